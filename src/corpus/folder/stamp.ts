// What the file system says of a file without its bytes being read.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Stamp {
  /** Size, time of modification, time of change and inode: another value means that the file may have changed. */
  readonly text: string;
  /** The later of the two times, in milliseconds since 1970. */
  readonly at: number;
}

/** File systems tell times as coarsely as by 2 s (FAT): two changes within that may leave one stamp. */
const coarsest = 2000;

/**
 * Whether a file with this stamp has the bytes that it had when the stamp was taken. The time of change is the system's
 * own and moves even where a program sets size and modification time back; a stamp taken right after a change tells
 * nothing, since a second change in the same tick leaves it the same.
 */
export const isTelling = ({ at }: Stamp, takenAt: number): boolean => takenAt - at > coarsest;

/** Asked for at the same time: a network drive answers many as fast as one. */
const atOnce = 64;

/** The stamps of those that are there, by path. */
export async function stampsOf(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  for (let at = 0; at < paths.length; at += atOnce) {
    await Promise.all(
      paths.slice(at, at + atOnce).map(async (path) => {
        // A file that can't be looked at has no stamp; reading it tells why.
        const stats = await lstat(join(folder, path)).catch(() => undefined);
        if (stats === undefined) return;
        const { size, mtimeMs, ctimeMs, ino } = stats;
        stamps.set(path, { text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, at: Math.max(mtimeMs, ctimeMs) });
      }),
    );
  }
  return stamps;
}
