// Reads one file of the corpus: its bytes, their digest, and what its format makes of them.
import { createHash } from 'node:crypto';
import { lstat, readFile as readBytes } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { limits } from '../bytes/limits.ts';
import { type Problem, problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { effortOf, isSupported, supportedExtensions } from '../formats/registry.ts';
import type { ReadDocument } from './read-document.ts';
import type { Readers } from './readers.ts';

/** Everything that a file's path and bytes say, before its owner's metadata: the same for the same path and digest. */
export interface ReadFile extends ReadDocument {
  readonly path: string;
  /** sha-256 of the bytes, hexadecimal. Absent where they could not be read. */
  readonly digest?: string;
}

/** An earlier reading of a path, reused where the file has the same bytes. */
export type KnownFile = (path: string) => ReadFile | undefined;

/** Never throws: what is wrong with the file is a problem. `path` is relative to the folder. */
export async function readFile(
  folder: string,
  path: string,
  readers: Readers,
  known?: KnownFile,
): Promise<ReadFile> {
  const failed = (fault: Problem): ReadFile => ({ path, problems: [fault] });
  if (!isSupported(path)) return failed(unsupported(path));
  try {
    const full = join(folder, path);
    const { size } = await lstat(full);
    const most = mostBytes(path);
    if (size > most) return failed(tooLarge(path, size, most));
    return await readFileOf(path, await readBytes(full), readers, known);
  } catch (cause) {
    return failed(problem('unreadable', path, `${reasonOf(cause)}. Allow the bot to read it.`));
  }
}

/** Reads a file that is in no folder yet, from its bytes. Never throws. */
export async function readFileOf(
  path: string,
  bytes: Uint8Array,
  readers: Readers,
  known: KnownFile = () => undefined,
): Promise<ReadFile> {
  if (!isSupported(path)) return { path, problems: [unsupported(path)] };
  const most = mostBytes(path);
  if (bytes.length > most) return { path, problems: [tooLarge(path, bytes.length, most)] };
  const digest = createHash('sha256').update(bytes).digest('hex');
  const before = known(path);
  if (before?.digest === digest) return before;
  const read = await readers.read(path, bytes);
  // Without a digest it is not cached, so the next start reads it.
  return read.isStopped === true ? { path, problems: read.problems } : { path, digest, ...read };
}

const mostBytes = (path: string): number =>
  effortOf(path) === 'heavy' ? limits.containerBytes : limits.textBytes;

const unsupported = (path: string): Problem =>
  problem(
    'unsupported-format',
    path,
    `Files ending in "${extname(path)}" can't be read. Convert it to one of ${supportedExtensions.join(', ')}, or remove it.`,
  );

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const tooLarge = (path: string, size: number, most: number): Problem =>
  problem(
    'too-large',
    path,
    `It is ${megabytes(size)}; the limit is ${megabytes(most)}. Split it into smaller files.`,
  );

/** Files read ahead of the first unfinished one: the most that are in memory. */
const ahead = 16;

/** In the order of `paths`. */
export async function* readFiles(
  folder: string,
  paths: readonly string[],
  readers: Readers,
  known: KnownFile,
): AsyncGenerator<ReadFile> {
  const underWay: Promise<ReadFile>[] = [];
  for (const path of paths) {
    underWay.push(readFile(folder, path, readers, known));
    const first = underWay.length < ahead ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const reading of underWay) yield await reading;
}
