// How sure the core is, in words: a figure says more than anybody can rely on.
import { answerFrom } from '../../../src/index.ts';

/** From which chance on, that the first quote is right, it is called so. */
const steps = [
  [0.9, 'very likely'],
  [0.7, 'likely'],
  [answerFrom, 'fairly likely'],
  [0.25, 'possible'],
  [0.1, 'unlikely'],
  [0, 'very unlikely'],
] as const;

export type Likelihood = (typeof steps)[number][1];

/** `confidence` as an answer has it. */
export const likelihood = (confidence: number): Likelihood =>
  steps.find(([from]) => confidence >= from)?.[1] ?? 'very unlikely';

/** From the least likely. */
export const likelihoods: readonly Likelihood[] = steps.map(([, words]) => words).reverse();
