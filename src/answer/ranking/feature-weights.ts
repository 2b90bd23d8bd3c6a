// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.983,
  distinction: 4.734,
  saturation: 3.282,
  alike: 6.598,
  kin: 4.895,
  inflection: 1.807,
  context: 1.907,
  lead: 2.386,
  names: 1.252,
  nearness: -0.308,
  pairs: 0.294,
  grammar: 1.629,
  answerType: 1.376,
  time: 2.77,
  number: 3.796,
  person: 0.02,
  length: -3.862,
  asks: -1.876,
  fragment: -1.584,
  passage: 0.816,
  headings: 2.5,
  whole: 2.732,
  around: 5.956,
  together: 0.244,
  asked: 3,
  meaning: 2.088,
  topic: 2.252,
  subject: 1.314,
};
