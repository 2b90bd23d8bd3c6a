// Chooses at most three candidates: the best, and others that say something more.

import { areCopies } from '../../corpus/assemble/near-copies.ts';
import { paragraphsWithin } from '../../corpus/document/locate.ts';
import { overlaps } from '../../text/span.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { createSameness, holdsTheSame } from './same.ts';

export const mostQuotes = 3;
/** A further quote must have this share of the best one's chance to be the answer. */
const furtherFrom = 0.05;

/** The best candidate and others that may answer as well. `candidates` are ordered best first. */
export function select(candidates: readonly Candidate[]): Candidate[] {
  const least = (candidates[0]?.confidence ?? 0) * furtherFrom;
  return distinct(
    candidates.filter(({ confidence }) => confidence >= least),
    mostQuotes,
  );
}

/** The first `most` candidates of which no two overlap or say the same. */
export function distinct(candidates: readonly Candidate[], most: number): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === most) break;
    if (kept.every((other) => !collide(candidate, other))) kept.push(candidate);
  }
  return kept;
}

function collide(a: Candidate, b: Candidate): boolean {
  const sameDocument = a.document.id === b.document.id;
  return (sameDocument && overlaps(a.span, b.span)) || samenessWith(a)(b);
}

/** Rows of tables share the names of their columns: only the same words throughout say the same. */
function samenessWith(one: Candidate): (other: Candidate) => boolean {
  const likeness = createSameness(one.tokens);
  const isExact = isWhole(one);
  return (other) =>
    likeness(other.tokens) && (!(isExact || isWhole(other)) || holdsTheSame(one.tokens, other.tokens));
}

const isWhole = ({ document, span }: Candidate): boolean =>
  paragraphsWithin(document, span).some(({ whole }) => whole === true);

/** The best one's statement elsewhere, one candidate for each text: copies of one are one voice. */
export function sameElsewhere(candidates: readonly Candidate[]): Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined) return [];
  const found: Candidate[] = [];
  const saysTheSameAsBest = samenessWith(best);
  const isHeard = ({ document }: Candidate): boolean =>
    [best, ...found].some(
      (other) => other.document.id === document.id || areCopies(other.document, document),
    );
  for (const candidate of others) {
    if (saysTheSameAsBest(candidate) && !isHeard(candidate)) found.push(candidate);
  }
  return found;
}
