// How alike each token of a question is to each one of a passage.
import type { PackedVectors } from './passage-cache.ts';

/** Cosines: a row for each of `asked`, whose vectors have length 1, a column for each packed vector. */
export function likenesses(
  asked: readonly Float32Array[],
  { width, bytes, scales }: PackedVectors,
): Float32Array[] {
  return asked.map((vector) => {
    const row = new Float32Array(scales.length);
    for (let at = 0; at < scales.length; at += 1) {
      let sum = 0;
      const from = at * width;
      // The innermost loop of all: by index, without a closure.
      for (let place = 0; place < width; place += 1) sum += (vector[place] ?? 0) * (bytes[from + place] ?? 0);
      row[at] = sum * (scales[at] ?? 0);
    }
    return row;
  });
}
