// What a source document is once it is read.
import { complete } from '../../complete.ts';
import type { Span } from '../../text/span.ts';

/** Why a paragraph is never quoted. */
export type SetAside =
  | 'no words'
  | 'unclear order'
  | 'boilerplate'
  | 'caption'
  | 'sound'
  | 'quoted message'
  | 'signature'
  | 'listed in sources.yaml';

export interface Paragraph {
  readonly span: Span;
  /** 1-based line at which it begins: of the file, or of the text where the file has no lines to count. */
  readonly line: number;
  /** Present when the paragraph must not be quoted. */
  readonly setAside?: SetAside;
  /** Present when it is quoted in one piece only: half a row of a table would say something else. */
  readonly whole?: true;
}

/** A stretch under one heading. Passages never cross from one to the next. */
export interface Section {
  /** From the document's top heading down to this section's own; empty before the first heading. */
  readonly headings: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/** Where in its file a document's text is from, from the offset `start` up to the next point's. */
export interface Point {
  readonly start: number;
  /** 1-based page, as a viewer counts. */
  readonly page?: number;
  /** What is printed on the page or shown for it, as "iv" or "A-3", where that is not its number. */
  readonly pageLabel?: string;
  /** 1-based, of a presentation. */
  readonly slide?: number;
  /** 1-based row: of a table file, its header not counted; of a sheet, as it is numbered there. */
  readonly row?: number;
  /** Of a workbook. */
  readonly sheet?: string;
  /** From the beginning of a recording. */
  readonly seconds?: number;
  readonly speaker?: string;
  /** When a message was sent, as its file says it: `YYYY-MM-DD`, and ` HH:MM` where that is known. */
  readonly sent?: string;
  /** Read from a picture: the confidence of the text recognition in the least certain word, in [0, 1]. */
  readonly ocr?: number;
}

/**
 * From this confidence of text recognition on, a word is clear: docs/ocr.md has how many of those are right. A quote with
 * any other word is no answer.
 */
export const clearFrom = 0.8;

/** What is known about a source and shown to readers. */
export interface Attribution {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published?: string;
  readonly url?: string;
}

/** The attribution alone of something that has one. */
export const attributionOf = ({ title, author, publisher, published, url }: Attribution): Attribution =>
  complete<Attribution>({ title, author, publisher, published, url });

export interface Document extends Attribution {
  /** Stays the same while the path does. */
  readonly id: string;
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;
  readonly format: string;
  /** What quotes are slices of. */
  readonly text: string;
  readonly sections: readonly Section[];
  /** In order of `start`; absent where the format has no pages, rows or times. */
  readonly points?: readonly Point[];
  /** ISO 639-1, where the file says it. */
  readonly language?: string;
  /** Under which its owner lets it be used, as sources.yaml says. */
  readonly licence?: string;
  /** sha-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
}
