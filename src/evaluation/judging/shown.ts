// What confidence a reader meets beside the first quote shown.
import type { Answer } from '../../answer/answer.ts';
import { shownQuotes } from '../../store/record.ts';

/** That the first quote shown is right; 0 where none is. */
export const shownConfidence = (answer: Answer): number =>
  shownQuotes(answer).length === 0 ? 0 : answer.confidence;
