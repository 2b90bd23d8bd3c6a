// The quotes that an answer puts before the reader, whatever it calls them.
import type { Answer, Quote } from '../../answer/answer.ts';

/** Best first: quotes of an answer, or of one that is not sure, or the nearest ones of an abstention. */
export function shownQuotes(answer: Answer): readonly Quote[] {
  if ('quotes' in answer) return answer.quotes;
  return 'nearest' in answer ? answer.nearest : [];
}

/** That the first quote shown is right; 0 where none is. */
export const shownConfidence = (answer: Answer): number =>
  shownQuotes(answer).length === 0 ? 0 : answer.confidence;
