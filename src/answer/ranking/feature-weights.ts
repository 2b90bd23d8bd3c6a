// Made from data by "npm run fit"; made again, never edited.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.733,
  distinction: 4.741,
  saturation: 3.449,
  alike: 6.58,
  kin: 4.296,
  inflection: 1.79,
  context: 2.549,
  lead: 2.262,
  names: 1.077,
  nearness: -0.338,
  pairs: 0.068,
  grammar: 1.769,
  answerType: 1.111,
  time: 3.365,
  number: 3.828,
  person: -0.051,
  length: -3.803,
  asks: -2.171,
  fragment: -1.523,
  passage: 1.001,
  headings: 2.5,
  whole: 2.154,
  around: 5.86,
  together: 0.099,
  asked: 3,
  meaning: 2.542,
  topic: 1.595,
  subject: 0.595,
};
