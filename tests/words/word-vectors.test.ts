// Likeness by a small table: thresholds, forms of one word, and words that the table does not have.
import { describe, expect, test } from 'vitest';
import { stem } from '../../src/text/fold.ts';
import { readWordTable } from '../../src/words/table.ts';
import { leastLikeness, noWordVectors, wordVectorsOf } from '../../src/words/word-vectors.ts';
import { madeTable } from './made-table.ts';

const row = (word: string, numbers: readonly number[]) => ({ term: stem(word), word, numbers });

/** Rows of different lengths: only their direction counts. */
const vectors = wordVectorsOf(
  readWordTable(
    madeTable([
      row('pay', [100, 0, 0]),
      row('salary', [40, 30, 0]),
      row('wages', [6, 8, 0]),
      row('buy', [0, 0, 90]),
      row('sell', [0, 0, -90]),
    ]),
  ),
);

describe('likeness', () => {
  test('is the cosine of two rows, in either order', () => {
    expect(vectors.likeness('pay', 'salary')).toBeCloseTo(0.8);
    expect(vectors.likeness('salary', 'pay')).toBeCloseTo(0.8);
    expect(vectors.likeness('pay', 'wages')).toBeCloseTo(0.6);
  });

  test('is 0 where words are not alike, opposites included', () => {
    expect(vectors.likeness('pay', 'buy')).toBe(0);
    expect(vectors.likeness('buy', 'sell')).toBe(0);
  });

  test('is 1 for two forms of a word, whether or not the table has it', () => {
    expect(vectors.likeness('salary', 'salaries')).toBe(1);
    expect(vectors.likeness('turbines', 'turbine')).toBe(1);
  });

  test('is 0 for words that the table does not have', () => {
    expect(vectors.likeness('gehalt', 'pay')).toBe(0);
    expect(vectors.likeness('pay', 'gehalt')).toBe(0);
    expect(vectors.likeTerms('gehalt')).toEqual([]);
  });
});

describe('like words', () => {
  test('come best first, with the term to look up and the word to show', () => {
    expect(vectors.likeTerms(stem('pay')).map(({ term, word }) => [term, word])).toEqual([
      [stem('salary'), 'salary'],
      [stem('wages'), 'wages'],
    ]);
  });
});

test('without a table, only forms of one word are alike', () => {
  expect(noWordVectors.likeness('salary', 'salaries')).toBe(1);
  expect(noWordVectors.likeness('pay', 'salary')).toBe(0);
  expect(noWordVectors.likeTerms('pay')).toEqual([]);
  expect(leastLikeness).toBeGreaterThan(0);
});
