// Made from data by "npm run fit"; made again, never edited.
import type { Features } from './features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 2.774,
  distinction: 3.458,
  saturation: 1.15,
  kin: 6.689,
  inflection: 2.069,
  context: -1.351,
  lead: 4.11,
  names: 0.322,
  nearness: 0.308,
  pairs: 1.106,
  grammar: 2.182,
  answerType: 1.06,
  time: 0.393,
  number: 1.703,
  person: 2.676,
  length: -3.863,
  asks: -5.668,
  passage: 3.601,
};
