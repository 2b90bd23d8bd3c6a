// How good a candidate is, and how sure the core is of it.
import type { Query } from '../../question/query.ts';
import { type Features, featureNames } from '../candidates/features.ts';
import { isBygone } from '../evidence/bygone.ts';
import { answerFrom } from '../outcome.ts';
import {
  type Read,
  type Scene,
  type Support,
  type SupportWeights,
  supportNames,
  supportOf,
  unread,
} from './support.ts';
import type { Weights } from './weights.ts';

/** How much a reranker's numbers for passage and sentence count beside the score of the features. */
const readWeights = {
  'cross-encoder': { passage: 1, sentence: 0.3, own: 0.5 },
  'late-interaction': { passage: 1, sentence: 0.4, own: 0.3 },
  'small-encoder': { passage: 1, sentence: 0.4, own: 0.4 },
};

/** Orders the candidates of one question: the weighted sum of their features, and of what a reranker made of them. */
export function scoreOf(features: Features, weights: Weights['features'], read?: Read): number {
  const own = featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
  if (read === undefined) return own;
  const counts = readWeights[read.by];
  return counts.passage * read.passage + counts.sentence * (read.sentence ?? unread) + counts.own * own;
}

export interface Judgement {
  /** In [0, 1], calibrated on judged questions: that the best candidate is the answer. */
  readonly right: number;
  /** What it was judged by; absent where nothing was found, or nothing but phrases was asked for. */
  readonly support?: Support;
}

/** A question that is nothing but exact phrases is answered by what holds them. */
export function judge(query: Query, scene: Scene | undefined, { right, reread }: Weights): Judgement {
  if (scene === undefined) return { right: 0 };
  if (query.terms.length === 0 && query.phrases.length > 0) return { right: 1 };
  const support = supportOf(query, scene);
  const own = logOdds(support, right);
  const by = scene.read && reread[scene.read.by];
  const estimate = chance(by === undefined ? own : logOdds(support, by) + by.own * own);
  const isCapped =
    support.lacking > 0 ||
    lacksNames(query, scene, support) ||
    isBygone(
      query,
      scene.quoted.map(({ folded }) => folded),
    );
  return { right: isCapped ? Math.min(estimate, mostWhereLacking) : estimate, support };
}

/**
 * Below what makes an answer, however much else speaks for it: a chance that adds up what is met lets three words met
 * outweigh the year that is not, and "Debian 11 was released in 2021" answers when Debian 13 was.
 */
const mostWhereLacking = answerFrom - 0.01;

/**
 * Where tokens are compared, Madrid is like Berlin: that cannot vouch that a name which is not there is meant all the same, as a
 * cross-encoder can, which reads both as one. In English; see supportOf.
 */
const lacksNames = ({ languages }: Query, { read }: Scene, { names }: Support): boolean =>
  languages === undefined && read !== undefined && read.by !== 'cross-encoder' && names > 0;

export const logOdds = (support: Support, { bias, weights }: SupportWeights): number =>
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
