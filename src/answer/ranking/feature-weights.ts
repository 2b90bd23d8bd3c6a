// Made from data by "npm run fit"; made again, never edited.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 2.255,
  distinction: 3.707,
  saturation: 1.163,
  alike: 7.73,
  kin: 1.141,
  inflection: 2.189,
  context: 1.509,
  lead: 2.296,
  names: 0.251,
  nearness: -0.5,
  pairs: 0.759,
  grammar: 1.339,
  answerType: 1.603,
  time: 1.326,
  number: 1.925,
  person: 0.368,
  length: -2.971,
  asks: -2.331,
  fragment: -2.426,
  passage: 0.73,
  headings: 2.5,
  whole: 2.997,
  around: 3.629,
  together: 0.754,
  asked: 3,
  meaning: 2.862,
  topic: 1.579,
  subject: 1.459,
};
