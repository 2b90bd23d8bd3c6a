// What the core says: exact quotes with citations, or that the documents do not say.
import type { Attribution, Point } from '../corpus/document/document.ts';
import type { Subject } from '../question/conversation.ts';
import type { Span } from '../text/span.ts';

/** The page, row or time of a citation is that of the quote's first word. */
export interface Citation extends Omit<Point, 'start'> {
  readonly documentId: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published?: string;
  /** Relative to the corpus folder. */
  readonly path: string;
  /** `document.text.slice(start, end)` is the quote. */
  readonly span: Span;
  readonly headings: readonly string[];
  /** 1-based, over all paragraphs of the document. */
  readonly paragraph: number;
  /** 1-based line of the file. */
  readonly line: number;
  readonly url?: string;
  /** The url with a text fragment that scrolls a browser to the quote. */
  readonly deepLink?: string;
  /** sha-256 of the file. */
  readonly digest: string;
  /** The sentences around the quote, '' at the ends of a section. */
  readonly before: string;
  readonly after: string;
}

export interface Quote {
  readonly text: string;
  /** Matched words, as spans of `text`, in order, none overlapping. */
  readonly highlights: readonly Span[];
  readonly citation: Citation;
  /** Short code that finds the quote again. The same quote has the same code. */
  readonly receipt: string;
}

/** A word that occurs nowhere, and what was looked up in its place. */
export interface Respelling {
  readonly word: string;
  readonly searched: readonly string[];
}

export interface Searched {
  readonly documents: number;
  readonly passages: number;
  /** Earliest and latest date of the documents searched; absent where none has a date. */
  readonly dates?: { readonly from: string; readonly to: string };
  /** How many of the documents have no date. */
  readonly undated: number;
}

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly respelled: readonly Respelling[];
  readonly searched: Searched;
  /** What was asked of the documents, where that is not the question as written: a follow-up with its context. */
  readonly understood?: string;
  /** Where the message held several questions: what became of each. */
  readonly parts?: readonly Part[];
}

/** One question of several. */
export interface Part {
  readonly question: string;
  /** Indexes of the quotes that answer it; empty where the documents do not say. */
  readonly quotes: readonly number[];
}

export interface Answered extends Asked {
  readonly kind: 'answered';
  readonly quotes: readonly [Quote, ...Quote[]];
  /** Other documents that make the first quote's statement in nearly the same words. */
  readonly alsoIn: readonly Citation[];
  /** In [0, 1]: how sure the core is that the first quote answers the question. */
  readonly confidence: number;
}

export type AbstentionReason =
  | 'no-question'
  | 'only-common-words'
  | 'filter-invalid'
  | 'nothing-in-scope'
  | 'nothing-in-filter'
  | 'phrase-not-found'
  | 'words-not-found'
  | 'not-together'
  | 'not-sure';

export interface Abstained extends Asked {
  readonly kind: 'abstained';
  readonly reason: AbstentionReason;
  /** Words of the question that occur nowhere in the corpus. */
  readonly unknownTerms: readonly string[];
  /** Questions that may be meant, ready to be asked; each is answered. */
  readonly suggestions: readonly string[];
  /** Not answers: the passages that came nearest. */
  readonly nearest: readonly Quote[];
  readonly confidence: number;
}

/** A message that is no question to the documents: a greeting, thanks, a call for help, or for the list of documents. */
export interface Told extends Asked {
  readonly kind: 'told';
  readonly subject: Subject;
  readonly documents: readonly (Attribution & { readonly path: string })[];
  /** Always 1. */
  readonly confidence: number;
}

export type Answer = Answered | Abstained | Told;
