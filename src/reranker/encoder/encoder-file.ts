// The file of the encoder that ships: its sizes and vocabulary, and its weights in 8 bits with a factor for each row.
import { readFileSync } from 'node:fs';
import type { EncoderWeights, Linear, Norm } from './encoder.ts';
import type { Vocabulary } from './word-pieces.ts';

/** Beside this module, in the sources as in both builds; made by training/encoder. */
export const encoderFile = new URL('encoder.bin', import.meta.url);

/** Numbers of 32 bits at the beginning: the sizes, how many layers, and how many bytes the vocabulary has. */
const headLength = 28;

/**
 * The head, the vocabulary line by line in the order of its ids, then matrices and vectors in the order below. A matrix has, for
 * each row, its numbers in 8 bits, and after all rows a factor for each in 32; a vector has 32 bits for a number. A linear
 * step's rows are what comes out.
 */
export function readEncoderFile(path: URL | string): {
  readonly weights: EncoderWeights;
  readonly vocabulary: Vocabulary;
} {
  const bytes = readFileSync(path);
  const [width = 0, heads = 0, inner = 0, out = 0, reach = 0, depth = 0, wordsLength = 0] = Array.from(
    { length: headLength / 4 },
    (_, index) => bytes.readUInt32LE(4 * index),
  );
  const shape = { width, heads, inner, out, reach };
  let at = headLength + wordsLength;
  const list = bytes.toString('utf8', headLength, at).split('\n');
  const vector = (length: number): Float32Array => {
    const numbers = Float32Array.from({ length }, (_, index) => bytes.readFloatLE(at + 4 * index));
    at += 4 * length;
    return numbers;
  };
  const matrix = (rows: number, columns: number): Matrix => {
    const small = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * columns);
    at += rows * columns;
    return { small, factors: vector(rows), columns };
  };
  const linear = (from: number, to: number): Linear => ({
    weights: turned(matrix(to, from)),
    added: vector(to),
  });
  const norm = (): Norm => ({ factors: vector(width), added: vector(width) });
  const table = matrix(list.length, width);
  const layers = Array.from({ length: depth }, () => ({
    before: norm(),
    attended: linear(width, 3 * width),
    joined: linear(width, width),
    between: norm(),
    widened: linear(width, inner),
    narrowed: linear(inner, width),
    distances: vector(heads * (2 * reach + 1)),
  }));
  const last = norm();
  const made = linear(width, out);
  const direct = turned(matrix(out, width));
  if (at !== bytes.length) throw new Error(`${String(path)} is damaged: ${bytes.length} bytes, not ${at}.`);
  return {
    vocabulary: new Map(list.map((word, id) => [word, id])),
    weights: { shape, layers, last, out: made, direct, token: (id, into) => copyRow(table, id, into) },
  };
}

interface Matrix {
  readonly small: Int8Array;
  readonly factors: Float32Array;
  readonly columns: number;
}

function copyRow({ small, factors, columns }: Matrix, row: number, into: Float32Array): void {
  const factor = factors[row] ?? 0;
  for (let at = 0; at < columns; at += 1) into[at] = (small[row * columns + at] ?? 0) * factor;
}

/** A row for what goes in, as products need it. */
function turned({ small, factors, columns }: Matrix): Float32Array {
  const rows = factors.length;
  const numbers = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1)
    for (let at = 0; at < columns; at += 1)
      numbers[at * rows + row] = (small[row * columns + at] ?? 0) * (factors[row] ?? 0);
  return numbers;
}
