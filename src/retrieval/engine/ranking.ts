// Ranks passages by BM25+ over packed postings: the formula and parameters of minisearch, added up in flat arrays.
import type { Steps } from '../../steps.ts';
import type { Hit, Lookup } from './engine.ts';
import { numbered } from './numbering.ts';
import type { Postings } from './postings.ts';
import type { TextMap } from './text-map.ts';

export interface Field {
  readonly postings: Postings;
  /** How much a term in this field counts. */
  readonly boost: number;
}

/** Saturation of repeated terms, weight of a passage's length, and the least that any occurrence counts. */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

export type Rank = (
  lookups: readonly Lookup[],
  limit: number,
  accepts?: (passage: number) => boolean,
) => readonly Hit[];

/**
 * The score of a passage is the sum over terms and fields of weight * boost * BM25+ (Lv and Zhai 2011, with the
 * parameters that minisearch has), times the number of different terms it holds. `ids` name the passages.
 */
export function* createRank(fields: readonly Field[], ids: Uint32Array): Steps<Rank> {
  const indexes: FieldIndex[] = [];
  for (const field of fields) indexes.push(yield* indexOf(field, ids.length));
  const sums = new Float64Array(ids.length);
  const matched = new Uint32Array(ids.length);
  const lastLookup = new Uint32Array(ids.length);
  const touched = new Uint32Array(ids.length);

  /** Adds one term's scores; passages met for the first time join `touched`. */
  const add = ({ term, weight }: Lookup, lookup: number, met: number): number => {
    let count = met;
    for (const { termIds, postings, saturation, boost } of indexes) {
      const id = termIds.get(term);
      if (id === undefined) continue;
      const [start, end] = [postings.starts[id] ?? 0, postings.starts[id + 1] ?? 0];
      const factor = weight * boost * inverseFrequency(end - start, ids.length);
      for (let at = start; at < end; at += 1) {
        const passage = postings.passages[at] ?? 0;
        const occurrences = postings.counts[at] ?? 0;
        if (lastLookup[passage] === 0) touched[count++] = passage;
        if (lastLookup[passage] !== lookup) {
          lastLookup[passage] = lookup;
          matched[passage] = (matched[passage] ?? 0) + 1;
        }
        const saturated = (occurrences * (bm25.k + 1)) / (occurrences + (saturation[passage] ?? 0));
        sums[passage] = (sums[passage] ?? 0) + factor * (bm25.d + saturated);
      }
    }
    return count;
  };

  return (lookups, limit, accepts) => {
    const weights = new Map(lookups.map(({ term, weight }) => [term, weight]));
    let count = 0;
    let lookup = 0;
    for (const [term, weight] of weights) {
      lookup += 1;
      count = add({ term, weight }, lookup, count);
    }
    const best = createBest(limit);
    for (let at = 0; at < count; at += 1) {
      const passage = touched[at] ?? 0;
      const score = (sums[passage] ?? 0) * (matched[passage] ?? 0);
      const id = ids[passage] ?? 0;
      if (best.admits(score, id) && (accepts === undefined || accepts(id)))
        best.insert({ passage: id, score });
      sums[passage] = 0;
      matched[passage] = 0;
      lastLookup[passage] = 0;
    }
    return best.hits;
  };
}

interface FieldIndex extends Field {
  readonly termIds: Pick<TextMap<number>, 'get'>;
  /** Of each passage, what a term's occurrences there are weighed against. */
  readonly saturation: Float64Array;
}

function* indexOf({ postings, boost }: Field, passages: number): Steps<FieldIndex> {
  const termIds = yield* numbered(postings.terms);
  const mean = postings.lengths.reduce((sum, length) => sum + length, 0) / passages;
  const saturation = new Float64Array(postings.lengths.length);
  for (let passage = 0; passage < saturation.length; passage += 1)
    saturation[passage] = bm25.k * (1 - bm25.b + (bm25.b * (postings.lengths[passage] ?? 1)) / mean);
  return { termIds, postings, saturation, boost };
}

/** Inverse document frequency, with 1 added inside the logarithm so that it stays positive. */
const inverseFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

interface Best {
  /** Best first, ties by passage. */
  readonly hits: readonly Hit[];
  /** Whether a hit would be among the best so far. */
  admits(score: number, passage: number): boolean;
  insert(hit: Hit): void;
}

function createBest(limit: number): Best {
  const hits: Hit[] = [];
  const isBehind = (hit: Hit | undefined, score: number, passage: number): boolean =>
    hit !== undefined && (hit.score < score || (hit.score === score && hit.passage > passage));
  return {
    hits,
    admits: (score, passage) => (hits.length < limit ? limit > 0 : isBehind(hits.at(-1), score, passage)),
    insert: (hit) => {
      let at = hits.length;
      while (isBehind(hits[at - 1], hit.score, hit.passage)) at -= 1;
      hits.splice(at, 0, hit);
      if (hits.length > limit) hits.pop();
    },
  };
}
