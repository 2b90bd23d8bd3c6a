// The part of citation-js that the tests read records back with; the packages have no types of their own.
declare module '@citation-js/core' {
  export interface ReadItem {
    readonly type: string;
    readonly id?: string;
    readonly title?: string;
    readonly author?: readonly {
      readonly family?: string;
      readonly given?: string;
      readonly literal?: string;
    }[];
    readonly publisher?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL?: string;
    readonly note?: string;
  }
  const core: {
    readonly Cite: new (
      text: string,
      options: { forceType: string },
    ) => { readonly data: readonly ReadItem[] };
  };
  export default core;
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
