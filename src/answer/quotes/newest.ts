// What is quoted where the latest is asked for first.
import { sentIn } from '../../corpus/document/locate.ts';
import type { Query } from '../../question/query.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { confidenceOf, outcomeOf } from '../outcome.ts';

/**
 * `candidates`, best first, with those that answer as well as the best one from the latest on; those without a date last,
 * then all others. The scores of one sentence in two documents differ by headings and ranks alone, so the order of dates
 * decides between them, and each is as likely what the asker wants as the best one. A later passage that hardly answers
 * does not come before one that does. Where there is no answer, the nearest stay in their order.
 */
export function newestFirst(query: Query, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (best === undefined || outcomeOf(confidenceOf(query, best)) === 'abstained') return candidates;
  const alike = candidates
    .filter((one) => answersAsWell(one, best))
    .map((candidate) => ({ ...candidate, confidence: best.confidence }))
    .map((candidate) => ({ candidate, date: dateOf(candidate) }))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map(({ candidate }) => candidate);
  return [...alike, ...candidates.filter((one) => !answersAsWell(one, best))];
}

/** Rounding apart. */
const same = 1e-6;

/** It has as much of the question in it, and the kind of thing asked for as surely. */
const answersAsWell = ({ features }: Candidate, best: Candidate): boolean =>
  features.coverage >= best.features.coverage - same &&
  features.answerType >= best.features.answerType &&
  features.fragment <= best.features.fragment;

/** '' for what has no date. A message has a day of its own. */
const dateOf = ({ document, span }: Candidate): string => sentIn(document, span) ?? document.published ?? '';
