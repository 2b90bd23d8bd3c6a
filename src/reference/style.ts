// The styles a reference can be had in, for menus and the command line.

export interface StyleOption {
  readonly name: Style;
  /** A few words for a menu. */
  readonly label: string;
}

/** Styles that are read by people: set as a manual of style has them. */
export type TypesetStyle = 'footnote' | 'apa' | 'chicago' | 'mla';

/** Styles that are read by programs. */
export type RecordStyle = 'bibtex' | 'ris' | 'csl-json';

export type Style = TypesetStyle | RecordStyle;

export const styles: readonly StyleOption[] = [
  { name: 'footnote', label: 'Footnote (Chicago notes, 18th edition)' },
  { name: 'apa', label: 'APA, 7th edition' },
  { name: 'chicago', label: 'Chicago author-date, 18th edition' },
  { name: 'mla', label: 'MLA, 9th edition' },
  { name: 'bibtex', label: 'BibTeX' },
  { name: 'ris', label: 'RIS (Zotero, EndNote, Mendeley)' },
  { name: 'csl-json', label: 'CSL-JSON (Zotero, Pandoc)' },
];

export const isStyle = (name: string): name is Style => styles.some((style) => style.name === name);
