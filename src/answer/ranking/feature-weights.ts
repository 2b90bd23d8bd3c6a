// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.847,
  distinction: 4.767,
  saturation: 3.13,
  alike: 6.553,
  kin: 4.734,
  inflection: 2.096,
  context: 2.141,
  lead: 2.26,
  names: 1.252,
  nearness: -0.318,
  pairs: 0.341,
  grammar: 1.568,
  answerType: 1.385,
  time: 2.901,
  number: 3.638,
  person: -0.004,
  length: -3.833,
  asks: -1.898,
  fragment: -1.419,
  passage: 0.858,
  headings: 2.5,
  whole: 2.838,
  around: 6.204,
  together: 0.459,
  asked: 3,
  meaning: 2.153,
  topic: 2.353,
  subject: 2.412,
};
