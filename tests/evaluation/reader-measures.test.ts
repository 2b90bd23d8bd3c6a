// The measures for readers, counted by hand over a handful of outcomes.
import { describe, expect, test } from 'vitest';
import {
  type Outcome,
  readerMeasures,
  stageMeasures,
} from '../../src/evaluation/measures/reader-measures.ts';

const everywhere = { passages: true, best200: true, best40: true, judged: true, candidates60: true };
const nowhere = { passages: true, best200: false, best40: false, judged: false, candidates60: false };

interface Given {
  readonly answerable?: boolean;
  readonly answered?: boolean;
  readonly rank?: number;
  readonly confidence?: number;
  readonly stages?: Outcome['stages'];
}

const outcome = ({
  answerable = true,
  answered = false,
  rank,
  confidence = 0.5,
  stages,
}: Given): Outcome => ({
  answerable,
  answered,
  rank,
  confidence,
  right: rank === 1,
  stages: stages ?? nowhere,
});

/** Four answerable topics and two that are not. */
const six = [
  outcome({ answered: true, rank: 1, confidence: 0.95, stages: everywhere }),
  // Right, but not called an answer: not sure, or nearest.
  outcome({ rank: 1, confidence: 0.45, stages: everywhere }),
  outcome({ answered: true, rank: 3, confidence: 0.75, stages: { ...nowhere, best200: true } }),
  outcome({ confidence: 0.15 }),
  outcome({ answerable: false, answered: true, confidence: 0.55 }),
  outcome({ answerable: false, confidence: 0.05 }),
];

describe('over four answerable topics and two that are not', () => {
  test('Found@1 is 2 of 4, whatever the quotes are called; Found@3 is 3 of 4', () => {
    expect(readerMeasures['Found@1'](six)).toBe(2 / 4);
    expect(readerMeasures['Found@3'](six)).toBe(3 / 4);
  });

  test('of three answers one is right at once', () => {
    expect(readerMeasures['answer precision'](six)).toBe(1 / 3);
  });

  test('one of two that have no answer gets one', () => {
    expect(readerMeasures['false answers'](six)).toBe(1 / 2);
  });

  test('one of four is right and answered: a right quote that is not called an answer does not count', () => {
    expect(readerMeasures['right and answered'](six)).toBe(1 / 4);
  });

  test('risks of the first 1, 2 … 6 by confidence: 0, 1/2, 2/3, 2/4, 3/5, 4/6', () => {
    const risks = [0, 1 / 2, 2 / 3, 2 / 4, 3 / 5, 4 / 6];
    expect(readerMeasures['risk-coverage area'](six)).toBeCloseTo(
      risks.reduce((sum, risk) => sum + risk, 0) / 6,
      12,
    );
  });

  test('of the 2 · 4 pairs of a right and a wrong first quote, 4 and 2 are in order', () => {
    expect(readerMeasures['ROC area'](six)).toBe(6 / 8);
  });

  test('calibration error: each in a bin of its own, gaps 0.05, 0.55, 0.75, 0.15, 0.55 and 0.05', () => {
    expect(readerMeasures.ECE(six)).toBeCloseTo((0.05 + 0.55 + 0.75 + 0.15 + 0.55 + 0.05) / 6, 12);
  });

  test('the gold is among the best 200 for three, among the candidates for two of four', () => {
    expect(stageMeasures['passages, all'](six)).toBe(1);
    expect(stageMeasures['passages, best 200'](six)).toBe(3 / 4);
    expect(stageMeasures['passages, judged'](six)).toBe(2 / 4);
    expect(stageMeasures['candidates, best 60'](six)).toBe(2 / 4);
  });
});

test('what nothing can be said of is undefined, not 0 or 1', () => {
  const silent = [outcome({ answerable: false })];
  expect(readerMeasures['answer precision'](silent)).toBeUndefined();
  expect(readerMeasures['Found@1'](silent)).toBeUndefined();
  expect(readerMeasures['ROC area'](silent)).toBeUndefined();
  expect(readerMeasures['false answers'](silent)).toBe(0);
  expect(readerMeasures.ECE([])).toBeUndefined();
});
