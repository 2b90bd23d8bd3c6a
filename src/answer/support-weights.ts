// Made from data by "npm run fit"; made again, never edited.
import type { SupportWeights } from './support.ts';

/** That the documents answer the question. */
export const answerableWeights: SupportWeights = {
  bias: -3.97,
  weights: {
    units: 0.794,
    content: 2.747,
    around: 1.981,
    unknown: -2.099,
    kin: 2.833,
    inflection: 3.473,
    time: 0.517,
    number: 0.082,
    person: 1.287,
    length: -4.715,
    margin: 1.963,
    terms: 1.473,
    size: 0.874,
  },
};

/** That the best candidate is right. */
export const rightWeights: SupportWeights = {
  bias: -4.205,
  weights: {
    units: 0.659,
    content: 2.708,
    around: -0.333,
    unknown: -2.691,
    kin: 3.04,
    inflection: 2.061,
    time: 0.644,
    number: 0.132,
    person: -0.078,
    length: -3.1,
    margin: 2.806,
    terms: 1.567,
    size: -0.115,
  },
};
