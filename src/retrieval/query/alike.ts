// Words of nearly the same meaning as a question's: looked up beside them, so that "pay" finds "salary".
import { hasMeaning, type Query, type QueryTerm } from '../../question/query.ts';
import type { WordVectors } from '../../words/word-vectors.ts';
import type { Lookup } from '../engine/engine.ts';
import type { Terms } from './searchable.ts';

/** Words that are looked up beside one, and how much they count beside the word itself. */
const alike = { most: 6, share: 0.15 };

/** The lookups with those of like words that the corpus has; a word that is looked up already stays as it is. */
export function withAlike(
  lookups: readonly Lookup[],
  query: Query,
  counted: Terms,
  words: WordVectors,
): Lookup[] {
  const weights = new Map(lookups.map(({ term, weight }) => [term, weight]));
  for (const term of query.terms) {
    if (!hasMeaning(query, term)) continue;
    for (const [value, likeness] of likeTerms(term, counted, words))
      if (!weights.has(value)) weights.set(value, term.weight * likeness * alike.share);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

function likeTerms({ value }: QueryTerm, counted: Terms, words: WordVectors): [string, number][] {
  const found = new Map<string, number>();
  for (const { term: other, likeness } of words.likeTerms(value)) {
    if (counted.frequencyOf(other) === 0) continue;
    found.set(other, likeness);
    if (found.size === alike.most) break;
  }
  return [...found];
}
