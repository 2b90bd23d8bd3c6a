// What a question asks of a corpus: the port between the path of a question and whatever holds the documents. All of it is
// asynchronous, so that they may be held elsewhere.
import type { Attribution, Document } from '../../corpus/document/document.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import type { TermStatistics } from '../../question/analyze.ts';
import type { Filters } from '../../question/query.ts';
import type { Hit, LikeWord, Lookup } from '../engine/engine.ts';

/**
 * One consistent state of the documents that a place may see. Nothing that it says depends on any other document: neither
 * how rare a term is, nor which words there are.
 */
export interface Searchable {
  /** ISO 639-1, of its documents, the most frequent first. */
  readonly languages: readonly string[];
  /** Passages in all. */
  readonly passages: number;
  /** What `make` makes of the terms. It may be called several times, until all that it asks for is known, so it only computes. */
  counted<Result>(make: (terms: Terms) => Result): Promise<Result>;
  /** Words written like `word` (folded, not stemmed), the likest first. Never the word itself. */
  wordsLike(word: string): Promise<readonly LikeWord[]>;
  /** At most `most` words (folded) that begin so, those whose terms are in most passages first. */
  wordsFrom(beginning: string, most: number): Promise<readonly string[]>;
  /** For each of `words` the terms that write a form of it, as the stemmer of `language` sees it; in no order. */
  formsOf(words: readonly string[], language: string): Promise<readonly (readonly string[])[]>;
  /** Those of `years` that are the year of a day in numbers. */
  yearsOfDays(years: readonly string[]): Promise<ReadonlySet<string>>;
  /** The two names that are written with these initials most often, the more frequent first. */
  namesOf(letters: string): Promise<readonly NameCount[]>;
  /** As `SearchEngine.search`; of passages that the filters leave, where there are any. */
  search(lookups: readonly Lookup[], limit: number, filters?: Filters): Promise<readonly Hit[]>;
  /** What the filters leave to be searched. */
  left(filters: Filters): Promise<Left>;
  /** The passages with all that reading them needs. An id that is not of this corpus is left out. */
  read(passages: readonly number[]): Promise<Portion>;
  /** What its documents are, in their order. */
  sources(): Promise<readonly Source[]>;
}

export interface Terms extends TermStatistics {
  /** How the corpus writes a term most often. */
  surfaceOf(term: string): string;
}

export interface NameCount {
  /** As the corpus first writes it. */
  readonly name: string;
  readonly times: number;
}

export interface Left {
  readonly documents: number;
  readonly passages: number;
  /** Documents without a date. */
  readonly undated: number;
  /** Of the earliest and the latest document; absent where none has a date. */
  readonly dates?: { readonly from: string; readonly to: string };
}

export interface Source extends Attribution {
  readonly path: string;
}

/** Passages that were asked for, in memory, perhaps among others. */
export interface Portion {
  /** By their ids. */
  readonly passages: { readonly [id: number]: Passage | undefined };
  /** Throws for a passage that is not of this portion. */
  documentOf(passage: Passage): Document;
  /** Knows the terms of these passages, their headings and their titles. */
  readonly vocabulary: TermStatistics;
}
