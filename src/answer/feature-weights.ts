// Made from data by "npm run fit"; made again, never edited.
import type { Features } from './features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 3.014,
  distinction: 2.819,
  saturation: 1.494,
  alike: 0,
  kin: 6.21,
  inflection: 2.379,
  context: -0.727,
  lead: 3.822,
  names: 0.529,
  nearness: 0.163,
  pairs: 1.366,
  grammar: 1.887,
  answerType: 1.469,
  time: 2.428,
  number: 1.507,
  person: 2.706,
  length: -3.953,
  asks: -5.199,
  fragment: 0,
  passage: 3.277,
  headings: 0,
  whole: 0,
  around: 0,
  together: 0,
  asked: 0,
  meaning: 0,
  topic: 0,
  subject: 0,
};
