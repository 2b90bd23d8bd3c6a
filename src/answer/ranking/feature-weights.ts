// Made from data by "npm run fit"; made again, never edited.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 1.118,
  distinction: 4.713,
  saturation: 2.547,
  alike: 6.315,
  kin: 4.202,
  inflection: 1.754,
  context: 2.181,
  lead: 2.318,
  names: 1.069,
  nearness: -0.348,
  pairs: 0.478,
  grammar: 1.712,
  answerType: 1.138,
  time: 2.942,
  number: 3.651,
  person: -0.031,
  length: -3.759,
  asks: -1.869,
  fragment: -1.506,
  passage: 1.07,
  headings: 2.5,
  whole: 2.28,
  around: 5.386,
  together: 0.168,
  asked: 3,
  meaning: 2.572,
  topic: 1.511,
  subject: 0.682,
};
