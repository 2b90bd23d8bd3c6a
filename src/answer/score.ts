// How good a candidate is, how sure the core is of it, and whether it answers at all.
import type { Query } from '../question/query.ts';
import { featureWeights } from './feature-weights.ts';
import { type Features, featureNames } from './features.ts';
import {
  type Scene,
  type Support,
  type SupportWeights,
  supportNames,
  supportOf,
  unmetNames,
} from './support.ts';
import { answerableWeights, rightWeights } from './support-weights.ts';

/** Orders the candidates of one question: the weighted sum of their features. */
export const scoreOf = (features: Features): number =>
  featureNames.reduce((sum, name) => sum + featureWeights[name] * features[name], 0);

/** Chances in [0, 1], calibrated on judged questions. */
export interface Judgement {
  /** That the documents answer the question. */
  readonly answerable: number;
  /** That the best candidate is the answer. */
  readonly right: number;
  /** What both were judged by; absent where nothing was found, or nothing but phrases was asked for. */
  readonly support?: Support;
}

/** A question that is nothing but exact phrases is answered by what holds them. */
export function judge(query: Query, scene: Scene | undefined): Judgement {
  if (scene === undefined) return { answerable: 0, right: 0 };
  if (query.terms.length === 0 && query.phrases.length > 0) return { answerable: 1, right: 1 };
  const support = supportOf(query, scene);
  const unmet = unmetName * Math.min(mostUnmet, unmetNames(query, scene.features));
  return {
    answerable: chance(logOdds(support, answerableWeights) + unmet),
    right: chance(logOdds(support, rightWeights) + unmet),
    support,
  };
}

/**
 * Log-odds for each name of the question that the best passage lacks, and how many of them count. Not fitted: the
 * training sets are written without capitals, so they show no names.
 */
const unmetName = -2;
const mostUnmet = 2;

const logOdds = (support: Support, { bias, weights }: SupportWeights): number =>
  supportNames.reduce((sum, name) => sum + weights[name] * support[name], bias);

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * A further candidate's chance to be the answer, from the best one's: when candidates are drawn with odds exp(score),
 * as the weights were fitted, their chances are as those odds.
 */
export const chanceBeside = (
  best: { readonly score: number; readonly right: number },
  score: number,
): number => best.right * Math.exp(Math.min(0, score - best.score));
