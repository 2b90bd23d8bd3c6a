// Makes the vectors of tokens shorter: 96 of 384 numbers, in which passages rank nearly as they do in all.
import { readFileSync } from 'node:fs';

/** Turns a vector into a shorter one; the likeness of two stays nearly the same. */
export interface Projection {
  /** Numbers of a vector that it takes. */
  readonly from: number;
  readonly to: number;
  of(vector: Float32Array): Float32Array;
}

/** Beside this module, in the sources as in both builds: see training/reranker/README.md. */
export const projectionFile = new URL('projection.bin', import.meta.url);

/** Bytes before the numbers: how many each side has, 16 bits each, and what the largest number is, a float. */
const headLength = 8;
const largest = 32_767;

/** `path` holds, after its head, a row of `to` numbers of 16 bits for each number of a vector. */
export function loadProjection(path: URL | string): Projection {
  const bytes = readFileSync(path);
  const from = bytes.readUInt16LE(0);
  const to = bytes.readUInt16LE(2);
  if (bytes.length !== headLength + 2 * from * to) throw new Error(`${String(path)} is damaged.`);
  const scale = bytes.readFloatLE(4) / largest;
  const axes = Float32Array.from(
    { length: from * to },
    (_, at) => bytes.readInt16LE(headLength + 2 * at) * scale,
  );
  return { from, to, of: (vector) => project(vector, axes, to) };
}

function project(vector: Float32Array, axes: Float32Array, to: number): Float32Array {
  const shorter = new Float32Array(to);
  // By index, without a closure: every token of every passage comes through here.
  for (let row = 0; row < vector.length; row += 1) {
    const value = vector[row] ?? 0;
    for (let column = 0; column < to; column += 1)
      shorter[column] = (shorter[column] ?? 0) + value * (axes[row * to + column] ?? 0);
  }
  return shorter;
}
