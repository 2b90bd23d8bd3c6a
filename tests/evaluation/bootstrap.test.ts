// Intervals by bootstrap: the same in every run, as wide as theory says, and honest about what is undefined.
import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../src/evaluation/measures/bootstrap.ts';
import { createRandom } from '../../src/evaluation/measures/random.ts';

const share = (items: readonly boolean[]): number => items.filter((item) => item).length / items.length;
const items = Array.from({ length: 200 }, (_, index) => index % 4 === 0);

describe('the interval of a share', () => {
  const { found } = bootstrap(items, { found: share });

  test('has the standard error of a share: the square root of 0.25 · 0.75 / 200 is 0.0306', () => {
    expect(found?.error).toBeGreaterThan(0.028);
    expect(found?.error).toBeLessThan(0.033);
  });

  test('reaches about 1.96 standard errors to both sides', () => {
    expect(found?.low).toBeGreaterThan(0.175);
    expect(found?.low).toBeLessThan(0.205);
    expect(found?.high).toBeGreaterThan(0.295);
    expect(found?.high).toBeLessThan(0.325);
  });

  test('is the same in every run, and another with another seed', () => {
    expect(bootstrap(items, { found: share })['found']).toEqual(found);
    expect(bootstrap(items, { found: share }, { seed: 2 })['found']).not.toEqual(found);
  });

  test('does not depend on what else is measured', () => {
    expect(bootstrap(items, { other: () => 1, found: share })['found']).toEqual(found);
  });
});

test('a resample has as many items as there are, drawn with replacement, in their order', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  let repeated = 0;
  bootstrap(
    numbers,
    {
      look: (drawn) => {
        expect(drawn).toHaveLength(50);
        expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
        repeated += new Set(drawn).size < 50 ? 1 : 0;
        return 0;
      },
    },
    { resamples: 20 },
  );
  expect(repeated).toBe(20);
});

test('resamples without a value are left out, and a measure without any has no interval', () => {
  const rare = [true, ...new Array<boolean>(9).fill(false)];
  const intervals = bootstrap(rare, {
    given: (drawn) => (drawn.includes(true) ? 1 : undefined),
    never: () => undefined,
  });
  expect(intervals['given']).toEqual({ low: 1, high: 1, error: 0 });
  expect(intervals['never']).toBeUndefined();
});

test('random numbers are those of Mulberry32', () => {
  // By the reference implementation, seed 1.
  const next = createRandom(1);
  const numbers = Array.from({ length: 10_000 }, next);
  expect(numbers.slice(0, 3).map((value) => Number(value.toFixed(6)))).toEqual([
    0.627074, 0.002736, 0.527447,
  ]);
  expect(numbers.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(0.5, 1);
});
