// Judges the passages that were found, and gives those whose sentences are worth describing.

import type { Steps } from '../../steps.ts';
import type { Reading } from '../reading/reading.ts';
import type { Asked } from './asked.ts';
import type { Surroundings } from './excerpt.ts';
import { describePassage, type PassageDescription, type PassageFeatures } from './passage-features.ts';

/** A passage that was found, beside the others. */
export interface JudgedPassage {
  readonly reading: Reading;
  readonly surroundings: Surroundings;
  readonly description: PassageDescription;
  /** The higher, the better. */
  readonly score: number;
}

/**
 * About what the fitted order gives these features, but set, not fitted: which passages are described must not depend
 * on weights that are fitted to what was described.
 */
const weights: Readonly<Record<keyof PassageFeatures, number>> = {
  passage: 1,
  headings: 2.5,
  whole: 3,
  around: 3.5,
  together: 1,
  asked: 3,
  topic: 1.5,
  subject: 1.5,
};

/** The best `most` of the readings, in the order given. `shareOf` is the engine's score over that of the best one. */
export function* bestPassages(
  asked: Asked,
  readings: readonly Reading[],
  shareOf: (index: number) => number,
  most: number,
): Steps<JudgedPassage[]> {
  const judged: JudgedPassage[] = [];
  for (const [index, reading] of readings.entries()) {
    const surroundings = surroundingsOf(reading, shareOf(index));
    const description = describePassage(asked, surroundings);
    judged.push({ reading, surroundings, description, score: scoreOf(description.features) });
    yield;
  }
  const least = judged.map(({ score }) => score).sort((a, b) => b - a)[most - 1] ?? Number.NEGATIVE_INFINITY;
  return judged.filter(({ score }) => score >= least).slice(0, most);
}

function scoreOf(features: PassageFeatures): number {
  let score = 0;
  for (const name of names) score += weights[name] * features[name];
  return score;
}

const names = Object.keys(weights) as (keyof PassageFeatures)[];

const surroundingsOf = (reading: Reading, share: number): Surroundings => ({
  tokens: reading.tokens,
  headingTerms: reading.headingTerms,
  question: reading.question,
  meaning: reading.meaning,
  headingMeaning: reading.headingMeaning,
  share,
});
