// Made from data by "npm run fit"; made again, never edited.
import type { Features } from './features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 2.325,
  distinction: 4.598,
  saturation: -0.935,
  alike: 7.906,
  kin: 2.458,
  inflection: 2.096,
  context: 1.15,
  lead: 2.895,
  names: 0.059,
  nearness: -0.559,
  pairs: 1.727,
  grammar: 1.2,
  answerType: 1.528,
  time: 1.804,
  number: 1.985,
  person: 0.578,
  length: -3.498,
  asks: -4.135,
  fragment: -2.605,
  passage: 0.395,
  headings: 8.972,
  whole: 2.84,
  around: 4.09,
  together: 0.939,
  asked: -2.805,
  meaning: 2.89,
  topic: 1.874,
  subject: 0.296,
};
