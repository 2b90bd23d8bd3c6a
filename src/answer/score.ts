// How sure the core is of a candidate: a logistic function of its features.
import type { Query } from '../question/query.ts';
import type { Features } from './features.ts';

/** Log-odds of each feature at its full value. */
const weights: Readonly<Record<keyof Features, number>> = {
  coverage: 6,
  context: 3,
  names: 1.5,
  nearness: 1,
  order: 1,
  answerType: 1,
  heading: 0,
  position: 0.2,
  brevity: 0.5,
  asks: -1.5,
};
const bias = -5.6;

/** From here on an answer is given. */
export const answerFrom = 0.5;

/** In [0, 1]. A question that is nothing but exact phrases is answered by what holds them. */
export function confidenceOf(features: Features, query: Query): number {
  if (query.terms.length === 0 && query.phrases.length > 0) return 1;
  let logOdds = bias;
  for (const [name, weight] of Object.entries(weights)) logOdds += weight * features[name as keyof Features];
  return 1 / (1 + Math.exp(-logOdds));
}
