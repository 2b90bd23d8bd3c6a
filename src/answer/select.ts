// Chooses at most three candidates: the best, and others that say something more.

import { areCopies } from '../corpus/assemble/near-copies.ts';
import { paragraphsWithin } from '../corpus/document/locate.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import { createSameness, holdsTheSame } from './same.ts';

export interface Selection {
  /** Best first. */
  readonly chosen: readonly Candidate[];
  /** The best one's statement elsewhere, one candidate for each text: copies of one are one voice. */
  readonly alsoIn: readonly Candidate[];
}

export const mostQuotes = 3;
/** A further quote must have this share of the best one's chance to be the answer. */
const furtherFrom = 0.05;

export const nothing: Selection = { chosen: [], alsoIn: [] };

/** `candidates` are ordered best first. */
export function select(candidates: readonly Candidate[]): Selection {
  const best = candidates[0];
  if (best === undefined) return nothing;
  const near = candidates.filter(({ confidence }) => confidence >= best.confidence * furtherFrom);
  return { chosen: distinct(near, mostQuotes), alsoIn: sameElsewhere(best, candidates) };
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

function sameElsewhere(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const saysTheSameAsBest = samenessWith(best);
  const isHeard = ({ document }: Candidate): boolean =>
    [best, ...found].some(
      (other) => other.document.id === document.id || areCopies(other.document, document),
    );
  for (const candidate of candidates) {
    if (saysTheSameAsBest(candidate) && !isHeard(candidate)) found.push(candidate);
  }
  return found;
}
