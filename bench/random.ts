// Draws for the bench's corpora and questions.
import type { Random } from '../src/index.ts';

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** Draws an index with a chance in proportion to 1 / (index + 1) ** exponent, by bisection: Zipf's law. */
export function createZipf(random: Random, size: number, exponent: number): () => number {
  const upTo = new Float64Array(size);
  let sum = 0;
  for (let index = 0; index < size; index += 1) {
    sum += 1 / (index + 1) ** exponent;
    upTo[index] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
