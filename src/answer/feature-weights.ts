// Made from data by "npm run fit"; made again, never edited.
import type { Features } from './features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 2.471,
  distinction: 4.175,
  saturation: 0.189,
  alike: 7.886,
  kin: 1.717,
  inflection: 1.895,
  context: 0.864,
  lead: 2.781,
  names: 0.097,
  nearness: -0.581,
  pairs: 1.181,
  grammar: 1.38,
  answerType: 1.682,
  time: 1.574,
  number: 1.912,
  person: 0.428,
  length: -3.418,
  asks: -2.944,
  fragment: -2.638,
  passage: 0.511,
  headings: 8.04,
  whole: 2.883,
  around: 3.598,
  together: 0.74,
  asked: 3,
  meaning: 2.927,
  topic: 1.875,
  subject: 0.399,
};
