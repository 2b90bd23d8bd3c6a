// The file of word likeness: what is written is read, and a damaged one is refused whole.
import { describe, expect, test } from 'vitest';
import { VerbatimError } from '../../src/errors.ts';
import { readWordTable } from '../../src/words/table.ts';
import { madeTable } from './made-table.ts';

const file = madeTable([
  { term: 'pay', word: 'pay', numbers: [127, -128, 0] },
  { term: 'salari', word: 'salary', numbers: [1, 2, -3] },
]);

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
};

describe('a table of word likeness', () => {
  test('is read as it was written', () => {
    expect(readWordTable(file)).toEqual({
      terms: ['pay', 'salari'],
      words: ['pay', 'salary'],
      dimensions: 3,
      rows: Int8Array.of(127, -128, 0, 1, 2, -3),
    });
  });

  test('is refused when any one byte of it differs', () => {
    const changed = Array.from(file, (_, at) => {
      const copy = Buffer.from(file);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      return codeOf(() => readWordTable(copy));
    });
    expect(new Set(changed)).toEqual(new Set(['WORDS_DAMAGED']));
  });

  test('is refused when it ends anywhere before its end, or goes on after it', () => {
    const cut = Array.from(file, (_, end) => codeOf(() => readWordTable(file.subarray(0, end))));
    expect(new Set(cut)).toEqual(new Set(['WORDS_DAMAGED']));
    expect(codeOf(() => readWordTable(Buffer.concat([file, Buffer.of(0)])))).toBe('WORDS_DAMAGED');
  });
});
