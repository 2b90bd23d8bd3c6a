// Reads the document cache at a start: the records, and of the texts only those that stay in memory.
import { type FileHandle, open } from 'node:fs/promises';
import { messageOf, systemCodeOf } from '../../errors.ts';
import { inOneStep } from '../../steps.ts';
import { readBytes } from '../bytes/read-bytes.ts';
import { HeldText, mostOnDemand } from '../document/held-text.ts';
import type { CachedFile } from './cached-file.ts';
import { type Decoded, decodeRecords, type Recorded, withText } from './records.ts';
import { type OnDamage, openTextFile, type TextFile, TextInFile } from './text-file.ts';

export interface Loaded {
  /** By path, the latest of each, with the bytes that it takes. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of all files, in bytes. */
  readonly size: number;
  /** Of the last record's text; absent where there is none. */
  readonly texts?: TextFile;
  /** What to say where not all of it could be used. */
  readonly fault?: string;
  readonly isMissing?: true;
}

export interface Entry {
  readonly cached: CachedFile;
  /** Of its record and its text. */
  readonly size: number;
}

const nothing = { entries: new Map<string, Entry>(), size: 0 };

export const damagedCache = 'The document cache is damaged; the files that it lost are read again.';

/** `path` is of the records, which name the files in `folder` that have the texts. */
export async function readCache(
  folder: string,
  path: string,
  magic: Buffer,
  onDamage: OnDamage,
): Promise<Loaded> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (!(await readBytes(handle, 0, Math.min(magic.length, size))).equals(magic))
        return {
          ...nothing,
          fault: 'The cached documents are from another version, so every file is read again.',
        };
      const { records, isWhole } = await readRecords(handle, magic.length, size);
      const { isComplete, ...loaded } = await withTexts(records, folder, onDamage);
      const all = { ...loaded, size: loaded.size + size };
      return isWhole && isComplete ? all : { ...all, fault: damagedCache };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return { ...nothing, isMissing: true };
    return { ...nothing, fault: `The document cache can't be read: ${messageOf(cause)}` };
  }
}

/** Bytes that are read at a time: they are decoded in a few milliseconds. */
const readAtOnce = 1024 * 1024;

/** The records between two places of the file, piece by piece: all of it at once would take its size in memory. */
async function readRecords(handle: FileHandle, from: number, size: number) {
  const records: Decoded['records'][number][] = [];
  let held: Buffer = Buffer.alloc(0);
  let next = 0;
  for (let at = from; ; ) {
    const wanted = Math.min(Math.max(readAtOnce, next - held.length), size - at);
    const read = await readBytes(handle, at, wanted);
    at += read.length;
    held = Buffer.concat([held, read]);
    const decoded = decodeRecords(held);
    records.push(...decoded.records);
    held = held.subarray(decoded.end);
    next = decoded.next;
    // A length that is damaged may ask for more than there is.
    if (decoded.isDamaged || read.length < wanted || next > held.length + size - at)
      return { records, isWhole: !decoded.isDamaged && held.length === 0 && at === size };
  }
}

async function withTexts(records: readonly Recorded[], folder: string, onDamage: OnDamage) {
  const entries = new Map<string, Entry>();
  const files = new Map<number, TextFile | undefined>();
  let isComplete = true;
  for (const { cached, text: place, size: own } of records) {
    const { path } = cached.file;
    if (place === undefined) {
      entries.set(path, { cached, size: own });
      continue;
    }
    if (!files.has(place.file)) files.set(place.file, openIfThere(folder, place.file));
    const file = files.get(place.file);
    const text = file && (await textAt(file, new TextInFile(file, place, path, onDamage)));
    // What the path had before is not what it has now.
    entries.delete(path);
    if (text === undefined) isComplete = false;
    else entries.set(path, { cached: withText(cached, text), size: own + place.bytes });
  }
  const texts = [...files.values()].at(-1);
  const size = [...files.values()].reduce((all, file) => all + (file?.size ?? 0), 0);
  // More than one are of two programs that wrote at once: all goes into one file again.
  return { entries, size, ...(texts && { texts }), isComplete: isComplete && files.size <= 1 };
}

function openIfThere(folder: string, number: number): TextFile | undefined {
  try {
    return openTextFile(folder, number);
  } catch {
    // Its records count as damaged.
    return undefined;
  }
}

/** Absent where the file ends before, or a long text is damaged. */
async function textAt(file: TextFile, text: TextInFile): Promise<HeldText | undefined> {
  const { at, bytes } = text.place;
  if (at + bytes > file.size) return undefined;
  if (bytes <= mostOnDemand) return new HeldText(text);
  return inOneStep(() => {
    try {
      return new HeldText(text.read());
    } catch {
      return undefined;
    }
  });
}
