// What is quoted where the latest is asked for first.
import { sentIn } from '../../corpus/document/locate.ts';
import type { Query } from '../../question/query.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { confidenceOf, outcomeOf } from '../outcome.ts';

/**
 * Of `candidates`, best first, those that would have the best one's outcome by themselves, from the latest on: so the first
 * quote is as likely right as the outcome says, and a later passage that hardly answers does not come before one that
 * does. Those without a date are last. Where there is no answer, the nearest stay in their order.
 */
export function newestFirst(query: Query, candidates: readonly Candidate[]): readonly Candidate[] {
  const outcomeAlone = (one: Candidate) => outcomeOf(confidenceOf(query, one));
  const [best] = candidates;
  const outcome = best === undefined ? 'abstained' : outcomeAlone(best);
  if (outcome === 'abstained') return candidates;
  return candidates
    .filter((one) => outcomeAlone(one) === outcome)
    .map((candidate) => ({ candidate, date: dateOf(candidate) }))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map(({ candidate }) => candidate);
}

/** '' for what has no date. A message has a day of its own. */
const dateOf = ({ document, span }: Candidate): string => sentIn(document, span) ?? document.published ?? '';
