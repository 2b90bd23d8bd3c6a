// Keeps read files in the data folder, so that the next start reads only what has changed.
import { appendFile, type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, systemCodeOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { readingVersion } from '../formats/version.ts';
import type { Kept, KeptFile } from './kept.ts';
import { decodeRecords, encodeRecord } from './kept-records.ts';

export const documentsFile = 'documents.bin';

export interface Keep {
  /** What was kept. What is damaged, or was read by another version of the program, is left out. */
  load(): Promise<Kept>;
  /** Keeps a file that was read, in place of what was kept of its path. */
  add(file: KeptFile): void;
  /**
   * Resolves once what was added is written. What is not of `present` any more leaves the file where `strictly`, and
   * else once it is more than half of it.
   */
  tidy(present: Kept, strictly: boolean): Promise<void>;
}

export interface KeepOptions {
  /** The data folder. */
  readonly folder: string;
  readonly writable: boolean;
  readonly log: Log;
}

/** Records that are written at once. */
const batch = 100;

/** How files are read in this program: by which version of the formats, with which characters known. */
export const readAs = `${readingVersion} ${process.versions['unicode']}`;

/** `version` changes when files are read differently. Nothing rejects: what can't be kept costs time, not answers. */
export function openKeep(version: string, { folder, writable, log }: KeepOptions): Keep {
  const path = join(folder, documentsFile);
  const magic = Buffer.from(`verbatim documents 1 ${version}\n`);
  /** Bytes of the record that counts, by path; absent where nothing can be added to the file. */
  let sizes: Map<string, number> | undefined;
  let waiting: Uint8Array[] = [];
  /** Bytes of the file, those that wait included. */
  let length = 0;
  let writing: Promise<unknown> = Promise.resolve();

  const write = (work: () => Promise<void>): void => {
    writing = writing.then(work).catch((cause: unknown) => {
      sizes = undefined;
      log.warn({ path }, `Documents can't be kept, so the next start takes longer: ${messageOf(cause)}`);
    });
  };
  const writeAnew = (present: Kept): void =>
    write(async () => {
      const written = await writeWhole(path, magic, present.values());
      length = sum(written.values()) + magic.length;
      sizes = written;
    });
  const flush = (): void => {
    const records = Buffer.concat(waiting);
    waiting = [];
    write(async () => {
      if (sizes !== undefined && records.length > 0) await appendFile(path, records);
    });
  };

  return {
    load: async () => {
      const { files, fault } = await readKept(path, magic);
      if (fault !== undefined) log.warn({ path }, fault);
      length = magic.length + sum(files.map(({ size }) => size));
      sizes = new Map(files.map(({ kept, size }) => [kept.file.path, size]));
      const kept = new Map(files.map((found) => [found.kept.file.path, found.kept]));
      if (writable && (fault !== undefined || files.length === 0)) writeAnew(kept);
      await writing;
      return kept;
    },
    add: (kept) => {
      if (!writable || kept.file.reading === undefined) return;
      const record = encodeRecord(kept);
      sizes?.set(kept.file.path, record.length);
      length += record.length;
      waiting.push(record);
      if (waiting.length >= batch) flush();
    },
    tidy: async (present, strictly) => {
      if (!writable) return;
      flush();
      await writing;
      const counting = [...(sizes ?? [])].filter(([of]) => present.has(of)).map(([, size]) => size);
      const dead = length - magic.length - sum(counting);
      if (sizes === undefined || dead > (strictly ? 0 : length / 2)) writeAnew(present);
      await writing;
    },
  };
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, size) => all + size, 0);

async function readKept(path: string, magic: Buffer) {
  try {
    const bytes = await readFile(path);
    if (!bytes.subarray(0, magic.length).equals(magic))
      return { files: [], fault: 'The kept documents are of another version; all are read again.' };
    const { files, isWhole } = decodeRecords(bytes.subarray(magic.length));
    return isWhole
      ? { files }
      : { files, fault: 'The kept documents are damaged; those that are lost are read again.' };
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return { files: [] };
    return { files: [], fault: `The kept documents can't be read: ${messageOf(cause)}` };
  }
}

/** Written beside its place and moved there, so that a reader sees a whole file or none. */
async function writeWhole(
  path: string,
  magic: Buffer,
  present: Iterable<KeptFile>,
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
    // After a failure only: otherwise it has its name already.
    await rm(draft, { force: true });
  }
}

async function writeRecords(
  handle: FileHandle,
  magic: Buffer,
  present: Iterable<KeptFile>,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  let block: Uint8Array[] = [magic];
  for (const kept of present) {
    if (kept.file.reading === undefined) continue;
    const record = encodeRecord(kept);
    sizes.set(kept.file.path, record.length);
    block.push(record);
    if (block.length < batch) continue;
    await handle.write(Buffer.concat(block));
    block = [];
  }
  await handle.write(Buffer.concat(block));
  return sizes;
}
