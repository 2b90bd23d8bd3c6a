// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.82,
  distinction: 4.908,
  saturation: 3.178,
  alike: 6.531,
  kin: 4.791,
  inflection: 1.928,
  context: 2.005,
  lead: 2.35,
  names: 1.233,
  nearness: -0.278,
  pairs: 0.284,
  grammar: 1.578,
  answerType: 1.373,
  time: 2.901,
  number: 3.647,
  person: -0.005,
  length: -3.854,
  asks: -1.887,
  fragment: -1.474,
  passage: 0.988,
  headings: 2.5,
  whole: 2.671,
  around: 6.025,
  together: 0.546,
  asked: 3,
  meaning: 2.144,
  topic: 2.14,
  subject: 2.482,
};
