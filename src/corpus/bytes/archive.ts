// A ZIP archive in memory, as Word, OpenDocument and EPUB files are. Names in it are keys, never paths on a disk.
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { messageOf } from '../../errors.ts';
import { type Problem, problem } from '../document/problem.ts';
import { encodingOf } from './charset.ts';
import { decodeAs, isEmpty } from './decode.ts';
import { limits } from './limits.ts';

/** Name to bytes. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** Unpacks the entries whose names are wanted, after their sizes are known; of equal names, the last. */
export function openArchive(
  bytes: Uint8Array,
  path: string,
  isWanted: (name: string) => boolean,
): Archive | Problem {
  if (bytes.length === 0) return isEmpty(path);
  const entries: UnzipFileInfo[] = [];
  const outside: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        if (leadsOut(entry.name)) outside.push(entry.name);
        if (isWanted(entry.name)) entries.push(entry);
        return false;
      },
    });
    if (outside[0] !== undefined) return notInside(path, outside[0]);
    const unpacked = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (unpacked > limits.unpackedBytes) return tooLarge(path, unpacked);
    // Each entry is unpacked into as many bytes as it says it has, and no more, whatever its data holds.
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) })));
  } catch (cause) {
    return damaged(path, messageOf(cause));
  }
}

/** Nothing is unpacked to a disk, but no program that writes documents uses such a name. */
const leadsOut = (name: string): boolean => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]/.test(name);

const notInside = (path: string, name: string): Problem =>
  problem(
    'outside-link',
    path,
    `It holds a file named "${name}", which points outside the archive. Save it again.`,
  );

export const isArchive = (result: Archive | Problem): result is Archive => 'get' in result;

/** In the encoding that its byte order mark or its first line names, else UTF-8. */
export function textIn(archive: Archive, name: string): string | undefined {
  const bytes = archive.get(name);
  return bytes === undefined ? undefined : decodeAs(encodingOf(bytes), bytes, name).text;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const tooLarge = (path: string, unpacked: number): Problem =>
  problem(
    'too-large',
    path,
    `Unpacked, its text is ${megabytes(unpacked)}; the limit is ${megabytes(limits.unpackedBytes)}. Split it into smaller files.`,
  );

const damaged = (path: string, cause: string): Problem =>
  problem(
    'truncated',
    path,
    `It can't be unpacked; part of it may be missing: ${cause}. Copy or save it again.`,
  );

/** An archive without the file that its format begins with. */
export const notThat = (path: string, kind: string): Problem =>
  problem(
    'wrong-ending',
    path,
    `It is an archive, but not a valid ${kind}. Correct its extension, or save it again.`,
  );

export const encrypted = (path: string): Problem =>
  problem(
    'encrypted',
    path,
    'It is encrypted, with a password or by a shop’s copy protection. Save it without encryption.',
  );
