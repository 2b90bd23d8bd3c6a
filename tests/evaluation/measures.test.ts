// Measures, each against examples worked by hand.
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  detection,
  firstRank,
  mean,
  meanReciprocalRank,
  ndcgAt,
  reliability,
  successAt,
  triggering,
} from '../../src/evaluation/measures/measures.ts';

const yes = true;
const no = false;

describe('over ranks 1, 2, 4 and none', () => {
  const ranks = [1, 2, 4, undefined];
  test('Success@1 is 1 of 4, Success@3 2 of 4, Success@4 3 of 4', () => {
    expect([1, 3, 4].map((k) => successAt(k, ranks))).toEqual([0.25, 0.5, 0.75]);
  });

  test('MRR is (1 + 1/2 + 1/4 + 0) / 4', () => {
    expect(meanReciprocalRank(ranks)).toBe(0.4375);
  });

  test('over nothing both are 0', () => {
    expect([successAt(1, []), meanReciprocalRank([]), mean([])]).toEqual([0, 0, 0]);
  });
});

describe('precision, recall and F1 of a decision', () => {
  test('3 said, 2 of them rightly, of 4: 2/3, 2/4 and 2 · (1/3) / (7/6) = 4/7', () => {
    const pairs = [
      { said: yes, is: yes },
      { said: yes, is: yes },
      { said: yes, is: no },
      { said: no, is: yes },
      { said: no, is: yes },
      { said: no, is: no },
    ];
    const { precision, recall, f1 } = detection(pairs);
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBe(0.5);
    expect(f1).toBeCloseTo(4 / 7);
  });

  test('are 0 where nothing was said, or nothing is so', () => {
    expect(detection([{ said: no, is: yes }])).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(detection([{ said: yes, is: no }])).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(detection([])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('over one ordered list', () => {
  test('average precision of right, wrong, right is (1/1 + 2/3) / 2', () => {
    expect(averagePrecision([yes, no, yes])).toBeCloseTo(5 / 6);
  });

  test('right items that were not listed count as missed: (1/1 + 2/3) / 4', () => {
    expect(averagePrecision([yes, no, yes], 4)).toBeCloseTo(5 / 12);
  });

  test('the first rank is that of the first right item, from 1', () => {
    expect(firstRank([no, no, yes, yes])).toBe(3);
    expect(firstRank([no, no])).toBeUndefined();
  });

  test('nDCG of wrong, right, right is (1/log2(3) + 1/log2(4)) / (1 + 1/log2(3)) = 0.6934', () => {
    expect(ndcgAt(10, [no, yes, yes])).toBeCloseTo(0.6934, 4);
    expect(ndcgAt(10, [yes, yes, no])).toBe(1);
    expect(ndcgAt(1, [no, yes, yes])).toBe(0);
  });

  test('with nothing right, all are 0', () => {
    expect([averagePrecision([no]), ndcgAt(10, [no])]).toEqual([0, 0]);
  });
});

test('answer triggering: 3 given, 2 of them right, 4 that have one: 2/3 and 2/4', () => {
  const questions = [
    { given: yes, right: yes, hasRight: yes },
    { given: yes, right: yes, hasRight: yes },
    { given: yes, right: no, hasRight: no },
    { given: no, right: yes, hasRight: yes },
    { given: no, right: no, hasRight: yes },
  ];
  const { precision, recall } = triggering(questions);
  expect(precision).toBeCloseTo(2 / 3);
  expect(recall).toBe(0.5);
});

test('calibration error: 2 answers at 0.85 half right, 2 at 0.15 never right: (2 · 0.35 + 2 · 0.15) / 4 = 0.25', () => {
  const { bins, calibrationError } = reliability([
    { confidence: 0.85, right: yes },
    { confidence: 0.85, right: no },
    { confidence: 0.15, right: no },
    { confidence: 0.15, right: no },
  ]);
  expect(bins.map(({ from, answers, right }) => [from, answers, right])).toEqual([
    [0.1, 2, 0],
    [0.8, 2, 0.5],
  ]);
  expect(calibrationError).toBeCloseTo(0.25);
});

test('a confidence of 1 falls into the last bin', () => {
  expect(reliability([{ confidence: 1, right: yes }]).bins).toMatchObject([{ from: 0.9, answers: 1 }]);
});
