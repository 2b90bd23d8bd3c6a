// Fits on all groups but one and predicts that one, for each in turn: how weights do on corpora they never saw.
import { fitLogistic, fitOrder, type Logistic } from './fit.ts';

/** A candidate, or a question's best one: what is known of it, and whether it is right. */
export interface LabelledRow {
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
}

interface Grouped {
  /** The corpus. */
  readonly group: string;
  /** How much it counts in a fit; 1 where absent. */
  readonly share?: number;
}

/** One question's candidates. */
export interface LabelledList extends Grouped {
  readonly rows: readonly LabelledRow[];
}

/** One question, for the chance that its answer is right. */
export interface LabelledExample extends Grouped, LabelledRow {}

/** What the model that never saw the item's group says of it. */
export interface Prediction<Item, Value> {
  readonly item: Item;
  readonly value: Value;
}

/**
 * Predictions for all items, in their order. `learn` may be a whole chain of models: whatever it learns, it learns from
 * the other groups. `always` is taught in every fit and never predicted. Throws RangeError for fewer than two groups
 * where there is nothing else to learn from.
 */
export function leaveOneOut<Item extends Grouped, Model, Value>(
  items: readonly Item[],
  learn: (items: readonly Item[]) => Model,
  predict: (model: Model, item: Item) => Value,
  always: readonly Item[] = [],
): Prediction<Item, Value>[] {
  const groups = new Set(items.map(({ group }) => group));
  if (groups.size === 1 && always.length === 0)
    throw new RangeError('Leaving out the only group leaves nothing to fit to.');
  const models = new Map(
    [...groups].map((left) => [left, learn([...items.filter(({ group }) => group !== left), ...always])]),
  );
  return items.flatMap((item) => {
    const model = models.get(item.group);
    return model === undefined ? [] : [{ item, value: predict(model, item) }];
  });
}

/** A conditional logit over the named features: for each list the scores of its rows, the higher the better. */
export const orderLeftOut = <List extends LabelledList>(
  lists: readonly List[],
  names: readonly string[],
  always: readonly List[] = [],
): Prediction<List, readonly number[]>[] =>
  leaveOneOut(
    lists,
    (taught) => fitOrderOf(taught, names),
    (weights, { rows }) => rows.map((row) => weighted(weights, rowOf(row, names))),
    always,
  );

/** A logistic regression over the named features: for each example the chance that it is right. */
export const chanceLeftOut = <Example extends LabelledExample>(
  examples: readonly Example[],
  names: readonly string[],
  always: readonly Example[] = [],
): Prediction<Example, number>[] =>
  leaveOneOut(
    examples,
    (taught) => fitChanceOf(taught, names),
    (model, example) => chanceOf(model, example, names),
    always,
  );

/** Weights in the order of `names`, of everything: what ships once the choice is made. */
export const fitOrderOf = (lists: readonly LabelledList[], names: readonly string[]): number[] =>
  fitOrder(
    lists.map(({ rows, share = 1 }) => ({
      rows: rows.map((row) => rowOf(row, names)),
      right: rows.map(({ right }) => right),
      share,
    })),
  );

/** The same for the chance. */
export const fitChanceOf = (examples: readonly LabelledExample[], names: readonly string[]): Logistic =>
  fitLogistic(
    examples.map((example) => ({
      row: rowOf(example, names),
      right: example.right,
      share: example.share ?? 1,
    })),
  );

export const chanceOf = (
  { bias, weights }: Logistic,
  row: Pick<LabelledRow, 'features'>,
  names: readonly string[],
): number => 1 / (1 + Math.exp(-(bias + weighted(weights, rowOf(row, names)))));

/** Throws RangeError for a feature that is absent or no finite number: it would turn every weight into NaN. */
function rowOf({ features }: Pick<LabelledRow, 'features'>, names: readonly string[]): number[] {
  return names.map((name) => {
    const value = features[name];
    if (value === undefined || !Number.isFinite(value))
      throw new RangeError(`The feature "${name}" is ${value ?? 'absent'}; it must be a finite number.`);
    return value;
  });
}

const weighted = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
