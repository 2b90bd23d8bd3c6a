// How long a changed file must stay as it is before it is read: long enough that a copy that pauses is not taken for done.
import type { Ending } from '../read/ending.ts';
import type { StatFingerprint } from '../read/stat-fingerprint.ts';

/** Milliseconds. */
export interface Rests {
  /** A file that was moved here, or whose time was set by hand after its last byte was written. */
  readonly arrived: number;
  /** By what the bytes end with. */
  readonly byEnding: Readonly<Record<Ending, number>>;
  /** More for each megabyte, up to `mostForSize`: writing large files takes long. */
  readonly perMegabyte: number;
  readonly mostForSize: number;
  /** A new file that grew while it was waited for, unless its pauses have been longer. */
  readonly growing: number;
  /** Of the longest pause seen so far. */
  readonly pauses: number;
  /** The longest that pauses and open handles are waited for: a log may be open for ever. */
  readonly longest: number;
  /** For which most documents must be missing before that is believed. */
  readonly confirmRemoval: number;
  /** Between two questions of which files are open for writing. */
  readonly betweenChecks: number;
}

/**
 * Pauses up to 30 s are outlasted where anything tells that a file is unfinished: `middle` is more than that. The rest of
 * `cut` is longer, since such a file is of no use before its end comes.
 */
export const rests: Rests = {
  arrived: 300,
  byEnding: { whole: 2000, bare: 5000, middle: 35_000, cut: 120_000 },
  perMegabyte: 1000,
  mostForSize: 30_000,
  growing: 5000,
  pauses: 1.5,
  longest: 600_000,
  confirmRemoval: 60_000,
  betweenChecks: 500,
};

/** What is known of a changed file since its change was noticed. */
export interface Change {
  readonly fingerprint: StatFingerprint;
  /** When the change was noticed. */
  readonly first: StatFingerprint;
  /** Of the version that was read before; absent where none was, or nothing is known of it. */
  readonly before?: StatFingerprint;
  /** Whether a version was read before, even where nothing is known of its fingerprint. */
  readonly isKnown: boolean;
  /** Milliseconds for which bytes were written before the change was noticed, as far as the watcher saw. */
  readonly unnoticed: number;
  /** From when on it has stayed as it is. */
  readonly since: number;
  /** How often bytes were written after the change was noticed. */
  readonly writes: number;
  /** Each of these writes made it longer. */
  readonly onlyGrew: boolean;
  /** Milliseconds between two of these writes. */
  readonly longestPause: number;
  /** Its time went back after its last byte was written, which only a program does, when it is done. */
  readonly isTimeSet: boolean;
  /** The watcher saw it come under its name, and no byte written after that. */
  readonly isMovedHere: boolean;
}

/** Milliseconds by which a program's setting of a time differs from the time's own progress. */
const tolerance = 1000;

/**
 * Programs set a file's time, its name or its permissions when they are done with its bytes; each byte that is written
 * afterwards makes the two times equal again. An empty file is only a beginning.
 */
export function hasArrived({ fingerprint, before, writes, isMovedHere, isTimeSet }: Change): boolean {
  const { size, inode, modified, changed, created } = fingerprint;
  if (size === 0) return false;
  if (isTimeSet || modified < created - tolerance) return true;
  const isOther = before === undefined || before.inode !== inode;
  return isOther && writes === 0 && (isMovedHere || changed > modified);
}

/** Milliseconds of writing before a change is noticed: what took longer may have had two versions by then. */
const longestUnseen = 250;

/**
 * Whether it may hold the beginning of one version and the end of another: a file may be overwritten from its beginning
 * without its size changing, as `rsync --inplace` does, which no ending shows. Or it was emptied, and little is there yet.
 */
function mayBeMixed({ fingerprint, first, before, isKnown, writes, onlyGrew, unnoticed }: Change): boolean {
  const { size, inode } = fingerprint;
  if ((isKnown && before === undefined) || unnoticed > longestUnseen) return true;
  if (before === undefined || before.inode !== inode)
    return !onlyGrew || (first.created > 0 && first.modified - first.created > longestUnseen);
  return writes > 0 || size === before.size || size < before.size / 2;
}

/** `ending` is asked only where it decides. */
export function restOf(change: Change, ending: Ending, within: Rests): number {
  if (hasArrived(change)) return within.arrived;
  const { byEnding, perMegabyte, mostForSize, growing, pauses, longest } = within;
  const { size } = change.fingerprint;
  const forSize = Math.min((size / 1024 / 1024) * perMegabyte, mostForSize);
  const forWrites =
    change.writes === 0 ? 0 : Math.min(Math.max(growing, change.longestPause * pauses), longest);
  const forMixing = mayBeMixed(change) ? byEnding.middle : 0;
  return Math.max(byEnding[ending] + forSize, forWrites, forMixing);
}

/** No file is read sooner, whatever it ends with. */
export const shortestRest = (change: Change, within: Rests): number => restOf(change, 'whole', within);
