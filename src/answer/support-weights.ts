// Made from data by "npm run fit"; made again, never edited.
import type { SupportWeights } from './support.ts';

/** That the documents answer the question. */
export const answerableWeights: SupportWeights = {
  bias: -3.611,
  weights: {
    units: 1.506,
    unitsAround: -1.25,
    content: 2.411,
    around: 2.924,
    unknown: -2.134,
    kin: 2.667,
    inflection: 3.293,
    time: 0.764,
    number: -0.15,
    person: 1.225,
    length: -4.978,
    margin: 2.035,
    terms: 1.464,
    size: 0.725,
  },
};

/** That the best candidate is right. */
export const rightWeights: SupportWeights = {
  bias: -5.881,
  weights: {
    units: 2.138,
    unitsAround: -1.842,
    content: 1.905,
    around: 1.81,
    unknown: -2.187,
    kin: 3.342,
    inflection: 1.604,
    time: 0.873,
    number: 0.087,
    person: -0.07,
    length: -2.468,
    margin: 2.865,
    terms: 1.948,
    size: -0.082,
  },
};
