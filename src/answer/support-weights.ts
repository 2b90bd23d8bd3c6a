// Made from data by "npm run fit"; made again, never edited.
import type { SupportWeights } from './support.ts';

/** That the documents answer the question. */
export const answerableWeights: SupportWeights = {
  bias: -3.754,
  weights: {
    units: 0.683,
    content: 2.894,
    around: 1.552,
    unknown: -2.21,
    kin: 2.286,
    inflection: 3.502,
    time: 0.449,
    number: -0.037,
    person: 1.853,
    length: -5.402,
    margin: 1.872,
    terms: 1.366,
    size: 3.129,
  },
};

/** That the best candidate is right. */
export const rightWeights: SupportWeights = {
  bias: -4.047,
  weights: {
    units: 0.295,
    content: 2.688,
    around: -0.096,
    unknown: -2.691,
    kin: 3.186,
    inflection: 1.958,
    time: 0.61,
    number: 0.108,
    person: 0.57,
    length: -3.812,
    margin: 2.86,
    terms: 1.773,
    size: 0.446,
  },
};
