// How an answer came about.
import type { Answer } from '../../../src/index.ts';
import { counted } from './counted.ts';

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

/** Why the answer was given or withheld. */
export function traceDecision(answer: Answer, answerable: number, from: number): string {
  const decided =
    answer.kind === 'abstained'
      ? `Withheld (${answer.reason})`
      : answer.kind === 'told'
        ? 'Told'
        : 'Answered';
  const chance = `the documents answer with a chance of ${answerable.toFixed(3)}, at least ${from} is needed`;
  return `${decided}: ${chance}; confidence ${answer.confidence.toFixed(3)}.`;
}
