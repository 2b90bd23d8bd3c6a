// Fitting finds the weights that data was made with, and gives the same weights every time.
import { describe, expect, test } from 'vitest';
import { fitLogistic, fitOrder } from '../../src/evaluation/fit.ts';

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('the order of candidates', () => {
  const next = numbers(1);
  const lists = Array.from({ length: 200 }, () => {
    const rows = Array.from({ length: 5 }, () => [next(), next(), next()]);
    const scores = rows.map(([a = 0, b = 0]) => 4 * a - 2 * b);
    const best = Math.max(...scores);
    return { rows, right: scores.map((score) => score === best), share: 1 };
  });

  test('a feature that decides gets a weight of its sign, one that says nothing gets next to none', () => {
    const [helps = 0, harms = 0, noise = 0] = fitOrder(lists);
    expect(helps).toBeGreaterThan(1);
    expect(harms).toBeLessThan(-0.5);
    expect(Math.abs(noise)).toBeLessThan(helps / 10);
    expect(Math.abs(helps / harms)).toBeGreaterThan(1.5);
    expect(Math.abs(helps / harms)).toBeLessThan(2.7);
  });

  test('the same data gives the same weights', () => {
    expect(fitOrder(lists)).toEqual(fitOrder(lists));
  });

  test('lists with nothing to choose between teach nothing', () => {
    const empty = { rows: [[9, 9, 9]], right: [true], share: 100 };
    expect(fitOrder([...lists, empty])).toEqual(fitOrder(lists));
  });
});

describe('a chance', () => {
  test('is calibrated: of examples that are right three times in four, it says three in four', () => {
    const examples = Array.from({ length: 400 }, (_, index) => ({
      row: [index % 2],
      right: index % 2 === 1 ? index % 8 !== 1 : index % 8 === 0,
      share: 1,
    }));
    const { weights, bias } = fitLogistic(examples);
    const chance = (value: number): number => 1 / (1 + Math.exp(-(bias + (weights[0] ?? 0) * value)));
    expect(chance(1)).toBeCloseTo(0.75, 1);
    expect(chance(0)).toBeCloseTo(0.25, 1);
  });
});
