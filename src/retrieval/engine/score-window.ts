// Adds up the scores of some thousand neighbouring passages: few enough that their sums stay in the processor's cache.
import type { BestHits } from './best-hits.ts';
import type { Accepts } from './engine.ts';
import { bm25, firstFrom, type PostingList } from './posting-list.ts';

/** A term that is looked up, with its postings in each field. */
export interface AskedTerm {
  /** From 1 in the order in which terms are added up. */
  readonly number: number;
  readonly lists: readonly PostingList[];
}

/** In the place of the last term: kept, and no term added yet. */
const none = 0xffff_ffff;

/** A place costs a probe about as much as this many places cost a scan. */
const probeCost = 2;

export class ScoreWindow {
  readonly #sums: Float64Array;
  readonly #matched: Uint32Array;
  /** By passage of the window: the number of the last term added; 0 for those that no list has met, or that are dropped. */
  readonly #lastTerm: Uint32Array;
  /** Passages of the window that were met and not dropped: the first `#count`. */
  readonly #met: Uint32Array;
  #count = 0;
  #base = 0;

  constructor(width: number) {
    this.#sums = new Float64Array(width);
    this.#matched = new Uint32Array(width);
    this.#lastTerm = new Uint32Array(width);
    this.#met = new Uint32Array(width);
  }

  /** Begins with the passage `base`. The window is empty, but after a search that ended with an exception. */
  open(base: number): void {
    for (let at = 0; at < this.#count; at += 1) this.#clear(this.#met[at] ?? 0, 0);
    this.#count = 0;
    this.#base = base;
  }

  /** Adds a term to every passage that holds it. */
  add({ number, lists }: AskedTerm): void {
    for (const list of lists) if (list.length > 0) this.#addAll(number, list);
  }

  /** Adds a term to those passages that were met before. */
  addToMet({ number, lists }: AskedTerm): void {
    for (const list of lists) if (list.length > 0 && this.#count > 0) this.#addToMet(number, list);
  }

  /** Drops what cannot reach `least`, even if each of `left` further terms adds a part of `rest` to its sum. */
  keep(least: number, rest: number, left: number): void {
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#met[at] ?? 0;
      const bound = ((this.#sums[slot] ?? 0) + rest) * ((this.#matched[slot] ?? 0) + left);
      if (bound >= least) this.#met[kept++] = slot;
      else this.#clear(slot, 0);
    }
    this.#count = kept;
  }

  /** Sets the sums of all passages that are met back to 0, to be added up again. */
  restart(): void {
    for (let at = 0; at < this.#count; at += 1) this.#clear(this.#met[at] ?? 0, none);
  }

  /** Gives the passages that are met to the best hits, under the names `ids`, and empties the window. */
  give(best: BestHits, ids: Uint32Array, accepts: Accepts | undefined): void {
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#met[at] ?? 0;
      const score = (this.#sums[slot] ?? 0) * (this.#matched[slot] ?? 0);
      this.#clear(slot, 0);
      if (score < best.least) continue;
      const id = ids[this.#base + slot] ?? 0;
      if (best.admits(score, id) && (accepts === undefined || accepts(id))) best.insert(score, id);
    }
    this.#count = 0;
  }

  #clear(slot: number, lastTerm: number): void {
    this.#sums[slot] = 0;
    this.#matched[slot] = 0;
    this.#lastTerm[slot] = lastTerm;
  }

  #addAll(term: number, { passages, counts, lengths, saturation, factor, from, to }: PostingList): void {
    const sums = this.#sums;
    const matched = this.#matched;
    const lastTerm = this.#lastTerm;
    const met = this.#met;
    const base = this.#base;
    let count = this.#count;
    for (let at = from; at < to; at += 1) {
      const passage = passages[at] ?? 0;
      const slot = passage - base;
      const last = lastTerm[slot];
      if (last !== term) {
        if (last === 0) met[count++] = slot;
        lastTerm[slot] = term;
        matched[slot] = (matched[slot] ?? 0) + 1;
      }
      const occurrences = counts[at] ?? 0;
      const saturated =
        (occurrences * (bm25.k + 1)) / (occurrences + (saturation[lengths[passage] ?? 0] ?? 0));
      sums[slot] = (sums[slot] ?? 0) + factor * (bm25.d + saturated);
    }
    this.#count = count;
  }

  #addToMet(term: number, list: PostingList): void {
    const { passages, from, to } = list;
    const met = this.#met;
    const lastTerm = this.#lastTerm;
    const base = this.#base;
    const count = this.#count;
    const probes = 32 - Math.clz32(to - from);
    if (count * probes * probeCost < to - from) {
      for (let index = 0; index < count; index += 1) {
        const passage = base + (met[index] ?? 0);
        const at = firstFrom(passages, from, to, passage);
        if (at < to && passages[at] === passage) this.#addOne(term, list, at, passage);
      }
      return;
    }
    for (let at = from; at < to; at += 1) {
      const passage = passages[at] ?? 0;
      if (lastTerm[passage - base] !== 0) this.#addOne(term, list, at, passage);
    }
  }

  #addOne(
    term: number,
    { counts, lengths, saturation, factor }: PostingList,
    at: number,
    passage: number,
  ): void {
    const slot = passage - this.#base;
    if (this.#lastTerm[slot] !== term) {
      this.#lastTerm[slot] = term;
      this.#matched[slot] = (this.#matched[slot] ?? 0) + 1;
    }
    const occurrences = counts[at] ?? 0;
    const saturated = (occurrences * (bm25.k + 1)) / (occurrences + (saturation[lengths[passage] ?? 0] ?? 0));
    this.#sums[slot] = (this.#sums[slot] ?? 0) + factor * (bm25.d + saturated);
  }
}
