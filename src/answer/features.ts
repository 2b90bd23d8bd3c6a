// What can be said of a window of sentences as an answer to a question: explainable numbers in [0, 1].
import type { Phrase, Query, QueryTerm } from '../question/query.ts';
import { merge, type Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import { evidenceFor } from './evidence.ts';

export interface Features {
  /** Share of the question's weight whose words stand in the window. */
  readonly coverage: number;
  /** Share of the weight that is missing in the window but stands in its passage, headings or title. */
  readonly context: number;
  /** Share of the question's names and numbers met in window, passage, headings or title; 1 without any. */
  readonly names: number;
  /** Matched words over the length of the shortest stretch that holds them all. */
  readonly nearness: number;
  /** Share of the question's neighbouring words that are near neighbours here, in the same order. */
  readonly order: number;
  /** Whether the window holds the kind of thing asked for; 0.5 where it can't be told. */
  readonly answerType: number;
  /** Share of the weight in title and headings. */
  readonly heading: number;
  /** 1 for the first passage of its document, falling towards 0. */
  readonly position: number;
  /** 1 for the shortest window, 0 for the longest. */
  readonly brevity: number;
  /** 1 for a question, which seldom answers one. */
  readonly asks: number;
}

/** A window and its surroundings, tokenized. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly passageTerms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  /** 0-based place of the passage in its document. */
  readonly passageIndex: number;
}

/** Words of the longest window of more than one sentence. */
export const longestWindow = 60;

/** Tokens that may stand between two words that the question has side by side. */
const looseness = 3;

export function featuresOf(query: Query, scene: Scene): Features {
  const total = query.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const inWindow = new Set(scene.tokens.map((token) => token.term));
  const matches = query.terms.map((term) => matchIn(term, inWindow));
  const around = query.terms.map((term) =>
    Math.max(matchIn(term, scene.passageTerms), matchIn(term, scene.headingTerms)),
  );
  const weigh = (value: (term: QueryTerm, index: number) => number): number =>
    query.terms.reduce((sum, term, index) => sum + term.weight * value(term, index), 0) / total;
  const spans = matchedSpans(query, scene.tokens);
  return {
    coverage: weigh((_term, index) => matches[index] ?? 0),
    context: weigh((_term, index) => Math.max(0, (around[index] ?? 0) - (matches[index] ?? 0))),
    names: nameShare(query.terms, (index) => Math.max(matches[index] ?? 0, around[index] ?? 0)),
    nearness: nearnessOf(query, scene.tokens),
    order: orderOf(query, scene.tokens),
    answerType: evidenceFor(query.answerType, scene.text, spans),
    heading: weigh((term) => matchIn(term, scene.headingTerms)),
    position: 1 / (1 + scene.passageIndex / 4),
    brevity: 1 - Math.min(1, scene.tokens.length / longestWindow),
    asks: /\?["”’)]*$/.test(scene.text) ? 1 : 0,
  };
}

/** 1 for the term itself, its likeness for a near term, 0 for neither. */
function matchIn(term: QueryTerm, terms: ReadonlySet<string>): number {
  if (terms.has(term.value)) return 1;
  return Math.max(0, ...term.near.map((near) => (terms.has(near.value) ? near.likeness : 0)));
}

function nameShare(terms: readonly QueryTerm[], match: (index: number) => number): number {
  let met = 0;
  let count = 0;
  for (const [index, term] of terms.entries()) {
    if (term.role !== 'name') continue;
    count += 1;
    met += match(index);
  }
  return count === 0 ? 1 : met / count;
}

/** Spans of the tokens that stand for a term of the query. */
export function matchedSpans(query: Query, tokens: readonly Token[]): Span[] {
  const wanted = valuesOf(query);
  return tokens.filter((token) => wanted.has(token.term)).map(({ start, end }) => ({ start, end }));
}

/** What a reader is shown as matched: terms, and each exact phrase in one piece; in order, none overlapping. */
export function highlightsOf(query: Query, tokens: readonly Token[]): Span[] {
  const phrases = query.phrases.flatMap((phrase) => phraseSpans(tokens, phrase));
  return merge([...phrases, ...matchedSpans(query, tokens)]);
}

/** Where the phrase's words stand one after the other, inflection included. */
export function phraseSpans(tokens: readonly Token[], phrase: Phrase): Span[] {
  const spans: Span[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = tokens[at + phrase.words.length - 1];
    if (last === undefined || token.start < (spans.at(-1)?.end ?? 0)) continue;
    if (phrase.words.every((word, offset) => tokens[at + offset]?.folded === word))
      spans.push({ start: token.start, end: last.end });
  }
  return spans;
}

/** Every value that counts as a match, with the index of its term. */
function valuesOf(query: Query): Map<string, number> {
  const values = new Map<string, number>();
  for (const [index, term] of query.terms.entries()) {
    for (const near of term.near) values.set(near.value, index);
    values.set(term.value, index);
  }
  return values;
}

/** The shortest stretch with one of each matched term, by a sliding window: (terms - 1) / (tokens - 1). */
function nearnessOf(query: Query, tokens: readonly Token[]): number {
  const values = valuesOf(query);
  const found = tokens.flatMap((token, at) => {
    const term = values.get(token.term);
    return term === undefined ? [] : [{ term, at }];
  });
  const distinct = new Set(found.map(({ term }) => term)).size;
  if (distinct < 2) return 0;
  const counts = new Map<number, number>();
  let shortest = tokens.length;
  let from = 0;
  for (const { term, at } of found) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (
      let first = found[from];
      first !== undefined && (counts.get(first.term) ?? 0) > 1;
      first = found[from]
    ) {
      counts.set(first.term, (counts.get(first.term) ?? 0) - 1);
      from += 1;
    }
    if (counts.size === distinct) shortest = Math.min(shortest, at - (found[from]?.at ?? at) + 1);
  }
  return (distinct - 1) / Math.max(1, shortest - 1);
}

function orderOf(query: Query, tokens: readonly Token[]): number {
  if (query.terms.length < 2) return 0;
  const values = valuesOf(query);
  const places = query.terms.map((): number[] => []);
  for (const [at, token] of tokens.entries()) {
    const term = values.get(token.term);
    if (term !== undefined) places[term]?.push(at);
  }
  let kept = 0;
  for (let index = 1; index < places.length; index += 1) {
    const [left = [], right = []] = [places[index - 1], places[index]];
    if (left.some((a) => right.some((b) => b > a && b - a <= looseness))) kept += 1;
  }
  return kept / (places.length - 1);
}
