// How well a confidence sorts what is right from what is not.

/** What was put before the reader first. */
export interface Claim {
  /** In [0, 1]. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Most confident first. The sort is stable, and quick for what is in order already. */
const byConfidence = <One extends Claim>(claims: readonly One[]): One[] =>
  claims.toSorted((a, b) => b.confidence - a.confidence);

/** Neighbours of equal confidence, most confident first: how many, and how many of them are right. */
function levels(claims: readonly Claim[]): { readonly count: number; readonly right: number }[] {
  const found: { confidence: number; count: number; right: number }[] = [];
  for (const { confidence, right } of byConfidence(claims)) {
    let level = found.at(-1);
    if (level?.confidence !== confidence) {
      level = { confidence, count: 0, right: 0 };
      found.push(level);
    }
    level.count += 1;
    level.right += right ? 1 : 0;
  }
  return found;
}

/**
 * Area under the risk-coverage curve (El-Yaniv and Wiener 2010, section 2): the i most confident claims are accepted;
 * their risk is the share of them that is wrong, their coverage i / n. The area is the mean of the n risks (Geifman,
 * Uziel and El-Yaniv 2019, equation 4). Where confidences are equal it is the mean over all of their orders. Less is
 * better; undefined without claims.
 */
export function riskCoverageArea(claims: readonly Claim[]): number | undefined {
  if (claims.length === 0) return undefined;
  let accepted = 0;
  let wrong = 0;
  let risks = 0;
  for (const { count, right } of levels(claims)) {
    const share = (count - right) / count;
    for (let within = 1; within <= count; within += 1)
      risks += (wrong + share * within) / (accepted + within);
    accepted += count;
    wrong += count - right;
  }
  return risks / claims.length;
}

/**
 * Area under the ROC curve: the chance that a right claim has a higher confidence than a wrong one, equal ones counting
 * half (Hanley and McNeil 1982). Undefined where all are right, or none is.
 */
export function rocArea(claims: readonly Claim[]): number | undefined {
  const right = claims.filter((claim) => claim.right).length;
  const wrong = claims.length - right;
  if (right === 0 || wrong === 0) return undefined;
  let before = 0;
  let pairs = 0;
  for (const level of levels(claims)) {
    const wrongHere = level.count - level.right;
    pairs += wrongHere * (before + level.right / 2);
    before += level.right;
  }
  return pairs / (right * wrong);
}
