// Made from data by "npm run fit"; made again, never edited.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.971,
  distinction: 4.731,
  saturation: 3.283,
  alike: 6.612,
  kin: 4.886,
  inflection: 1.812,
  context: 1.89,
  lead: 2.386,
  names: 1.249,
  nearness: -0.309,
  pairs: 0.281,
  grammar: 1.632,
  answerType: 1.375,
  time: 2.771,
  number: 3.796,
  person: 0.021,
  length: -3.861,
  asks: -1.875,
  fragment: -1.582,
  passage: 0.835,
  headings: 2.5,
  whole: 2.703,
  around: 5.892,
  together: 0.24,
  asked: 3,
  meaning: 2.089,
  topic: 2.215,
  subject: 1.325,
};
