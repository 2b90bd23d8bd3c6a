// Made from data by "npm run fit"; made again, never edited.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.991,
  distinction: 4.688,
  saturation: 3.046,
  alike: 6.137,
  kin: 4.707,
  inflection: 1.795,
  context: 1.983,
  lead: 2.289,
  names: 1.293,
  nearness: -0.34,
  pairs: 0.351,
  grammar: 1.693,
  answerType: 1.402,
  time: 2.751,
  number: 3.4,
  person: 0.005,
  length: -3.81,
  asks: -1.846,
  fragment: -1.599,
  passage: 0.815,
  headings: 2.5,
  whole: 2.818,
  around: 5.918,
  together: 0.243,
  asked: 3,
  meaning: 2.255,
  topic: 2.176,
  subject: 1.403,
};
