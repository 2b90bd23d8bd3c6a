// What is known of a changed file: what the file system says of it, and how it changed while it was waited for.

import type { StatFingerprint } from '../read/stat-fingerprint.ts';
import type { Change } from './rest.ts';

/** What the watcher saw of a file since it was last read. Times are in milliseconds since 1970. */
export interface Arrival {
  /** What was last: it came under its name, or bytes were written. */
  readonly how: 'moved' | 'written';
  /** When the first of it was seen, or the last time it came under its name. */
  readonly first: number;
  readonly last: number;
}

/** By path. */
export type Arrivals = Map<string, Arrival>;

/** The arrival once more is seen. Whatever was written under a name before another file came under it is gone. */
export const arrivedAgain = (earlier: Arrival | undefined, how: Arrival['how'], at: number): Arrival => ({
  how,
  first: how === 'moved' ? at : (earlier?.first ?? at),
  last: at,
});

/** What is known of the version of a path that was read before. */
export interface Before {
  readonly isKnown: boolean;
  readonly fingerprint?: StatFingerprint;
}

/** Milliseconds by which no file system's clock is wrong. */
const plainlyOld = 24 * 3_600_000;

/**
 * A change that is noticed now. At a start only the file system can say since when; later its clock need not be right,
 * but a folder of old files that is moved here is old.
 */
export function firstChange(
  fingerprint: StatFingerprint,
  { isKnown, fingerprint: before }: Before,
  takenAt: number,
  isStart: boolean,
  arrival?: Arrival,
): Change {
  const unnoticed = arrival === undefined ? 0 : arrival.last - arrival.first;
  return {
    ...{ fingerprint, first: fingerprint, isKnown, writes: 0, onlyGrew: true, longestPause: 0, unnoticed },
    ...{ isTimeSet: false, isMovedHere: false },
    ...(before === undefined ? {} : { before }),
    since:
      isStart || takenAt - fingerprint.at > plainlyOld ? Math.min(fingerprint.modified, takenAt) : takenAt,
  };
}

/** The same file with another fingerprint. Where only its name, times or permissions changed, nothing was written. */
export function changedAgain(earlier: Change, fingerprint: StatFingerprint, takenAt: number): Change {
  const { size, modified } = earlier.fingerprint;
  const isWritten = fingerprint.size !== size || fingerprint.modified > modified;
  const { writes, longestPause } = earlier;
  if (!isWritten)
    return { ...earlier, fingerprint, isTimeSet: earlier.isTimeSet || fingerprint.modified < modified };
  const pause = Math.max(fingerprint.modified - modified, takenAt - earlier.since);
  return {
    ...earlier,
    ...{ fingerprint, since: takenAt, writes: writes + 1, isTimeSet: false },
    onlyGrew: earlier.onlyGrew && fingerprint.size > size,
    longestPause: Math.max(longestPause, pause),
  };
}
