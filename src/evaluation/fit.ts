// Fits weights to judged examples: which of a question's candidates is right, and how often an answer is right.

/** One question's candidates: a row of numbers for each, and whether it is right. */
export interface TrainingList {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much the question counts. */
  readonly share: number;
}

interface Fitting {
  /** Strength of the pull towards 0, in units of one question's log-likelihood. */
  readonly ridge: number;
  readonly steps: number;
}

/**
 * Weights that maximise the likelihood of a right candidate being drawn, when candidates are drawn with odds
 * exp(weights · row): the conditional logit of McFadden (1974), which for two candidates is pairwise logistic
 * regression. Lists without a right or a wrong candidate teach nothing and are passed over.
 */
export function fitOrder(
  lists: readonly TrainingList[],
  { ridge = 0.5, steps = 300 }: Partial<Fitting> = {},
): number[] {
  const taught = lists.filter(({ right }) => right.includes(true) && right.includes(false));
  const scale = deviations(taught.flatMap(({ rows }) => rows));
  const scaled = taught.map((list) => ({ ...list, rows: list.rows.map((row) => divide(row, scale)) }));
  const total = scaled.reduce((sum, { share }) => sum + share, 0) || 1;
  const weights = ascend(scale.length, steps, (at) => {
    const slope = at.map((weight) => (-ridge * weight) / total);
    for (const list of scaled) addOrderSlope(list, at, list.share / total, slope);
    return slope;
  });
  return divide(weights, scale);
}

function addOrderSlope(
  { rows, right }: TrainingList,
  weights: readonly number[],
  share: number,
  slope: number[],
): void {
  const scores = rows.map((row) => dot(weights, row));
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, index) => sum + (right[index] === true ? value : 0), 0);
  for (const [index, row] of rows.entries()) {
    const value = odds[index] ?? 0;
    const pull = share * ((right[index] === true && good > 0 ? value / good : 0) - value / all);
    if (Math.abs(pull) < 1e-9) continue;
    for (let column = 0; column < slope.length; column += 1)
      slope[column] = (slope[column] ?? 0) + pull * (row[column] ?? 0);
  }
}

export interface TrainingExample {
  readonly row: readonly number[];
  readonly right: boolean;
  readonly share: number;
}

export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Logistic regression: the chance of `right` is 1 / (1 + exp(-(bias + weights · row))). The bias is not pulled. */
export function fitLogistic(
  examples: readonly TrainingExample[],
  { ridge = 1, steps = 600 }: Partial<Fitting> = {},
): Logistic {
  const scale = deviations(examples.map(({ row }) => row));
  const scaled = examples.map((example) => ({ ...example, row: [...divide(example.row, scale), 1] }));
  const total = scaled.reduce((sum, { share }) => sum + share, 0) || 1;
  const fitted = ascend(scale.length + 1, steps, (at) => {
    const slope = at.map((weight, index) => (index === scale.length ? 0 : (-ridge * weight) / total));
    for (const { row, right, share } of scaled) {
      const pull = ((right ? 1 : 0) - 1 / (1 + Math.exp(-dot(at, row)))) * (share / total);
      for (let column = 0; column < slope.length; column += 1)
        slope[column] = (slope[column] ?? 0) + pull * (row[column] ?? 0);
    }
    return slope;
  });
  return { weights: divide(fitted.slice(0, -1), scale), bias: fitted.at(-1) ?? 0 };
}

/** Gradient ascent with the step sizes of Adam (Kingma and Ba 2015), from zero: the same data gives the same weights. */
function ascend(
  size: number,
  steps: number,
  slopeAt: (weights: readonly number[]) => readonly number[],
): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step += 1) {
    const slope = slopeAt(weights);
    const rate = 0.05 * Math.min(1, (2 * (steps - step + 1)) / steps);
    for (let index = 0; index < size; index += 1) {
      const pull = slope[index] ?? 0;
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * pull;
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * pull * pull;
      const [first, second] = [
        (mean[index] ?? 0) / (1 - 0.9 ** step),
        (square[index] ?? 0) / (1 - 0.999 ** step),
      ];
      weights[index] = (weights[index] ?? 0) + (rate * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return weights;
}

/** A feature that hardly ever changes would get a weight that is absurd where it does. */
const leastDeviation = 0.1;

/** Standard deviation of each column, 1 where it never changes. */
function deviations(rows: readonly (readonly number[])[]): number[] {
  const size = rows[0]?.length ?? 0;
  const count = rows.length || 1;
  return Array.from({ length: size }, (_, column) => {
    const mean = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / count;
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - mean) ** 2, 0) / count;
    return variance === 0 ? 1 : Math.max(leastDeviation, Math.sqrt(variance));
  });
}

const divide = (row: readonly number[], by: readonly number[]): number[] =>
  row.map((value, index) => value / (by[index] ?? 1));

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
