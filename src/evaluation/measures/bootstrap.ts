// Bootstrap intervals: how much a measure would vary if other topics of the same kind had been asked.
import { createRandom } from './random.ts';

export interface Interval {
  /** Of 95 resamples in a hundred the measure lies between `low` and `high`. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation over the resamples: the measure's standard error. */
  readonly error: number;
}

/** Undefined where the items do not say: a precision of nothing. */
export type Measure<Item> = (items: readonly Item[]) => number | undefined;

interface Drawing {
  readonly resamples: number;
  readonly seed: number;
}

/**
 * Percentile intervals (Efron and Tibshirani 1993, chapter 13) over resamples of the items with replacement. All
 * measures see the same resamples. Items keep their order in a resample, so what sorts them sorts quickly. Resamples
 * for which a measure is undefined are left out; a measure that never is defined has no interval.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  measures: Readonly<Record<string, Measure<Item>>>,
  { resamples = 1000, seed = 1 }: Partial<Drawing> = {},
): Record<string, Interval> {
  const next = createRandom(seed);
  const names = Object.keys(measures);
  const values = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < resamples; round += 1) {
    const drawn = resample(items, next);
    for (const name of names) {
      const value = measures[name]?.(drawn);
      if (value !== undefined) values.get(name)?.push(value);
    }
  }
  return Object.fromEntries(
    [...values].flatMap(([name, found]) => (found.length === 0 ? [] : [[name, intervalOf(found)]])),
  );
}

function resample<Item>(items: readonly Item[], next: () => number): Item[] {
  const times = new Uint32Array(items.length);
  for (let drawn = 0; drawn < items.length; drawn += 1) {
    const index = Math.floor(next() * items.length);
    times[index] = (times[index] ?? 0) + 1;
  }
  const drawn: Item[] = [];
  for (const [index, item] of items.entries())
    for (let time = times[index] ?? 0; time > 0; time -= 1) drawn.push(item);
  return drawn;
}

function intervalOf(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), error: Math.sqrt(variance) };
}

/** Between neighbours in proportion to the distance, as R's type 7 and numpy do. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
