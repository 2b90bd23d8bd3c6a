// What a question becomes before anything is looked up.

/** What kind of thing would answer the question. */
export type AnswerType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'time'
  | 'number'
  | 'duration'
  | 'money'
  | 'percentage'
  | 'address'
  | 'version'
  | 'role'
  | 'law'
  | 'reason'
  | 'definition'
  | 'how-to'
  | 'yes-no'
  | 'any';

/** A term of the corpus that may stand for a word of the question. */
export interface NearTerm {
  readonly value: string;
  /** As the corpus writes it. */
  readonly surface: string;
  /** In (0, 1): how alike the two words are. */
  readonly likeness: number;
}

/**
 * What a word does in the question. A `name` (capital letter or digit) must be met; a `kind` says what sort of thing
 * is asked for ("which *company*"); a `link` only ties the others together ("*connected* to").
 */
export type Role = 'name' | 'content' | 'kind' | 'link';

export interface QueryTerm {
  /** As the index holds it. */
  readonly value: string;
  /** As the person wrote it. */
  readonly surface: string;
  /** In (0, 1]: rarity in the corpus times what the word does in the question. */
  readonly weight: number;
  readonly role: Role;
  /** Passages that hold the term; 0 for a word that occurs nowhere. */
  readonly passages: number;
  /** Terms looked up in its place or beside it, as the same word; empty for most. */
  readonly near: readonly NearTerm[];
}

/** Initials that occur nowhere, and the name whose words are among the terms in their place. */
export interface Expansion {
  readonly word: string;
  readonly name: string;
}

/** An exact phrase: these words, inflection included, one after the other. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
}

export interface Filters {
  /** Words that title, publisher, author or path must hold. */
  readonly source?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface Query {
  /** As it was asked, without filters, excluded words and courtesies: what a reranker reads. */
  readonly text: string;
  /** Every word of the question in its order, folded, grammar included. */
  readonly words: readonly string[];
  /** In the order of the question, each value once. */
  readonly terms: readonly QueryTerm[];
  /** Values of the terms that are years and occur only within dates in numbers; absent where there is none. */
  readonly dated?: readonly string[];
  /** Absent where there is none. */
  readonly expanded?: readonly Expansion[];
  readonly phrases: readonly Phrase[];
  readonly excluded: readonly string[];
  readonly filters: Filters;
  /** Filters that could not be understood, as written. */
  readonly invalidFilters: readonly string[];
  /** What answers is shown from the latest document on; absent: from the likeliest on. */
  readonly newestFirst?: true;
  readonly answerType: AnswerType;
  /** What holds now is asked for; absent where the question does not say so. */
  readonly asksNow?: true;
  /** Values of the terms that name what is to be counted; absent where nothing is. */
  readonly counted?: readonly string[];
  /** ISO 639-1: in which of the corpus's languages it may be asked; absent for English. */
  readonly languages?: readonly string[];
}

/** Whether other words may stand for it by their meaning: names have none, and only English words are known. */
export const hasMeaning = ({ languages }: Query, { role }: QueryTerm): boolean =>
  role !== 'name' && languages === undefined;
