// What is known of a changed file: what the file system says of it, and how it changed while it was waited for.
import type { Change } from './rest.ts';
import type { StatFingerprint } from './stat-fingerprint.ts';

/** What the watcher saw last of a file since it was last read: it came under its name, or bytes were written. */
export type Arrivals = Map<string, 'moved' | 'written'>;

/** What is known of the version of a path that was read before. */
export interface Before {
  readonly isKnown: boolean;
  readonly fingerprint?: StatFingerprint;
}

/** A change that is noticed now. At a start only the file system can say since when; later its clock need not be right. */
export function firstChange(
  fingerprint: StatFingerprint,
  { isKnown, fingerprint: before }: Before,
  takenAt: number,
  isStart: boolean,
): Change {
  return {
    ...{ fingerprint, isKnown, writes: 0, longestPause: 0, isTimeSet: false, isMovedHere: false },
    ...(before === undefined ? {} : { before }),
    since: isStart ? Math.min(fingerprint.modified, takenAt) : takenAt,
  };
}

/** The same file with another fingerprint. Where only its name, times or permissions changed, nothing was written. */
export function changedAgain(earlier: Change, fingerprint: StatFingerprint, takenAt: number): Change {
  const { size, modified } = earlier.fingerprint;
  const isWritten = fingerprint.size !== size || fingerprint.modified > modified;
  const { before, isKnown, isMovedHere, writes, longestPause } = earlier;
  const same = { fingerprint, isKnown, isMovedHere, ...(before === undefined ? {} : { before }) };
  if (!isWritten) {
    const isTimeSet = earlier.isTimeSet || fingerprint.modified < modified;
    return { ...same, since: earlier.since, writes, longestPause, isTimeSet };
  }
  const pause = Math.max(fingerprint.modified - modified, takenAt - earlier.since);
  const longest = Math.max(longestPause, pause);
  return { ...same, since: takenAt, writes: writes + 1, longestPause: longest, isTimeSet: false };
}
