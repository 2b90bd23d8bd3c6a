// What can be said of a quotation.

import type { Position } from './position.ts';
import type { Quotation } from './text/quotations.ts';
import type { Folding } from './text/units.ts';
import type { DifferenceRun } from './text/word-difference.ts';
import type { Note } from './words/compare.ts';
import type { Insertion } from './words/reading.ts';

/** Word for word in the corpus. */
export interface Exact {
  readonly kind: 'exact';
  readonly where: Position;
  /** Further places with the same words and marks, in document order; the first few only. */
  readonly alsoAt: readonly Position[];
  /** In which typography alone the quotation differs; empty where it is the same character by character. */
  readonly foldings: readonly Folding[];
  /** What was changed by a newsroom's convention. */
  readonly notes: readonly Note[];
  /** Places at which words are left out with a mark. */
  readonly omissions: number;
  /** What an editor put in, in square brackets. */
  readonly insertions: readonly Insertion[];
}

/** Words of a passage are left out without a mark, in stretches of two or more, or a word is cut. */
export interface Trimmed {
  readonly kind: 'trimmed';
  readonly cut: 'words' | 'inside-word';
  readonly nearest: Position;
  /** From the passage's text to the quotation's. */
  readonly difference: readonly DifferenceRun[];
}

/** A passage says something else, if only in one word or comma. */
export interface Altered {
  readonly kind: 'altered';
  /** The gravest change: other words, other capitals, other punctuation, or words replaced within square brackets. */
  readonly alteration: 'words' | 'case' | 'punctuation' | 'editorial';
  readonly nearest: Position;
  /** From the passage's text to the quotation's. */
  readonly difference: readonly DifferenceRun[];
}

export interface StitchedPart {
  /** Of the quotation's text. */
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
  readonly where: Position;
}

/** Each part is in the corpus, but they do not stand together. */
export interface Stitched {
  readonly kind: 'stitched';
  readonly parts: readonly [StitchedPart, StitchedPart, ...StitchedPart[]];
  /** How many documents the parts are taken from. */
  readonly documents: number;
}

export interface NotInCorpus {
  readonly kind: 'not-in-corpus';
}

export type Verdict = Exact | Trimmed | Altered | Stitched | NotInCorpus;

export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly verdict: Verdict;
}

export interface CheckedText {
  /** In the order of the text. */
  readonly quotations: readonly CheckedQuotation[];
  /** How many further quotations were not looked up, since there is an end to what one text may ask for. */
  readonly leftOut: number;
}

/** The gravest last. */
export const bySeverity: readonly Verdict['kind'][] = [
  'exact',
  'trimmed',
  'altered',
  'stitched',
  'not-in-corpus',
];
