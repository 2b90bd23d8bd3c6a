// Made from data by "npm run fit"; made again, never edited.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may look like a constant of mathematics.
import type { Features } from '../candidates/features.ts';

/** Log-odds of each feature at 1. */
export const featureWeights: Readonly<Record<keyof Features, number>> = {
  coverage: 0.812,
  distinction: 4.906,
  saturation: 3.24,
  alike: 6.562,
  kin: 4.772,
  inflection: 1.915,
  context: 2.007,
  lead: 2.374,
  names: 1.229,
  nearness: -0.276,
  pairs: 0.274,
  grammar: 1.58,
  answerType: 1.374,
  time: 2.848,
  number: 3.643,
  person: -0.008,
  length: -3.763,
  asks: -1.884,
  fragment: -1.383,
  passage: 0.984,
  headings: 2.5,
  whole: 2.663,
  around: 6.001,
  together: 0.553,
  asked: 3,
  meaning: 2.152,
  topic: 2.149,
  subject: 2.503,
};
