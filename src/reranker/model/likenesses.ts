// How alike each token of a question is to each one of a passage.
import { createMemory, createMultiply, type Multiply } from '../encoder/multiply.ts';
import type { PackedVectors } from './passage-cache.ts';

/** Cosines: a row for each of `asked`, whose vectors have length 1, a column for each packed vector. */
export type Likenesses = (asked: readonly Float32Array[], packed: PackedVectors) => Float32Array[];

/** Rows and columns that are multiplied at a time. */
const [rowsAtOnce, columnsAtOnce] = [4, 8];
/** Bytes of a number, and of a page of memory. */
const [numberSize, pageSize] = [4, 64 * 1024];

interface Workspace {
  readonly numbers: Float32Array;
  readonly multiply: Multiply;
}

/** Keeps its memory from one comparison to the next. */
export function createLikenesses(): Likenesses {
  let space = openWorkspace(0);
  return (asked, { width, bytes, scales }) => {
    const rows = upTo(scales.length, rowsAtOnce);
    const columns = upTo(asked.length, columnsAtOnce);
    const [right, out] = [rows * width, (rows + columns) * width];
    const needed = out + rows * columns;
    if (space.numbers.length < needed) space = openWorkspace(2 * needed);
    const { numbers, multiply } = space;
    // What is left of the last comparison in the rows and columns beyond these is never read.
    for (const [at, scale] of scales.entries())
      for (let place = at * width; place < (at + 1) * width; place += 1)
        numbers[place] = (bytes[place] ?? 0) * scale;
    for (const [column, vector] of asked.entries())
      for (let place = 0; place < width; place += 1)
        numbers[right + place * columns + column] = vector[place] ?? 0;
    multiply(0, right * numberSize, out * numberSize, rows, width, columns);
    return asked.map((_, column) => {
      const row = new Float32Array(scales.length);
      for (let at = 0; at < row.length; at += 1) row[at] = numbers[out + at * columns + column] ?? 0;
      return row;
    });
  };
}

const upTo = (count: number, step: number): number => Math.ceil(count / step) * step;

function openWorkspace(numbers: number): Workspace {
  const memory = createMemory(1 + Math.ceil((numbers * numberSize) / pageSize));
  return { numbers: new Float32Array(memory.buffer), multiply: createMultiply(memory) };
}
