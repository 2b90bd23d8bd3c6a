// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 1.015,
  distinction: 4.709,
  saturation: 3.221,
  alike: 6.583,
  kin: 4.9,
  inflection: 1.799,
  context: 1.91,
  lead: 2.369,
  names: 1.245,
  nearness: -0.307,
  pairs: 0.317,
  grammar: 1.627,
  answerType: 1.378,
  time: 2.766,
  number: 3.792,
  person: 0.022,
  length: -3.893,
  asks: -1.877,
  fragment: -1.596,
  passage: 0.798,
  headings: 2.5,
  whole: 2.767,
  around: 5.979,
  together: 0.238,
  asked: 3,
  meaning: 2.116,
  topic: 2.215,
  subject: 1.237,
};
