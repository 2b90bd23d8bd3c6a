// Areas under curves of confidence, against examples worked by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, riskCoverageArea, rocArea } from '../../src/evaluation/measures/confidence.ts';

const claims = (...rows: [number, boolean][]): Claim[] =>
  rows.map(([confidence, right]) => ({ confidence, right }));

describe('the area under the risk-coverage curve', () => {
  test('right, wrong, right, wrong: (0/1 + 1/2 + 1/3 + 2/4) / 4', () => {
    const four = claims([0.6, false], [0.9, true], [0.8, false], [0.7, true]);
    expect(riskCoverageArea(four)).toBeCloseTo((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4, 12);
  });

  test('is 0 where all is right, 1 where all is wrong, and undefined for nothing', () => {
    expect(riskCoverageArea(claims([0.9, true], [0.1, true]))).toBe(0);
    expect(riskCoverageArea(claims([0.9, false], [0.1, false]))).toBe(1);
    expect(riskCoverageArea([])).toBeUndefined();
  });

  test('equal confidences count as the mean over their orders: (1 + 1/2) / 2 and (0 + 1/2) / 2', () => {
    const orders = [(1 + 1 / 2) / 2, (0 + 1 / 2) / 2];
    const mean = orders.reduce((sum, area) => sum + area, 0) / 2;
    expect(riskCoverageArea(claims([0.5, true], [0.5, false]))).toBeCloseTo(mean, 12);
    expect(riskCoverageArea(claims([0.5, false], [0.5, true]))).toBeCloseTo(mean, 12);
  });
});

describe('the area under the ROC curve', () => {
  test('of the 2 · 2 pairs of a right and a wrong one, three are in order', () => {
    expect(rocArea(claims([0.9, true], [0.8, false], [0.7, true], [0.6, false]))).toBe(0.75);
  });

  test('equal ones count half, and order within them does not matter', () => {
    expect(rocArea(claims([0.5, true], [0.5, false]))).toBe(0.5);
    expect(rocArea(claims([0.9, true], [0.5, false], [0.5, true]))).toBe(0.75);
  });

  test('is undefined where there is nothing to tell apart', () => {
    expect(rocArea(claims([0.9, true], [0.1, true]))).toBeUndefined();
    expect(rocArea(claims([0.9, false]))).toBeUndefined();
  });

  test('is the share of pairs, counted one by one', () => {
    const claim = fc.record({ confidence: fc.integer({ min: 0, max: 4 }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 20 }), (found) => {
        const pairs = found
          .filter(({ right }) => right)
          .flatMap((good) =>
            found
              .filter(({ right }) => !right)
              .map((bad) => (Math.sign(good.confidence - bad.confidence) + 1) / 2),
          );
        const share = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
        const area = rocArea(found);
        if (pairs.length === 0) expect(area).toBeUndefined();
        else expect(area).toBeCloseTo(share, 10);
      }),
      { numRuns: 50 },
    );
  });
});
