// What counts as a fall below the baseline, and what the baseline keeps.
import { describe, expect, test } from 'vitest';
import { fallsBelow, type Report, readBaseline, writeBaseline } from '../../src/evaluation/report.ts';

const report = (measures: Report['measures'], set = 'a'): Report => ({ set, size: 100, measures, peers: {} });
const baselineOf = (...reports: Report[]) => readBaseline(writeBaseline(reports));
const fallen = (before: Report['measures'], now: Report['measures']): string[] =>
  fallsBelow(report(now), baselineOf(report(before))).map(({ measure }) => measure);

describe('a fall', () => {
  test('is more than the standard error of a share over that many questions', () => {
    // The square root of 0.8 × 0.2 / 100 is 0.04.
    expect(fallen({ 'Success@1': 0.8 }, { 'Success@1': 0.765 })).toEqual([]);
    expect(fallen({ 'Success@1': 0.8 }, { 'Success@1': 0.755 })).toEqual(['Success@1']);
  });

  test('of a perfect measure is already one question', () => {
    expect(fallen({ MRR: 1 }, { MRR: 0.99 })).toEqual(['MRR']);
  });

  test('is one more wrong answer to a question without an answer', () => {
    expect(fallen({ 'wrong answers': 2 }, { 'wrong answers': 2 })).toEqual([]);
    expect(fallen({ 'wrong answers': 2 }, { 'wrong answers': 3 })).toEqual(['wrong answers']);
  });

  test('is any quote that is not exact, with a baseline or without', () => {
    expect(fallsBelow(report({ 'exact quotes': 0.999 }), new Map())).toHaveLength(1);
    expect(fallsBelow(report({ 'exact quotes': 1 }), new Map())).toEqual([]);
  });

  test('is not read off what says something of the set', () => {
    expect(fallen({ 'mean quote words': 40 }, { 'mean quote words': 20 })).toEqual([]);
  });
});

describe('a baseline', () => {
  test('keeps the sets that were not measured this time', () => {
    const earlier = baselineOf(report({ MRR: 0.5 }, 'old'), report({ MRR: 0.6 }, 'both'));
    const merged = readBaseline(writeBaseline([report({ MRR: 0.7 }, 'both')], earlier));
    expect(merged.get('old')?.measures).toEqual({ MRR: 0.5 });
    expect(merged.get('both')?.measures).toEqual({ MRR: 0.7 });
  });

  test('that is damaged says how to make it again', () => {
    expect(() => readBaseline('{"reports": 1}')).toThrow(/evaluate all --save/);
  });
});

describe('a fall of a measure with an interval', () => {
  const measured = (value: number, error: number): Report => ({
    ...report({ 'answer precision': value }),
    intervals: { 'answer precision': { low: 0, high: 1, error } },
  });
  const falls = (before: Report, now: Report): number => fallsBelow(now, baselineOf(before)).length;

  test('is more than the standard error by bootstrap: few answers make a wide one', () => {
    expect(falls(measured(0.8, 0.1), measured(0.71, 0.1))).toBe(0);
    expect(falls(measured(0.8, 0.1), measured(0.69, 0.1))).toBe(1);
    expect(falls(measured(0.8, 0.1), measured(0.71, 0.05))).toBe(1);
  });

  test('is not more than half a question, whatever the bootstrap says', () => {
    expect(falls(measured(0.8, 0), measured(0.796, 0))).toBe(0);
  });

  test.each(['false answers', 'risk-coverage area', 'ECE'])(
    'of "%s", of which less is better, is a rise',
    (name) => {
      expect(fallen({ [name]: 0.2 }, { [name]: 0.3 })).toEqual([name]);
      expect(fallen({ [name]: 0.3 }, { [name]: 0.2 })).toEqual([]);
    },
  );

  test('of a part of a pooled set is none, unless a quote is not exact', () => {
    const before = report({ 'Found@1': 0.9 }, 'set/part');
    const part = { ...report({ 'Found@1': 0.1 }, 'set/part'), partOf: 'set' };
    expect(falls(before, part)).toBe(0);
    expect(falls(before, { ...part, measures: { 'exact quotes': 0.99 } })).toBe(1);
  });
});
