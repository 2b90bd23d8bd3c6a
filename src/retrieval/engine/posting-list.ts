// The postings of one term in one field while a search goes through them, one window of passages after another.
import type { Postings } from './postings.ts';

/** Saturation of repeated terms, weight of a passage's length, and the least that any occurrence counts. */
export const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

export class PostingList {
  readonly passages: Uint32Array;
  readonly counts: Uint16Array;
  readonly lengths: Uint32Array;
  /** Of a passage's length, what occurrences there are weighed against. */
  readonly saturation: Float64Array;
  /** What an occurrence's share of the score is multiplied by. */
  readonly factor: number;
  /** At least as much as it adds to any passage's sum, but for rounding. */
  readonly bound: number;
  readonly #end: number;
  /** Its postings in the present window: from this place up to `to`. */
  from: number;
  to: number;

  /** Its postings are those from `start` to `end`. */
  constructor(
    { passages, counts, lengths }: Pick<Postings, 'passages' | 'counts' | 'lengths'>,
    [start, end]: readonly [number, number],
    weighing: Pick<PostingList, 'saturation' | 'factor' | 'bound'>,
  ) {
    this.passages = passages;
    this.counts = counts;
    this.lengths = lengths;
    this.saturation = weighing.saturation;
    this.factor = weighing.factor;
    this.bound = weighing.bound;
    this.#end = end;
    this.from = start;
    this.to = start;
  }

  /** Goes on to the window that follows the present one and ends before the passage `until`. */
  advance(until: number): void {
    const { passages, to } = this;
    let low = to;
    let step = 1;
    while (low + step < this.#end && (passages[low + step] ?? 0) < until) {
      low += step;
      step *= 2;
    }
    this.from = to;
    this.to = firstFrom(passages, low, Math.min(this.#end, low + step + 1), until);
  }

  get length(): number {
    return this.to - this.from;
  }
}

/** The first place from `from` to `to` whose passage is not below `passage`; `to` where there is none. */
export function firstFrom(passages: Uint32Array, from: number, to: number, passage: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}
