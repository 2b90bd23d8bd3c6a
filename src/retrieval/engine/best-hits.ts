// The best hits of a search so far: a heap with the worst of them on top, so that one that is better takes its place.
import type { Hit } from './engine.ts';

export class BestHits {
  readonly #scores: Float64Array;
  readonly #passages: Uint32Array;
  #count = 0;

  constructor(limit: number) {
    this.#scores = new Float64Array(limit);
    this.#passages = new Uint32Array(limit);
  }

  /** A hit that scores less is not among the best. */
  get least(): number {
    if (this.#count < this.#scores.length) return Number.NEGATIVE_INFINITY;
    return this.#scores[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Whether a hit would be among the best so far. */
  admits(score: number, passage: number): boolean {
    if (this.#count < this.#scores.length) return true;
    return this.#count > 0 && this.#isWorse(0, score, passage);
  }

  /** Takes a hit that `admits` lets in. */
  insert(score: number, passage: number): void {
    if (this.#count < this.#scores.length) this.#rise(score, passage);
    else this.#sink(score, passage);
  }

  /** Best first, ties by passage. Takes them out. */
  takeAll(): Hit[] {
    const hits: Hit[] = [];
    while (this.#count > 0) {
      hits.push({ passage: this.#passages[0] ?? 0, score: this.#scores[0] ?? 0 });
      this.#count -= 1;
      this.#sink(this.#scores[this.#count] ?? 0, this.#passages[this.#count] ?? 0);
    }
    return hits.reverse();
  }

  /** Adds a hit at the bottom and moves it up to its place. */
  #rise(score: number, passage: number): void {
    let at = this.#count;
    this.#count += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isWorse(above, score, passage)) break;
      this.#move(above, at);
      at = above;
    }
    this.#scores[at] = score;
    this.#passages[at] = passage;
  }

  /** Puts a hit in the place of the worst one and moves it down to its place. */
  #sink(score: number, passage: number): void {
    let at = 0;
    for (let below = 1; below < this.#count; below = 2 * at + 1) {
      const right = below + 1;
      if (right < this.#count && this.#isWorse(right, this.#scores[below] ?? 0, this.#passages[below] ?? 0))
        below = right;
      if (!this.#isWorse(below, score, passage)) break;
      this.#move(below, at);
      at = below;
    }
    this.#scores[at] = score;
    this.#passages[at] = passage;
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] ?? 0;
    this.#passages[to] = this.#passages[from] ?? 0;
  }

  /** Whether the hit at this place comes after the given one. */
  #isWorse(at: number, score: number, passage: number): boolean {
    const held = this.#scores[at] ?? 0;
    return held < score || (held === score && (this.#passages[at] ?? 0) > passage);
  }
}
