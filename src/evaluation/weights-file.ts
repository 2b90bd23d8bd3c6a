// Writes fitted weights as the source files that hold them.
import { featureNames } from '../answer/features.ts';
import { supportNames } from '../answer/support.ts';
import type { Logistic } from './fit.ts';

const origin = '// Made from data by "npm run fit"; made again, never edited.';

const entries = (names: readonly string[], weights: readonly number[], indent: string): string =>
  names.map((name, index) => `${indent}${name}: ${Number((weights[index] ?? 0).toFixed(3))},\n`).join('');

/** `weights` in the order of `featureNames`. */
export const featureWeightsFile = (weights: readonly number[]): string => `${origin}
import type { Features } from './features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
${entries(featureNames, weights, '  ')}};
`;

/** Weights in the order of `supportNames`. */
export const supportWeightsFile = (answerable: Logistic, right: Logistic): string => `${origin}
import type { SupportWeights } from './support.ts';

/** That the documents answer the question. */
export const answerableWeights: SupportWeights = ${supportWeights(answerable)};

/** That the best candidate is right. */
export const rightWeights: SupportWeights = ${supportWeights(right)};
`;

const supportWeights = ({ bias, weights }: Logistic): string =>
  `{\n  bias: ${Number(bias.toFixed(3))},\n  weights: {\n${entries(supportNames, weights, '    ')}  },\n}`;
