// Made from data by "npm run fit"; made again, never edited.
import type { SupportWeights } from './support.ts';

/** That the documents answer the question. */
export const answerableWeights: SupportWeights = {
  bias: -3.581,
  weights: {
    units: 0.672,
    content: 2.962,
    around: 1.589,
    unknown: -2.127,
    kin: 3.136,
    inflection: 3.271,
    time: 0.301,
    number: -0.041,
    person: 1.435,
    length: -5.231,
    margin: 1.726,
    terms: 1.401,
    size: 2.878,
  },
};

/** That the best candidate is right. */
export const rightWeights: SupportWeights = {
  bias: -3.897,
  weights: {
    units: 0.651,
    content: 2.507,
    around: -0.184,
    unknown: -2.668,
    kin: 3.297,
    inflection: 1.682,
    time: 0.504,
    number: 0.268,
    person: 0.838,
    length: -3.756,
    margin: 2.767,
    terms: 1.847,
    size: 0.283,
  },
};
