// Ranks passages by BM25+ over packed postings: the formula and parameters of minisearch, without adding up those that
// cannot be among the best.
import type { Steps } from '../../steps.ts';
import { BestHits } from './best-hits.ts';
import type { Accepts, Hit, Lookup } from './engine.ts';
import { numbered } from './numbering.ts';
import { bm25, PostingList } from './posting-list.ts';
import type { Postings } from './postings.ts';
import { type AskedTerm, ScoreWindow } from './score-window.ts';
import type { TextMap } from './text-map.ts';

export interface Field {
  readonly postings: Postings;
  /** How much a term in this field counts. */
  readonly boost: number;
}

export type Rank = (lookups: readonly Lookup[], limit: number, accepts?: Accepts) => readonly Hit[];

/** Passages of the first window, and of the largest one; each is twice the one before. */
export interface WindowSizes {
  readonly first: number;
  readonly most: number;
}

/** The first one is small, since nothing can be skipped in it. */
const windowSizes: WindowSizes = { first: 2048, most: 16_384 };

/** Bounds are added up in another order than scores, which may change the last digits: of a score, a share far below. */
const margin = 1 - 1e-9;

/**
 * The score of a passage is the sum over terms and fields of weight * boost * BM25+ (Lv and Zhai 2011, with the
 * parameters that minisearch has), times the number of different terms it holds. `ids` name the passages.
 *
 * Once there are `limit` hits, a passage counts only if it may score as much as the worst of them. Of each term it is known
 * how much it adds to a sum at most. Terms that together are too little, even in a passage that holds all of them, are added only to
 * passages that hold another one, and only while these can still reach the hits: MaxScore (Turtle and Flood 1995), with the
 * number of terms in the bound, in windows of passages. What is left is added up once more in the order of `lookups`, so
 * that hits and scores are the same to the last digit as if everything had been added up.
 */
export function* createRank(
  fields: readonly Field[],
  ids: Uint32Array,
  { first, most }: WindowSizes = windowSizes,
): Steps<Rank> {
  const indexes: FieldIndex[] = [];
  for (const field of fields) indexes.push(yield* indexOf(field, ids.length));
  const window = new ScoreWindow(Math.min(most, ids.length));

  return (lookups, limit, accepts) => {
    const terms = askedTerms(lookups, indexes, ids.length);
    const best = new BestHits(Math.min(limit, ids.length));
    let size = Math.min(first, most);
    for (let base = 0; base < ids.length; ) {
      const until = Math.min(ids.length, base + size);
      for (const { lists } of terms) for (const list of lists) list.advance(until);
      window.open(base);
      addUp(window, terms, best.least * margin);
      window.give(best, ids, accepts);
      base = until;
      size = Math.min(size * 2, most);
    }
    return best.takeAll();
  };
}

/** Adds up the scores of all passages in the window that reach `least`, and perhaps those of others. */
function addUp(window: ScoreWindow, terms: readonly AskedTerm[], least: number): void {
  const { essential, others } = divide(terms, least);
  for (const term of essential) window.add(term);
  if (others.length === 0) return;
  for (let left = others.length; left > 0; left -= 1) {
    const other = others[left - 1];
    if (other === undefined) return;
    window.keep(least, other.upTo, left);
    window.addToMet(other.term);
  }
  window.keep(least, 0, 0);
  window.restart();
  for (const term of terms) window.addToMet(term);
}

interface Divided {
  /** Terms of which each passage that reaches the hits holds at least one. */
  readonly essential: readonly AskedTerm[];
  /** The others, by what they add at most; `upTo` is the sum of that over a term and those before it. */
  readonly others: readonly { readonly term: AskedTerm; readonly upTo: number }[];
}

function divide(terms: readonly AskedTerm[], least: number): Divided {
  if (!(least > 0)) return { essential: terms, others: [] };
  const bounded = terms.map((term) => ({ term, bound: boundOf(term) })).filter(({ bound }) => bound > 0);
  const others: { term: AskedTerm; upTo: number }[] = [];
  let upTo = 0;
  for (const { term, bound } of bounded.toSorted((a, b) => a.bound - b.bound)) {
    upTo += bound;
    if (upTo * (others.length + 1) >= least) break;
    others.push({ term, upTo });
  }
  const skipped = new Set(others.map(({ term }) => term));
  return { essential: terms.filter((term) => !skipped.has(term)), others };
}

/** The most that a term adds to the sum of a passage in the present window. */
function boundOf({ lists }: AskedTerm): number {
  let sum = 0;
  for (const list of lists) if (list.length > 0) sum += list.bound;
  return sum;
}

/** In the order of the lookups; of a term that is named twice, the last weight counts. */
function askedTerms(
  lookups: readonly Lookup[],
  indexes: readonly FieldIndex[],
  passages: number,
): AskedTerm[] {
  const weights = new Map(lookups.map(({ term, weight }) => [term, weight]));
  return [...weights].map(([term, weight], at) => ({
    number: at + 1,
    lists: indexes.flatMap((index) => {
      const id = index.termIds.get(term);
      return id === undefined ? [] : [listOf(index, id, weight, passages)];
    }),
  }));
}

function listOf(index: FieldIndex, term: number, weight: number, passages: number): PostingList {
  const { postings, saturation, boost } = index;
  const [start, end] = [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0];
  const factor = weight * boost * inverseFrequency(end - start, passages);
  return new PostingList(postings, [start, end], { saturation, factor, bound: factor * mostOf(index, term) });
}

interface FieldIndex extends Field {
  readonly termIds: Pick<TextMap<number>, 'get'>;
  /** Of a passage's length, what a term's occurrences there are weighed against. */
  readonly saturation: Float64Array;
  /** Of each term, the most that its occurrences in one passage count; 0 until it is asked for. */
  readonly most: Float64Array;
}

function* indexOf({ postings, boost }: Field, passages: number): Steps<FieldIndex> {
  const termIds = yield* numbered(postings.terms);
  const mean = postings.lengths.reduce((sum, length) => sum + length, 0) / passages;
  let longest = 0;
  for (const length of postings.lengths) if (length > longest) longest = length;
  const saturation = Float64Array.from(
    { length: longest + 1 },
    (_, length) => bm25.k * (1 - bm25.b + (bm25.b * length) / mean),
  );
  return { termIds, postings, saturation, boost, most: new Float64Array(postings.terms.length) };
}

/** Found when the term is first looked up: going through all terms would take longer than any question saves. */
function mostOf({ postings, saturation, most }: FieldIndex, term: number): number {
  const known = most[term] ?? 0;
  if (known > 0) return known;
  const end = postings.starts[term + 1] ?? 0;
  let largest = 0;
  for (let at = postings.starts[term] ?? 0; at < end; at += 1) {
    const occurrences = postings.counts[at] ?? 0;
    const share =
      occurrences / (occurrences + (saturation[postings.lengths[postings.passages[at] ?? 0] ?? 0] ?? 0));
    if (share > largest) largest = share;
  }
  const found = bm25.d + largest * (bm25.k + 1);
  most[term] = found;
  return found;
}

/** Inverse document frequency, with 1 added inside the logarithm so that it stays positive. */
const inverseFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
