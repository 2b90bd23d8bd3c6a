// Each measure of ordered lists against an example worked out by hand.
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  detection,
  firstRank,
  meanReciprocalRank,
  ndcgAt,
  reliability,
  successAt,
  triggering,
} from '../../src/evaluation/measures/measures.ts';

describe('ordered lists', () => {
  test('average precision is the mean of precision at the ranks of right items', () => {
    // Right at 1 and 3: (1/1 + 2/3) / 2.
    expect(averagePrecision([true, false, true, false])).toBeCloseTo(5 / 6);
  });

  test('average precision counts right items that were never found', () => {
    // Right at 2 of four right items: (1/2) / 4.
    expect(averagePrecision([false, true], 4)).toBeCloseTo(1 / 8);
    expect(averagePrecision([false, false])).toBe(0);
  });

  test('nDCG@10 discounts by the logarithm of the rank and divides by the best order', () => {
    // Right at 1 and 3 of two: (1 + 1/log2(4)) / (1 + 1/log2(3)) = 1.5 / 1.63093.
    expect(ndcgAt(10, [true, false, true])).toBeCloseTo(0.91972, 4);
    // A right item at rank 11 is not seen, and still belongs to the best order.
    expect(ndcgAt(10, [...new Array<boolean>(10).fill(false), true])).toBe(0);
    // The best order holds ten at most: ten right of twelve at the top are perfect.
    expect(ndcgAt(10, new Array<boolean>(10).fill(true), 12)).toBeCloseTo(1);
  });

  test('MRR, P@1 and Success@k take the first right item only', () => {
    const ranks = [
      [true, true],
      [false, true],
      [false, false],
    ].map(firstRank);
    expect(ranks).toEqual([1, 2, undefined]);
    expect(meanReciprocalRank(ranks)).toBeCloseTo((1 + 1 / 2 + 0) / 3);
    expect(successAt(1, ranks)).toBeCloseTo(1 / 3);
    expect(successAt(3, ranks)).toBeCloseTo(2 / 3);
  });
});

describe('decisions', () => {
  test('detection of what the documents do not say', () => {
    // Said of 3, rightly of 2, out of 4 that are: precision 2/3, recall 1/2, F1 4/7.
    const pairs = [
      { said: true, is: true },
      { said: true, is: true },
      { said: true, is: false },
      { said: false, is: true },
      { said: false, is: true },
      { said: false, is: false },
    ];
    const { precision, recall, f1 } = detection(pairs);
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBeCloseTo(1 / 2);
    expect(f1).toBeCloseTo(4 / 7);
  });

  test('answer triggering wants the question given and its first candidate right', () => {
    // Given 3, right among them 1, questions with a right candidate 2: precision 1/3, recall 1/2, F1 2/5.
    const { precision, recall, f1 } = triggering([
      { given: true, right: true, hasRight: true },
      { given: true, right: false, hasRight: true },
      { given: true, right: false, hasRight: false },
      { given: false, right: false, hasRight: false },
    ]);
    expect(precision).toBeCloseTo(1 / 3);
    expect(recall).toBeCloseTo(1 / 2);
    expect(f1).toBeCloseTo(2 / 5);
  });

  test('reliability puts confidence beside the share that was right', () => {
    const { bins, calibrationError } = reliability([
      { confidence: 0.92, right: true },
      { confidence: 0.98, right: true },
      { confidence: 1, right: false },
      { confidence: 0.1, right: false },
    ]);
    expect(bins.map(({ from, answers }) => [from, answers])).toEqual([
      [0.1, 1],
      [0.9, 3],
    ]);
    expect(bins[1]?.meanConfidence).toBeCloseTo(2.9 / 3);
    expect(bins[1]?.right).toBeCloseTo(2 / 3);
    // Gaps 0.1 (one answer) and 0.3 (three answers): (0.1 + 3 × 0.3) / 4.
    expect(calibrationError).toBeCloseTo(0.25);
  });
});
