// How an answer came about.
import type { Answer } from '../../../src/index.ts';
import { counted } from '../language/counted.ts';
import { likelihood } from './confidence.ts';

export const traceHeadings = {
  terms: ['word', 'term', 'role', 'weight', 'passages', 'near terms'],
  expects: 'Expected answer:',
  phrases: 'Exact phrases:',
  excluded: 'Without:',
  filters: 'Filters:',
  lookedUp: 'Looked up:',
  found: 'Found:',
  reranker: 'Reranker:',
  counts: (passages: number, candidates: number): string =>
    `${counted(passages, 'passage')}, ${counted(candidates, 'candidate')}; the best ones:`,
} as const;

/** How likely a candidate is right: in words, and with the figure by which candidates are compared. */
export const traceConfidence = (confidence: number): string =>
  `${likelihood(confidence)} (${confidence.toFixed(3)})`;

/** Why there was an answer, the closest passages, or neither. */
export function traceDecision(
  { kind, confidence, ...answer }: Answer,
  { answerFrom, unsureFrom }: Limits,
): string {
  if (kind === 'told') return 'Told: the message is not a question about the documents.';
  const decided = { answered: 'Answered', unsure: 'Not sure', abstained: 'Withheld' }[kind];
  const reason = 'reason' in answer ? ` (${answer.reason})` : '';
  const chance = `that the first quote is right is ${traceConfidence(confidence)}`;
  return `${decided}${reason}: ${chance}; from ${answerFrom} on it is an answer, from ${unsureFrom} on the closest passages are shown.`;
}

interface Limits {
  readonly answerFrom: number;
  readonly unsureFrom: number;
}
