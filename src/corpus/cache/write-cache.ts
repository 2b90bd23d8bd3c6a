// Writes the document cache: all of it to new files, or what was read since to the end of those that are there.
import { appendFile, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCodeOf, VerbatimError } from '../../errors.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { digest } from '../bytes/digest.ts';
import { heldTextOf } from '../document/held-text.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { CachedFile } from './cached-file.ts';
import type { Entry } from './read-cache.ts';
import { encodeRecord } from './records.ts';
import {
  encodingOf,
  numberIn,
  type OnDamage,
  openTextFile,
  type TextFile,
  TextInFile,
  type TextPlace,
  textsFile,
} from './text-file.ts';

/** Files whose records are written at a time. */
export const batch = 100;

export interface Written {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly size: number;
  readonly texts: TextFile;
}

/**
 * The records are written beside their place and renamed, so that a reader sees the earlier files or these. From then on the
 * documents' texts are read from there. A text that turns out to be damaged is left out, with its record.
 */
export async function writeCache(
  path: string,
  magic: Buffer,
  present: Iterable<CachedFile>,
  onDamage: OnDamage,
): Promise<Written> {
  const folder = dirname(path);
  const draft = `${path}.${process.pid}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const number = 1 + Math.max(0, ...(await numbersIn(folder)));
  const textsPath = join(folder, textsFile(number));
  try {
    const placed = await writeBoth(draft, textsPath, number, magic, present);
    const texts = openTextFile(folder, number);
    await rename(draft, path);
    move(placed, texts, onDamage);
    const entries = new Map(placed.map((one) => [one.cached.file.path, one]));
    return { entries, size: magic.length + sizeOf(placed), texts };
  } catch (cause) {
    await rm(draft, { force: true });
    // Another program has just made one with that name.
    if (systemCodeOf(cause) !== 'EEXIST') await rm(textsPath, { force: true });
    throw cause;
  }
}

/** A cached file, and where its text lies. */
interface Placed extends Entry {
  readonly place: TextPlace | undefined;
}

const sizeOf = (placed: readonly Entry[]): number => placed.reduce((all, { size }) => all + size, 0);

/** Texts are in memory up to now, or elsewhere. */
function move(placed: readonly Placed[], texts: TextFile, onDamage: OnDamage): void {
  for (const { cached, place } of placed) {
    const { path, reading } = cached.file;
    if (place !== undefined && reading !== undefined)
      heldTextOf(reading)?.move(new TextInFile(texts, place, path, onDamage));
  }
}

async function writeBoth(
  draft: string,
  textsPath: string,
  number: number,
  magic: Buffer,
  present: Iterable<CachedFile>,
): Promise<Placed[]> {
  const texts = await open(textsPath, 'wx', 0o600);
  try {
    const records = await open(draft, 'w', 0o600);
    try {
      await records.write(magic);
      return await writeAll(records, texts, number, present);
    } finally {
      await records.close();
    }
  } finally {
    await texts.close();
  }
}

async function writeAll(
  records: FileHandle,
  texts: FileHandle,
  number: number,
  present: Iterable<CachedFile>,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  let at = 0;
  let some: CachedFile[] = [];
  const write = async (): Promise<void> => {
    const encoded = await encodeAll(some, number, at);
    await texts.writeFile(encoded.texts);
    await records.writeFile(encoded.records);
    at += encoded.texts.length;
    placed.push(...encoded.placed);
    some = [];
  };
  for (const cached of present) {
    if (cached.file.digest === undefined) continue;
    some.push(cached);
    if (some.length === batch) await write();
  }
  await write();
  return placed;
}

/**
 * Writes behind what `file` has. `replaced` where another program has written its own files meanwhile, `disturbed` where one has
 * added to the same file at the same time: then nothing says where the texts lie.
 */
export async function appendToCache(
  path: string,
  file: TextFile,
  added: readonly CachedFile[],
  onDamage: OnDamage,
): Promise<readonly Entry[] | 'replaced' | 'disturbed'> {
  const textsPath = join(dirname(path), textsFile(file.number));
  const before = await stat(textsPath).catch(() => undefined);
  if (before === undefined) return 'replaced';
  const { texts, records, placed } = await encodeAll(added, file.number, before.size);
  await appendFile(textsPath, texts);
  const { size } = await stat(textsPath);
  if (size !== before.size + texts.length) return 'disturbed';
  await appendFile(path, records);
  move(placed, file, onDamage);
  return placed;
}

/** `at`: where the first text will lie in its file. */
async function encodeAll(files: readonly CachedFile[], number: number, at: number) {
  const placed: Placed[] = [];
  const texts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let next = at;
  for (const cached of files) {
    const text = await inTurns(textFrom(cached.file));
    if (text === 'damaged') continue;
    const place = text && { ...text.place, file: number, at: next };
    const record = await inTurns(encodeRecord(cached, place));
    if (text !== undefined) texts.push(text.bytes);
    records.push(record);
    next += text?.bytes.length ?? 0;
    placed.push({ cached, place, size: record.length + (text?.bytes.length ?? 0) });
  }
  return { placed, texts: Buffer.concat(texts), records: Buffer.concat(records) };
}

type FoundText = { readonly bytes: Uint8Array; readonly place: Omit<TextPlace, 'file' | 'at'> };

/** Of a text that lies in a file, its bytes are copied. */
function* textFrom({ reading }: ReadFile): Steps<FoundText | 'damaged' | undefined> {
  if (reading === undefined) return undefined;
  const stored = heldTextOf(reading)?.stored;
  if (stored instanceof TextInFile) {
    try {
      return { bytes: stored.readBytes(), place: stored.place };
    } catch (cause) {
      if (cause instanceof VerbatimError && cause.code === 'CACHE_DAMAGED') return 'damaged';
      throw cause;
    }
  }
  const { text } = reading;
  const encoding = encodingOf(text);
  const bytes = Buffer.from(text, encoding);
  const checksum = (yield* digest([bytes])).toString('base64');
  return { bytes, place: { bytes: bytes.length, length: text.length, encoding, checksum } };
}

/**
 * Removes the text files that no record names: those that were replaced, and what a program left that was stopped. Another
 * program that is just writing its own finds that out, and writes all of it again.
 */
export async function removeReplaced(folder: string, present: number): Promise<void> {
  for (const number of await numbersIn(folder))
    if (number !== present) await rm(join(folder, textsFile(number)), { force: true });
}

const numbersIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder)).flatMap((name) => numberIn(name) ?? []);
