// Made from data by "npm run fit"; made again, never edited.
import type { Features } from './features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 2.845,
  distinction: 3.324,
  saturation: 1.625,
  kin: 6.77,
  inflection: 2.115,
  context: -1.163,
  lead: 4,
  names: 0.562,
  nearness: 0.197,
  pairs: 1.355,
  grammar: 2.036,
  answerType: 1.552,
  time: 2.341,
  number: 1.382,
  person: 2.191,
  length: -3.756,
  asks: -5.717,
  passage: 3.537,
};
