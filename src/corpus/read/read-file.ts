// Reads one file of the corpus: its bytes, their digest, and what its format makes of them.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { systemCodeOf } from '../../errors.ts';
import { inTurns } from '../../steps.ts';
import { digest as digestOf } from '../bytes/digest.ts';
import { onDrive } from '../bytes/drive.ts';
import { limits } from '../bytes/limits.ts';
import { type Problem, problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { effortOf, isSupported, supportedExtensions } from '../formats/registry.ts';
import { endingOf, endsOf } from './ending.ts';
import type { ReadDocument } from './read-document.ts';
import type { Readers } from './readers.ts';
import { fingerprintOf } from './stat-fingerprint.ts';

/** Everything that a file's path and bytes say, before its owner's metadata: the same for the same path and digest. */
export interface ReadFile extends ReadDocument {
  readonly path: string;
  /** sha-256 of the bytes, hexadecimal. Absent where they could not be read. */
  readonly digest?: string;
  /**
   * Why the bytes could not be had this time: they were changing, the file was gone, it may not be read, or its disk or
   * drive failed.
   */
  readonly failure?: 'changing' | 'gone' | 'denied' | 'failing';
}

/** An earlier reading of a path, reused where the file has the same bytes. */
export type KnownFile = (path: string) => ReadFile | undefined;

/** Whether the file with this fingerprint is the one that is to be read. */
export type IsWanted = (path: string, fingerprint: string) => boolean;

/** Never throws: what is wrong with the file is a problem. `path` is relative to the folder. */
export async function readFile(
  folder: string,
  path: string,
  readers: Readers,
  known?: KnownFile,
  isWanted: IsWanted = () => true,
): Promise<ReadFile> {
  if (!isSupported(path)) return { path, problems: [unsupported(path)] };
  const full = join(folder, path);
  try {
    const bytes = await onDrive(full, () =>
      readUnchanged(full, mostBytes(path), (text) => isWanted(path, text)),
    );
    if (bytes === undefined) return { path, problems: [changing(path)], failure: 'changing' };
    if (typeof bytes === 'number') return { path, problems: [tooLarge(path, bytes, mostBytes(path))] };
    return await readFileOf(path, bytes, readers, known);
  } catch (cause) {
    const failure = failureOf(cause);
    const advice = failure === 'failing' ? 'Check the disk or drive.' : 'Allow the bot to read it.';
    return { path, problems: [problem('unreadable', path, `${reasonOf(cause)}. ${advice}`)], failure };
  }
}

/** The bytes, or how many there are where they are more than `most`; undefined where they are changing. */
async function readUnchanged(
  full: string,
  most: number,
  isWanted: (fingerprint: string) => boolean,
): Promise<Uint8Array | number | undefined> {
  // A pipe that took the file's place would wait for its other end.
  const file = await open(full, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fingerprintOf(await file.stat());
    if (!isWanted(before.text)) return undefined;
    if (before.size > most) return before.size;
    const bytes = await file.readFile();
    const after = fingerprintOf(await file.stat());
    return after.text === before.text && after.size === bytes.length ? bytes : undefined;
  } finally {
    await file.close();
  }
}

function failureOf(cause: unknown): NonNullable<ReadFile['failure']> {
  const code = systemCodeOf(cause);
  if (code === 'ENOENT') return 'gone';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failing';
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
  const digest = (await inTurns(digestOf([bytes]))).toString('hex');
  const before = known(path);
  if (before?.digest === digest) return before;
  const read = await readers.read(path, bytes);
  // Without a digest it is not cached, so the next start reads it.
  if (read.isStopped === true) return { path, problems: read.problems };
  return { path, digest, ...read, problems: [...read.problems, ...cutOff(path, bytes, read)] };
}

/** Where the format has found nothing wrong, its missing end is. */
function cutOff(path: string, bytes: Uint8Array, { reading, problems }: ReadDocument): readonly Problem[] {
  if (reading === undefined || problems.some(({ code }) => code === 'truncated')) return [];
  if (endingOf(path, endsOf(bytes)) !== 'cut') return [];
  return [problem('truncated', path, 'Its end is missing, as after an interrupted copy. Copy it again.')];
}

/** Bytes that a file of that name may have. */
export const mostBytes = (path: string): number =>
  effortOf(path) === 'heavy' ? limits.containerBytes : limits.textBytes;

const unsupported = (path: string): Problem =>
  problem(
    'unsupported-format',
    path,
    `Files ending in "${extname(path)}" can't be read. Convert it to one of ${supportedExtensions.join(', ')}, or remove it.`,
  );

const changing = (path: string): Problem =>
  problem('unfinished', path, 'It changed while it was being read. Read it again once it is written.');

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
  isWanted: IsWanted,
): AsyncGenerator<ReadFile> {
  const underWay: Promise<ReadFile>[] = [];
  for (const path of paths) {
    underWay.push(readFile(folder, path, readers, known, isWanted));
    const first = underWay.length < ahead ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const reading of underWay) yield await reading;
}
