// Predictions for a group come from the other groups alone, over data whose answer is known.
import { describe, expect, test } from 'vitest';
import {
  chanceLeftOut,
  fitChanceOf,
  fitOrderOf,
  type LabelledExample,
  type LabelledList,
  leaveOneOut,
  orderLeftOut,
} from '../../src/evaluation/leave-one-out.ts';
import { rocArea } from '../../src/evaluation/measures/confidence.ts';
import { reliability } from '../../src/evaluation/measures/measures.ts';
import { createRandom } from '../../src/evaluation/measures/random.ts';

const groups = ['a', 'b', 'c', 'd'];

/** In each list the row with the highest `good` minus half of `bad` is right; `noise` says nothing. */
function lists(random = createRandom(1)): (LabelledList & { readonly id: string })[] {
  return Array.from({ length: 120 }, (_, index) => {
    const rows = Array.from({ length: 4 }, () => ({ good: random(), bad: random(), noise: random() }));
    const scores = rows.map(({ good, bad }) => good - bad / 2);
    const best = Math.max(...scores);
    return {
      id: String(index),
      group: groups[index % groups.length] ?? '',
      rows: rows.map((features, row) => ({ features, right: scores[row] === best })),
    };
  });
}

/** Right with the chance 1 / (1 + exp(-(4 x - 2))): from 0.12 at 0 to 0.88 at 1. */
function examples(count: number, random = createRandom(2)): LabelledExample[] {
  return Array.from({ length: count }, (_, index) => {
    const x = random();
    const right = random() < 1 / (1 + Math.exp(-(4 * x - 2)));
    return { group: groups[index % groups.length] ?? '', features: { x, noise: random() }, right };
  });
}

describe('one group is left out', () => {
  const items = ['a', 'a', 'b', 'c'].map((group, id) => ({ group, id }));

  test('its model sees every other group, in their order, and nothing of its own', () => {
    const seen = leaveOneOut(
      items,
      (taught) => taught.map(({ id }) => id),
      (model, { id }) => ({ id, model }),
    );
    expect(seen.map(({ value }) => value)).toEqual([
      { id: 0, model: [2, 3] },
      { id: 1, model: [2, 3] },
      { id: 2, model: [0, 1, 3] },
      { id: 3, model: [0, 1, 2] },
    ]);
  });

  test('each group is fitted once', () => {
    let fits = 0;
    leaveOneOut(
      items,
      () => {
        fits += 1;
        return fits;
      },
      () => 0,
    );
    expect(fits).toBe(3);
  });

  test('what is always taught is in every fit and is not predicted', () => {
    const always = [{ group: 'squad', id: 9 }];
    const seen = leaveOneOut(
      items,
      (taught) => taught.at(-1)?.id,
      (model) => model,
      always,
    );
    expect(seen.map(({ value }) => value)).toEqual([9, 9, 9, 9]);
  });

  test('the only group can be predicted from what is always taught, and from nothing else', () => {
    const own = items.filter(({ group }) => group === 'a');
    const count = (taught: readonly unknown[]): number => taught.length;
    expect(() => leaveOneOut(own, count, (model) => model)).toThrow(RangeError);
    expect(leaveOneOut(own, count, (model) => model, [{ group: 'squad', id: 9 }])).toHaveLength(2);
  });
});

describe('the order of candidates', () => {
  test('is learnt from the other groups: the right row comes first nearly always', () => {
    const predicted = orderLeftOut(lists(), ['good', 'bad', 'noise']);
    const first = predicted.filter(({ item, value }) => {
      const best = value.indexOf(Math.max(...value));
      return item.rows[best]?.right === true;
    });
    expect(first.length / predicted.length).toBeGreaterThan(0.93);
    expect(predicted.map(({ item }) => item.id)).toEqual(lists().map(({ id }) => id));
  });

  test('only the named features count', () => {
    const byNoise = orderLeftOut(lists(), ['noise']);
    const first = byNoise.filter(
      ({ item, value }) => item.rows[value.indexOf(Math.max(...value))]?.right === true,
    );
    expect(first.length / byNoise.length).toBeLessThan(0.45);
    const [good = 0, bad = 0] = fitOrderOf(lists(), ['good', 'bad']);
    expect(good / bad).toBeLessThan(-1.6);
    expect(good / bad).toBeGreaterThan(-2.5);
  });

  test('a group that counts fifty times, with its labels turned around, still teaches itself nothing', () => {
    const turned = lists().map((list) =>
      list.group === 'd'
        ? { ...list, share: 50, rows: list.rows.map((row) => ({ ...row, right: !row.right })) }
        : list,
    );
    const own = orderLeftOut(turned, ['good', 'bad']).filter(({ item }) => item.group === 'd');
    const wrong = own.filter(
      ({ item, value }) => item.rows[value.indexOf(Math.max(...value))]?.right === false,
    );
    expect(wrong.length / own.length).toBeGreaterThan(0.9);
  });
});

describe('the chance to be right', () => {
  test('is calibrated on the groups left out, and separates as well as the law that made the data', () => {
    const predicted = chanceLeftOut(examples(1200), ['x', 'noise']);
    const claims = predicted.map(({ item, value }) => ({ confidence: value, right: item.right }));
    expect(reliability(claims).calibrationError).toBeLessThan(0.06);
    const byLaw = predicted.map(({ item }) => ({ confidence: item.features['x'] ?? 0, right: item.right }));
    expect(rocArea(claims)).toBeCloseTo(rocArea(byLaw) ?? 0, 2);
  });

  test('the law is found: 4 x - 2', () => {
    const { bias, weights } = fitChanceOf(examples(3000), ['x']);
    expect(weights[0]).toBeGreaterThan(3.5);
    expect(weights[0]).toBeLessThan(4.5);
    expect(bias).toBeGreaterThan(-2.3);
    expect(bias).toBeLessThan(-1.7);
  });

  test('an example counts by its share', () => {
    const even = [0, 1].flatMap((right) =>
      groups.map((group) => ({ group, features: { x: 1 }, right: right === 1, share: right === 1 ? 3 : 1 })),
    );
    expect(chanceLeftOut(even, ['x'])[0]?.value).toBeCloseTo(0.75, 2);
  });

  test.each([
    ['absent', {}],
    ['NaN', { x: Number.NaN }],
  ])('a feature that is %s is named', (_why, features) => {
    const rows = [...examples(8), { group: 'a', features, right: true }];
    expect(() => chanceLeftOut(rows, ['x'])).toThrow(/"x"/);
  });
});
