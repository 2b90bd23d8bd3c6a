// Likenesses are sums of products: compared with plain sums, for every number of rows and columns that remains.
import { expect, test } from 'vitest';
import { createLikenesses } from '../../src/reranker/model/likenesses.ts';
import { packVectors } from '../../src/reranker/model/passage-cache.ts';

const width = 24;
/** Of no length in particular, and never the same. */
const vectors = (count: number, seed: number): Float32Array[] =>
  Array.from({ length: count }, (_, row) =>
    Float32Array.from({ length: width }, (_, at) => Math.sin(seed + 7 * row + 3 * at)),
  );

test('each is what a plain sum gives, whatever was compared before', () => {
  const likenesses = createLikenesses();
  for (const questions of [1, 7, 8, 9, 30])
    for (const passages of [1, 3, 4, 5, 500, 2]) {
      const asked = vectors(questions, 1);
      const packed = packVectors(vectors(passages, 2));
      const rows = likenesses(asked, packed);
      expect(rows.map((row) => row.length)).toEqual(asked.map(() => passages));
      for (const [at, row] of rows.entries())
        for (const [column, likeness] of row.entries()) {
          const bytes = packed.bytes.subarray(column * width, (column + 1) * width);
          const plain = (asked[at] ?? new Float32Array()).reduce(
            (sum, value, place) => sum + value * (bytes[place] ?? 0) * (packed.scales[column] ?? 0),
            0,
          );
          expect(Math.abs(likeness - plain)).toBeLessThan(1e-4);
        }
    }
});
