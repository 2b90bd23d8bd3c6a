// Which outcome a question gets: an answer, the closest passages, or neither.
import type { Candidate } from './candidates.ts';

/** From this chance on that the first quote is right, it is an answer. */
export const answerFrom = 0.5;
/** From this chance on, the closest passages are shown, plainly as no answer. */
export const unsureFrom = 0.1;

export type Outcome = 'answered' | 'unsure' | 'abstained';

/** `best` is what would be quoted first; absent where there is nothing to show. */
export function outcomeOf(best: Pick<Candidate, 'confidence'> | undefined): Outcome {
  if (best === undefined || best.confidence < unsureFrom) return 'abstained';
  return best.confidence < answerFrom ? 'unsure' : 'answered';
}
