// What the file system says of a file without its bytes being read: whether it may have changed.
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { onDrive } from '../bytes/drive.ts';

/** Times are in milliseconds since 1970, by the clock of the file system. */
export interface StatFingerprint {
  /** Size, time of modification, time of change and inode: another value means that the file may have changed. */
  readonly text: string;
  /** The later of the two times. */
  readonly at: number;
  readonly size: number;
  readonly inode: number;
  /** When bytes were last written, unless a program has set it to another time. */
  readonly modified: number;
  /** When anything was last changed: the bytes, the times, the name or the permissions. */
  readonly changed: number;
  /** When the file was created; 0 where the file system does not know. */
  readonly created: number;
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
const isReliable = ({ at }: StatFingerprint, takenAt: number): boolean => takenAt - at > coarsest;

export function fingerprintOf({ size, mtimeMs, ctimeMs, birthtimeMs, ino }: Stats): StatFingerprint {
  return {
    text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    at: Math.max(mtimeMs, ctimeMs),
    ...{ size, inode: ino, modified: mtimeMs, changed: ctimeMs, created: birthtimeMs },
  };
}

/** What a fingerprint's text says; absent where it is none. */
export function fingerprintFrom(text: string): StatFingerprint | undefined {
  const [size, modified, changed, inode, ...more] = text.split(' ').map(Number);
  if (size === undefined || modified === undefined || changed === undefined || inode === undefined)
    return undefined;
  if (more.length > 0 || ![size, modified, changed, inode].every(Number.isFinite)) return undefined;
  return { ...{ text, size, modified, changed, inode, created: 0 }, at: Math.max(modified, changed) };
}

/** Files asked about at the same time: a network drive answers many as fast as one. */
const atOnce = 64;

/** Links are followed: `paths` has only those that may be. */
const absent = 'absent';

export const textIn = (fingerprints: StatFingerprints, path: string): string =>
  fingerprints.get(path)?.text ?? absent;

/** Empty where the fingerprint proves nothing. */
export const reliableText = (fingerprint: StatFingerprint | undefined, takenAt: number): string => {
  if (fingerprint === undefined) return absent;
  return isReliable(fingerprint, takenAt) ? fingerprint.text : '';
};

export async function statFingerprints(folder: string, paths: readonly string[]): Promise<StatFingerprints> {
  const fingerprints = new Map<string, StatFingerprint>();
  for (let first = 0; first < paths.length; first += atOnce) {
    await Promise.all(
      paths.slice(first, first + atOnce).map(async (path) => {
        // A file without stats has no fingerprint; reading it says why.
        const full = join(folder, path);
        const stats = await onDrive(full, () => stat(full)).catch(() => undefined);
        if (stats !== undefined) fingerprints.set(path, fingerprintOf(stats));
      }),
    );
  }
  return fingerprints;
}
