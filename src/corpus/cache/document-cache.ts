// Caches read files in the data folder, so that the next start reads only what has changed.
import { appendFile, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, systemCodeOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { inTurns } from '../../steps.ts';
import { readBytes } from '../bytes/read-bytes.ts';
import { readingVersion } from '../formats/version.ts';
import type { CachedFile, CachedFiles } from './cached-file.ts';
import { type Decoded, decodeRecords, encodeRecord } from './records.ts';

export const documentsFile = 'documents.bin';

export interface DocumentCache {
  /** What an earlier start cached. What is damaged, or was read by another version of the program, is left out. */
  load(): Promise<CachedFiles>;
  /** Caches a file that was read, or given up, in place of the earlier entry for its path. */
  add(file: CachedFile): void;
  /**
   * Resolves once everything added is written. Entries that are not in `present` leave the file at once where
   * `strictly`, otherwise when they make up more than half of it.
   */
  compact(present: CachedFiles, strictly: boolean): Promise<void>;
}

export interface DocumentCacheOptions {
  /** The data folder. */
  readonly folder: string;
  readonly writable: boolean;
  readonly log: Log;
}

/** Records written at a time. */
const batch = 100;

/** Changes when this program reads files differently: with other formats, or another version of Unicode. */
export const cacheVersion = `${readingVersion} ${process.versions['unicode']}`;

/** `version`: see `cacheVersion`. Nothing rejects: a file that can't be cached costs time, not answers. */
export function openDocumentCache(
  version: string,
  { folder, writable, log }: DocumentCacheOptions,
): DocumentCache {
  const path = join(folder, documentsFile);
  const magic = Buffer.from(`verbatim documents 3 ${version}\n`);
  /** Bytes of each path's latest record; absent where nothing can be added to the file. */
  let sizes: Map<string, number> | undefined;
  let waiting: CachedFile[] = [];
  /** Bytes of the file. */
  let length = 0;
  /** The file is made once there is something to write. */
  let isThere = true;
  let isSaid = false;
  let writing: Promise<unknown> = Promise.resolve();

  const write = (work: () => Promise<void>): void => {
    writing = writing.then(work).catch((cause: unknown) => {
      sizes = undefined;
      if (isSaid) return;
      isSaid = true;
      log.warn({ path }, `Documents can't be cached, so the next start takes longer: ${messageOf(cause)}`);
    });
  };
  const rewrite = (present: CachedFiles): void =>
    write(async () => {
      const written = await writeWhole(path, magic, present.values());
      length = sum(written.values()) + magic.length;
      sizes = written;
    });
  const flush = (): void => {
    const added = waiting;
    waiting = [];
    write(async () => {
      if (sizes === undefined || added.length === 0) return;
      const records: Uint8Array[] = [];
      for (const cached of added) {
        const record = await inTurns(encodeRecord(cached));
        sizes.set(cached.file.path, record.length);
        records.push(record);
      }
      if (!isThere) await writeWhole(path, magic, []);
      isThere = true;
      await appendFile(path, Buffer.concat(records));
      length += sum(records.map((record) => record.length));
    });
  };

  return {
    load: async () => {
      const { files, fault, isMissing = false } = await readCache(path, magic);
      isThere = !isMissing;
      if (fault !== undefined) log.warn({ path }, fault);
      length = magic.length + sum(files.map(({ size }) => size));
      sizes = new Map(files.map(({ cached, size }) => [cached.file.path, size]));
      const latest = new Map(files.map(({ cached }) => [cached.file.path, cached]));
      if (writable && fault !== undefined) rewrite(latest);
      await writing;
      return latest;
    },
    add: (cached) => {
      if (!writable || cached.file.digest === undefined) return;
      waiting.push(cached);
      // What took minutes to recognize is not lost where the program is stopped.
      if (waiting.length >= batch || cached.file.ocr !== undefined) flush();
    },
    compact: async (present, strictly) => {
      if (!writable) return;
      flush();
      await writing;
      const live = [...(sizes ?? [])].filter(([of]) => present.has(of)).map(([, size]) => size);
      const dead = length - magic.length - sum(live);
      if (sizes === undefined || dead > (strictly ? 0 : length / 2)) rewrite(present);
      await writing;
    },
  };
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, size) => all + size, 0);

async function readCache(path: string, magic: Buffer) {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (!(await readBytes(handle, 0, Math.min(magic.length, size))).equals(magic))
        return {
          files: [],
          fault: 'The cached documents are from another version, so every file is read again.',
        };
      const { files, isWhole } = await readRecords(handle, magic.length, size);
      return isWhole
        ? { files }
        : { files, fault: 'The document cache is damaged; the files that it lost are read again.' };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return { files: [], isMissing: true };
    return { files: [], fault: `The document cache can't be read: ${messageOf(cause)}` };
  }
}

/** Bytes that are read at a time: they are decoded in a few milliseconds. */
const readAtOnce = 1024 * 1024;

/** The records between two places of the file, piece by piece: all of it at once would take its size in memory. */
async function readRecords(handle: FileHandle, from: number, size: number) {
  const files: Decoded['files'][number][] = [];
  let held: Buffer = Buffer.alloc(0);
  let next = 0;
  for (let at = from; ; ) {
    const wanted = Math.min(Math.max(readAtOnce, next - held.length), size - at);
    const read = await readBytes(handle, at, wanted);
    at += read.length;
    held = Buffer.concat([held, read]);
    const decoded = decodeRecords(held);
    files.push(...decoded.files);
    held = held.subarray(decoded.end);
    next = decoded.next;
    // A length that is damaged may ask for more than there is.
    if (decoded.isDamaged || read.length < wanted || next > held.length + size - at)
      return { files, isWhole: !decoded.isDamaged && held.length === 0 && at === size };
  }
}

/** Written beside its place and renamed, so that a reader sees a whole file or none. */
async function writeWhole(
  path: string,
  magic: Buffer,
  present: Iterable<CachedFile>,
): Promise<Map<string, number>> {
  const draft = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      const sizes = await writeRecords(handle, magic, present);
      await rename(draft, path);
      return sizes;
    } finally {
      await handle.close();
    }
  } finally {
    // Only after a failure: otherwise the draft has been renamed.
    await rm(draft, { force: true });
  }
}

async function writeRecords(
  handle: FileHandle,
  magic: Buffer,
  present: Iterable<CachedFile>,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  let block: Uint8Array[] = [magic];
  for (const cached of present) {
    if (cached.file.digest === undefined) continue;
    const record = await inTurns(encodeRecord(cached));
    sizes.set(cached.file.path, record.length);
    block.push(record);
    if (block.length < batch) continue;
    await handle.write(Buffer.concat(block));
    block = [];
  }
  await handle.write(Buffer.concat(block));
  return sizes;
}
