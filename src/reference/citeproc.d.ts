// The part of citeproc that is used here; the package has no types of its own.
declare module 'citeproc' {
  /** XML as citeproc reads it. */
  export interface StyleNode {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (StyleNode | string)[];
  }

  export interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(
      items: readonly { readonly id: string; readonly locator: string; readonly label: string }[],
    ): string;
    /** Parameters and entries, or false where the style has no bibliography. */
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }

  export interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  const CSL: {
    readonly Engine: new (
      system: System,
      style: StyleNode | string,
      language: string,
      force: boolean,
    ) => Engine;
    parseXml(xml: string): StyleNode;
  };
  export default CSL;
}
