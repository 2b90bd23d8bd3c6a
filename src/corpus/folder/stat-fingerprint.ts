// What the file system says of a file without its bytes being read: whether it may have changed.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

export interface StatFingerprint {
  /** Size, time of modification, time of change and inode: another value means that the file may have changed. */
  readonly text: string;
  /** The later of the two times, in milliseconds since 1970. */
  readonly at: number;
}

/** By path. A file that is not there has none. */
export type StatFingerprints = ReadonlyMap<string, StatFingerprint>;

/** File systems keep times as coarsely as 2 s (FAT): two changes within that may leave one fingerprint. */
const coarsest = 2000;

/**
 * Whether a file with this fingerprint still has the bytes it had at `takenAt`. The time of change is the system's own
 * and moves even where a program sets size and modification time back; a fingerprint taken right after a change proves
 * nothing, since a second change in the same tick leaves it the same.
 */
export const isReliable = ({ at }: StatFingerprint, takenAt: number): boolean => takenAt - at > coarsest;

/** Files asked about at the same time: a network drive answers many as fast as one. */
const atOnce = 64;

export async function statFingerprints(folder: string, paths: readonly string[]): Promise<StatFingerprints> {
  const fingerprints = new Map<string, StatFingerprint>();
  for (let first = 0; first < paths.length; first += atOnce) {
    await Promise.all(
      paths.slice(first, first + atOnce).map(async (path) => {
        // A file without stats has no fingerprint; reading it says why.
        const stats = await lstat(join(folder, path)).catch(() => undefined);
        if (stats === undefined) return;
        const { size, mtimeMs, ctimeMs, ino } = stats;
        const at = Math.max(mtimeMs, ctimeMs);
        fingerprints.set(path, { text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, at });
      }),
    );
  }
  return fingerprints;
}
