// Which outcome a question gets: an answer, the closest passages, or neither.
import { clearFrom } from '../corpus/document/document.ts';
import { ocrOf } from '../corpus/document/locate.ts';
import type { Query } from '../question/query.ts';
import type { Candidate } from './candidates/candidates.ts';

/**
 * From this chance on that the first quote is right, it is an answer. Chosen on corpora left out ("npm run fit"): the lowest
 * from which on about seven answers of ten are right there; on unseen questions it is between six and seven.
 */
export const answerFrom = 0.55;
/** From this chance on, the closest passages are shown, plainly as no answer. */
export const unsureFrom = 0.1;

/** Of a quote that may have been read wrong. */
const mostOfUnclear = answerFrom - 0.01;

export type Outcome = 'answered' | 'unsure' | 'abstained';

/** `confidence` is that of what would be quoted first; undefined where there is nothing to show. */
export function outcomeOf(confidence: number | undefined): Outcome {
  if (confidence === undefined || confidence < unsureFrom) return 'abstained';
  return confidence < answerFrom ? 'unsure' : 'answered';
}

/**
 * The chance that the first candidate is right. Every candidate holds the question's exact phrases: where it is nothing
 * but those, any of them is what was asked for.
 */
export const confidenceIn = (
  query: Pick<Query, 'words' | 'phrases'>,
  [best]: readonly Judged[],
): number | undefined => best && confidenceOf(query, best);

type Judged = Pick<Candidate, 'confidence' | 'document' | 'span'>;

/** As `confidenceIn`, of any candidate. */
export function confidenceOf({ words, phrases }: Pick<Query, 'words' | 'phrases'>, best: Judged): number {
  const inPhrases = new Set(phrases.flatMap((phrase) => phrase.words));
  const isPhrase = phrases.length > 0 && words.every((word) => inPhrases.has(word));
  const confidence = isPhrase ? 1 : best.confidence;
  const { ocr = 1 } = ocrOf(best.document, best.span);
  return ocr < clearFrom ? Math.min(confidence, mostOfUnclear) : confidence;
}
