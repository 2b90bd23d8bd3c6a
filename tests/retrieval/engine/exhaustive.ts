// Adds up every posting of every term, in plain maps: what the packed postings must give to the last digit.
import {
  type Hit,
  headingBoost,
  type IndexedPassage,
  type Lookup,
} from '../../../src/retrieval/engine/engine.ts';

const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

export function rankExhaustively(
  passages: readonly IndexedPassage[],
  lookups: readonly Lookup[],
  limit: number,
  accepts: (passage: number) => boolean = () => true,
): readonly Hit[] {
  const fields = [
    fieldOf(
      passages.map(({ terms }) => terms),
      1,
    ),
    fieldOf(
      passages.map(({ headingTerms }) => headingTerms),
      headingBoost,
    ),
  ];
  const sums = new Map<number, { sum: number; terms: number }>();
  for (const [term, weight] of new Map(lookups.map((lookup) => [lookup.term, lookup.weight]))) {
    const met = new Set<number>();
    for (const { scoresOf, boost } of fields) {
      for (const [at, score] of scoresOf(term, weight * boost)) {
        const found = sums.get(at) ?? { sum: 0, terms: 0 };
        sums.set(at, { sum: found.sum + score, terms: found.terms + (met.has(at) ? 0 : 1) });
        met.add(at);
      }
    }
  }
  return [...sums]
    .map(([at, { sum, terms }]) => ({ passage: passages[at]?.id ?? 0, score: sum * terms }))
    .filter(({ passage }) => accepts(passage))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}

/** One field of all passages. */
function fieldOf(texts: readonly (readonly string[])[], boost: number) {
  const lengths = texts.map((terms) => Math.max(1, new Set(terms).size));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  const counts = new Map<string, Map<number, number>>();
  for (const [at, terms] of texts.entries()) {
    for (const term of terms) {
      const ofTerm = counts.get(term) ?? new Map<number, number>();
      counts.set(term, ofTerm.set(at, (ofTerm.get(at) ?? 0) + 1));
    }
  }
  const scoresOf = (term: string, weight: number): [number, number][] => {
    const holding = counts.get(term) ?? new Map<number, number>();
    const rarity = Math.log(1 + (texts.length - holding.size + 0.5) / (holding.size + 0.5));
    return [...holding].map(([at, count]) => {
      const saturation = bm25.k * (1 - bm25.b + (bm25.b * (lengths[at] ?? 1)) / mean);
      return [at, weight * rarity * (bm25.d + (count * (bm25.k + 1)) / (count + saturation))];
    });
  };
  return { scoresOf, boost };
}
