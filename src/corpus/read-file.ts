// One file of the corpus, read: its bytes, their digest, and what its format makes of them.
import { createHash } from 'node:crypto';
import { lstat, readFile as readBytes } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Reading } from './formats/format.ts';
import { openFormat, supportedExtensions } from './formats/registry.ts';
import { type Problem, problem } from './problem.ts';
import { readDocument } from './read-document.ts';
import { reasonOf } from './reason.ts';

/** Bytes of the largest file that is read. */
export const largestFile = 20 * 1024 * 1024;

/** All that a file's path and bytes say, before the owner's word on it: the same for the same path and digest. */
export interface ReadFile {
  readonly path: string;
  /** sha-256 of the bytes, hexadecimal. Absent where they could not be had. */
  readonly digest?: string;
  /** The name of the format that read them. */
  readonly format?: string;
  /** Absent where the format could not read them. */
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
}

/** Never throws: what is wrong with the file is a problem. `path` is relative to the folder. */
export async function readFile(folder: string, path: string): Promise<ReadFile> {
  const failed = (fault: Problem): ReadFile => ({ path, problems: [fault] });
  const format = await openFormat(path);
  if (format === undefined) return failed(unsupported(path));
  try {
    const full = join(folder, path);
    const { size } = await lstat(full);
    if (size > largestFile) return failed(tooLarge(path, size));
    const bytes = await readBytes(full);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { path, digest, format: format.name, ...(await readDocument(format, bytes, path)) };
  } catch (cause) {
    return failed(problem('unreadable', path, `${reasonOf(cause)}. Allow the bot to read it.`));
  }
}

const unsupported = (path: string): Problem =>
  problem(
    'unsupported-format',
    path,
    `Files ending in "${extname(path)}" can't be read. Convert it to one of ${supportedExtensions.join(', ')}, or remove it.`,
  );

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const tooLarge = (path: string, size: number): Problem =>
  problem(
    'too-large',
    path,
    `It has ${megabytes(size)}; the limit is ${megabytes(largestFile)}. Split it into smaller files.`,
  );
