// Made from data by "npm run fit"; made again, never edited.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 1.469,
  distinction: 4.293,
  saturation: 1.182,
  alike: 5.577,
  kin: 3.824,
  inflection: 1.787,
  context: 1.71,
  lead: 2.24,
  names: 0.971,
  nearness: -0.292,
  pairs: 0.768,
  grammar: 1.552,
  answerType: 1.15,
  time: 2.74,
  number: 3.43,
  person: 0.107,
  length: -3.184,
  asks: -1.484,
  fragment: -1.766,
  passage: 1.239,
  headings: 2.5,
  whole: 2.351,
  around: 4.643,
  together: 0.229,
  asked: 3,
  meaning: 2.893,
  topic: 1.257,
  subject: 0.796,
};
