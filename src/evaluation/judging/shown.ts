// How sure an answer is of the first quote that it puts before the reader, whatever it calls it.
import type { Answer } from '../../answer/answer.ts';
import { shownQuotes } from '../../store/record.ts';

/** That the first quote shown is right; 0 where none is. */
export const shownConfidence = (answer: Answer): number =>
  shownQuotes(answer).length === 0 ? 0 : answer.confidence;
