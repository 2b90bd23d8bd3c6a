// How near together, and in which company, the question's words stand in a text.
import type { Token } from '../../text/tokenize.ts';

/** A token at index `at` that stands for the query's term of index `term`. */
export interface TermPosition {
  readonly term: number;
  readonly at: number;
}

/** The shortest stretch with one of each matched term, by a sliding window: (terms - 1) / (tokens - 1). */
export function nearnessOf(places: readonly TermPosition[], length: number): number {
  const distinct = new Set(places.map(({ term }) => term)).size;
  if (distinct < 2) return 0;
  const counts = new Map<number, number>();
  let shortest = length;
  let from = 0;
  for (const { term, at } of places) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (
      let first = places[from];
      first !== undefined && (counts.get(first.term) ?? 0) > 1;
      first = places[from]
    ) {
      counts.set(first.term, (counts.get(first.term) ?? 0) - 1);
      from += 1;
    }
    if (counts.size === distinct) shortest = Math.min(shortest, at - (places[from]?.at ?? at) + 1);
  }
  return (distinct - 1) / Math.max(1, shortest - 1);
}

/** Share of the pairs of neighbouring words that are neighbours in the text, in the same order and inflection. */
export function pairsOf(words: readonly string[], tokens: readonly Token[]): number {
  if (words.length < 2) return 0;
  const wanted = new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
  const total = wanted.size;
  let previous = '';
  for (const { folded } of tokens) {
    wanted.delete(`${previous} ${folded}`);
    previous = folded;
  }
  return (total - wanted.size) / total;
}
