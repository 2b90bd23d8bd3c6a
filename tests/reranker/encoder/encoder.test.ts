// The encoder that ships makes the tokens of the tokenizers library, and the vectors of PyTorch: training/encoder/export.py.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createEncoder } from '../../../src/reranker/encoder/encoder.ts';
import { encoderFile, readEncoderFile } from '../../../src/reranker/encoder/encoder-file.ts';
import { createMemory, createMultiply } from '../../../src/reranker/encoder/multiply.ts';
import { createWordPieces } from '../../../src/reranker/encoder/word-pieces.ts';

const examples = z
  .array(
    z.object({
      text: z.string(),
      ids: z.array(z.number()),
      vectors: z.record(z.string(), z.array(z.number())),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8')));

const { weights, vocabulary } = readEncoderFile(encoderFile);
const wordPieces = createWordPieces(vocabulary);
const encode = createEncoder(weights, 512);
const { out } = weights.shape;
const sequence = (ids: readonly number[]): readonly number[] => [101, 2, ...ids, 102];

describe.each(examples)('$text', ({ text, ids, vectors }) => {
  test('its tokens', () => {
    expect(wordPieces(text)).toEqual(ids);
  });

  test('its vectors', () => {
    const made = encode(sequence(ids));
    expect(made.length).toBe(out * (ids.length + 3));
    for (const [at, expected] of Object.entries(vectors)) {
      const own = made.subarray(Number(at) * out, (Number(at) + 1) * out);
      for (const [place, value] of expected.entries()) expect(own[place]).toBeCloseTo(value, 3);
    }
  });
});

test('a text has the same vectors, whatever was read before', () => {
  const short = sequence(wordPieces('The ferry was bought in 1987.'));
  const long = sequence(wordPieces('A council of twelve decides. '.repeat(60)));
  const first = encode(short);
  encode(long);
  expect(encode(short)).toEqual(first);
});

test('of a text that is too long, the first 512 tokens are read', () => {
  const ids = wordPieces('one two three '.repeat(400));
  expect(encode(ids).length).toBe(512 * out);
  expect(encode(ids)).toEqual(encode(ids.slice(0, 512)));
});

test('a product of matrices is the sum of its products', () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 5 }).map((four) => 4 * four),
    inner: fc.integer({ min: 1, max: 20 }),
    columns: fc.integer({ min: 1, max: 4 }).map((eight) => 8 * eight),
  });
  fc.assert(
    fc.property(sizes, fc.integer(), ({ rows, inner, columns }, seed) => {
      const memory = createMemory(1);
      const numbers = new Float32Array(memory.buffer);
      const [left, right] = [rows * inner, inner * columns];
      for (let at = 0; at < left + right; at += 1) numbers[at] = ((seed + at * 7919) % 101) / 50 - 1;
      createMultiply(memory)(0, 4 * left, 4 * (left + right), rows, inner, columns);
      for (let row = 0; row < rows; row += 1)
        for (let column = 0; column < columns; column += 1) {
          let sum = 0;
          for (let at = 0; at < inner; at += 1)
            sum += (numbers[row * inner + at] ?? 0) * (numbers[left + at * columns + column] ?? 0);
          expect(numbers[left + right + row * columns + column]).toBeCloseTo(sum, 3);
        }
    }),
  );
});
