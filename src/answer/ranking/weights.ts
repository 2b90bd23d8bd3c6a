// The fitted weights that questions are answered with.

import type { Features } from '../candidates/features.ts';
import { featureWeights } from './feature-weights.ts';
import type { RerankerKind, RereadWeights, SupportWeights } from './support.ts';
import { rereadWeights, rightWeights } from './support-weights.ts';

export interface Weights {
  /** Of a sentence's features: what orders candidates. */
  readonly features: Readonly<Record<keyof Features, number>>;
  /** That the best candidate is right. */
  readonly right: SupportWeights;
  /** The same where a reranker of that kind has read the passages. */
  readonly reread: Readonly<Record<RerankerKind, RereadWeights>>;
}

/** Those that ship, made by "npm run fit". Others serve evaluation only. */
export const shippedWeights: Weights = {
  features: featureWeights,
  right: rightWeights,
  reread: rereadWeights,
};
