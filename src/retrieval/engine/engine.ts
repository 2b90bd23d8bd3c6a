// The port of a search engine: terms in, passages out in order. The core tokenizes; an engine only looks up. All of it is
// asynchronous, so that an engine may be a server.
import type { Columns } from './columns.ts';
import type { Renumbering } from './renumbering.ts';

/** What an engine holds of one passage. */
export interface IndexedPassage {
  readonly id: number;
  /** Terms of the passage itself, repeated as often as they occur. */
  readonly terms: readonly string[];
  /** Terms of its document's title and its headings. */
  readonly headingTerms: readonly string[];
}

/** How much a term of `headingTerms` counts beside one of `terms`. */
export const headingBoost = 0.3;

export interface Lookup {
  readonly term: string;
  /** Above 0: how much this term counts in the order of hits. */
  readonly weight: number;
}

export interface Hit {
  readonly passage: number;
  /** Orders one list of hits and means nothing across queries. */
  readonly score: number;
}

export interface SearchEngine {
  /** At most `limit` passages that hold at least one of the terms and pass `accepts`, best first, ties by passage id. */
  search(lookups: readonly Lookup[], limit: number, accepts?: Accepts): Promise<readonly Hit[]>;
  /** Words of the corpus written like `word` (folded, not stemmed), the likest first. Never the word itself. */
  wordsLike(word: string): Promise<readonly LikeWord[]>;
  /** What the engine holds, to be saved; its own `restore…` makes the engine of them again. */
  readonly columns: Columns;
  /** The engine of a changed corpus; this one goes on as it is. Needs passages that are numbered 0, 1, 2 … */
  revised(change: Change): Promise<SearchEngine>;
}

/** Whether a passage may be among the hits. */
export type Accepts = (passage: number) => boolean;

export interface Change extends Renumbering {
  /** Those of `added`. */
  readonly coming: readonly IndexedPassage[];
  /** See `CreateEngine`; of the changed corpus. */
  readonly words: () => Iterable<string>;
}

export interface LikeWord {
  readonly word: string;
  /** In (0, 1). */
  readonly likeness: number;
}

/**
 * `passages` may be read while it is iterated, so an engine takes them in steps. `words` gives every folded word of the
 * corpus once; it is called when a question first needs spelling.
 */
export type CreateEngine = (
  passages: Iterable<IndexedPassage>,
  words: () => Iterable<string>,
) => Promise<SearchEngine>;

/** The engine whose `columns` these are; absent where one is missing or of another kind. */
export type RestoreEngine = (
  columns: Columns,
  words: () => Iterable<string>,
) => Promise<SearchEngine | undefined>;

/** A kind of engine. */
export interface Engine {
  /** Changes when its columns do; part of a saved index's fingerprint. */
  readonly version: string;
  readonly create: CreateEngine;
  readonly restore: RestoreEngine;
}
