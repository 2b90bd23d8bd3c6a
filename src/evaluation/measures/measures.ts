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

/**
 * Average precision of one ordered list: the mean, over its right items, of precision at their ranks (Manning,
 * Raghavan and Schütze 2008, chapter 8). `relevant` is how many right items there are in all; 0 gives 0.
 */
export function averagePrecision(labels: readonly boolean[], relevant = count(labels)): number {
  let found = 0;
  let sum = 0;
  for (const [index, label] of labels.entries()) {
    if (!label) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return share(sum, relevant);
}

/** 1-based rank of the first right item. */
export function firstRank(labels: readonly boolean[]): number | undefined {
  const index = labels.indexOf(true);
  return index === -1 ? undefined : index + 1;
}

/**
 * Normalized discounted cumulative gain of the first `k` with binary gain and a discount of log2(rank + 1) (Järvelin
 * and Kekäläinen 2002): the gain of this order over that of the best one. `relevant` as above.
 */
export function ndcgAt(k: number, labels: readonly boolean[], relevant = count(labels)): number {
  const discount = (index: number): number => 1 / Math.log2(index + 2);
  const gain = labels.slice(0, k).reduce((sum, label, index) => sum + (label ? discount(index) : 0), 0);
  const best = Array.from({ length: Math.min(k, relevant) }, (_, index) => discount(index));
  return share(
    gain,
    best.reduce((sum, value) => sum + value, 0),
  );
}

const count = (labels: readonly boolean[]): number => labels.filter((label) => label).length;

/**
 * Answer triggering (Yang, Yih and Meek 2015): a question counts as found when its first candidate is right and was
 * confident enough to be given. Precision over what was given, recall over the questions that have a right candidate.
 */
export function triggering(
  questions: readonly { readonly given: boolean; readonly right: boolean; readonly hasRight: boolean }[],
): Detection {
  const found = questions.filter(({ given, right }) => given && right).length;
  const precision = share(found, questions.filter(({ given }) => given).length);
  const recall = share(found, questions.filter(({ hasRight }) => hasRight).length);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** Answers whose confidence lies between `from` (included) and the next bin's: how sure they were, how often right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly answers: number;
  readonly meanConfidence: number;
  readonly right: number;
}

export interface Reliability {
  /** Bins that hold anything, by rising confidence. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: the bins' gaps between confidence and share right, weighted by their sizes. */
  readonly calibrationError: number;
}

/** In `bins` equal bins (Guo et al. 2017, section 2). `confidence` is in [0, 1]. */
export function reliability(
  answers: readonly { readonly confidence: number; readonly right: boolean }[],
  bins = 10,
): Reliability {
  const filled = Array.from({ length: bins }, (_, index): ReliabilityBin => {
    const inside = answers.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === index,
    );
    return {
      from: index / bins,
      answers: inside.length,
      meanConfidence: mean(inside.map(({ confidence }) => confidence)),
      right: mean(inside.map(({ right }) => (right ? 1 : 0))),
    };
  }).filter((bin) => bin.answers > 0);
  const gaps = filled.reduce((sum, bin) => sum + bin.answers * Math.abs(bin.meanConfidence - bin.right), 0);
  return { bins: filled, calibrationError: share(gaps, answers.length) };
}

export const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
