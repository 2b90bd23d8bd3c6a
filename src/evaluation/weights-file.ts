// Writes fitted weights as the source files that hold them.
import { featureNames } from '../answer/candidates/features.ts';
import { type SupportWeights, supportNames } from '../answer/ranking/support.ts';
import type { Weights } from '../answer/ranking/weights.ts';

const origin = `// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.`;

const entries = <Name extends string>(
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  indent: string,
): string => names.map((name) => `${indent}${name}: ${Number(weights[name].toFixed(3))},\n`).join('');

export const featureWeightsFile = ({ features }: Weights): string => `${origin}
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
${entries(featureNames, features, '  ')}};
`;

export const supportWeightsFile = ({ right, reread }: Weights): string => `${origin}
import type { RerankerKind, RereadWeights, SupportWeights } from './support.ts';

/** That the best candidate is right. */
export const rightWeights: SupportWeights = ${supportWeights(right)};

/** The same where a reranker of that kind has read the passages. */
export const rereadWeights: Readonly<Record<RerankerKind, RereadWeights>> = {
${Object.entries(reread)
  .map(
    ([kind, weights]) => `  '${kind}': ${supportWeights(weights, weights.own).replaceAll('\n', '\n  ')},\n`,
  )
  .join('')}};
`;

const supportWeights = ({ bias, weights }: SupportWeights, own?: number): string =>
  `{\n  bias: ${Number(bias.toFixed(3))},\n${own === undefined ? '' : `  own: ${Number(own.toFixed(3))},\n`}  weights: {\n${entries(supportNames, weights, '    ')}  },\n}`;
