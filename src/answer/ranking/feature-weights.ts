// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.838,
  distinction: 4.841,
  saturation: 3.47,
  alike: 6.44,
  kin: 4.849,
  inflection: 1.88,
  context: 2.083,
  lead: 2.342,
  names: 1.163,
  nearness: -0.26,
  pairs: 0.288,
  grammar: 1.575,
  answerType: 1.383,
  time: 2.816,
  number: 3.563,
  person: 0.017,
  length: -3.687,
  asks: -1.868,
  fragment: -1.372,
  passage: 0.905,
  headings: 2.5,
  whole: 2.737,
  around: 5.871,
  together: 0.474,
  asked: 3,
  meaning: 2.123,
  topic: 2.112,
  subject: 2.554,
};
