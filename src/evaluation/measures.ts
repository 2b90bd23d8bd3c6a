// Measures over judged results, by the names of their field.

/** Share of the ranks (1-based, undefined where nothing right was found) that are at most `k`. Success@k. */
export const successAt = (k: number, ranks: readonly (number | undefined)[]): number =>
  mean(ranks.map((rank) => (rank !== undefined && rank <= k ? 1 : 0)));

/** Mean reciprocal rank: 1/rank of the first right result, 0 where there is none. */
export const meanReciprocalRank = (ranks: readonly (number | undefined)[]): number =>
  mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank)));

export interface Detection {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of a yes-or-no decision; each is 0 where its denominator is. */
export function detection(pairs: readonly { readonly said: boolean; readonly is: boolean }[]): Detection {
  const right = pairs.filter(({ said, is }) => said && is).length;
  const precision = share(right, pairs.filter(({ said }) => said).length);
  const recall = share(right, pairs.filter(({ is }) => is).length);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

export const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
