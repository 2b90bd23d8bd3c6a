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

/** Words, and those that follow each. */
export type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

/** The pairs of neighbouring words. */
export function pairsIn(words: readonly string[]): Pairs {
  const pairs = new Map<string, Set<string>>();
  for (const [index, word] of words.slice(1).entries()) {
    const first = words[index] ?? '';
    pairs.set(first, (pairs.get(first) ?? new Set()).add(word));
  }
  return pairs;
}

/** Share of the pairs that are neighbours in the text, in the same order and inflection. */
export function pairsOf(pairs: Pairs, tokens: readonly Token[]): number {
  if (pairs.size === 0) return 0;
  const found = new Set<string>();
  let followers: ReadonlySet<string> | undefined;
  let previous = '';
  for (const { folded } of tokens) {
    if (followers?.has(folded)) found.add(`${previous} ${folded}`);
    followers = pairs.get(folded);
    previous = folded;
  }
  const total = [...pairs.values()].reduce((sum, { size }) => sum + size, 0);
  return found.size / total;
}
