// The format of the document cache: for each file one record of all but its text, with a checksum of its own.
import { hash } from 'node:crypto';
import type { Steps } from '../../steps.ts';
import { digest } from '../bytes/digest.ts';
import { type HeldText, withHeldText } from '../document/held-text.ts';
import { type Portion, putTogether, takeApart } from '../read/portions.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { CachedFile } from './cached-file.ts';
import type { TextPlace } from './text-file.ts';

/** Bytes at a record's start: the length of the rest, and its checksum. */
const lengths = { record: 4, checksum: 32 };
const beginning = lengths.record + lengths.checksum;

/** The first line of a record: everything of the file but its text, its sections and its points. */
interface Header {
  readonly fingerprint: string;
  readonly file: ReadFile;
  /** Absent where nothing of the file could be read. */
  readonly text?: TextPlace;
}

/** In steps: a long table takes seconds to write out. `text` is where the file's text lies. */
export function* encodeRecord(
  { file, fingerprint }: CachedFile,
  text: TextPlace | undefined,
): Steps<Uint8Array> {
  const { bare, portions } = takeApart(withoutText(file));
  const header: Header = { fingerprint, file: bare, ...(text === undefined ? {} : { text }) };
  const parts = [Buffer.from(JSON.stringify(header))];
  for (const portion of portions) {
    yield;
    parts.push(Buffer.from(`\n${JSON.stringify(portion)}`));
  }
  const checksum = yield* digest(parts);
  const start = Buffer.alloc(beginning);
  start.writeUInt32LE(
    parts.reduce((all, { length }) => all + length, 0),
    0,
  );
  checksum.copy(start, lengths.record);
  return Buffer.concat([start, ...parts]);
}

/** A copy of the whole reading would read its text. */
function withoutText(file: ReadFile): ReadFile {
  if (file.reading === undefined) return file;
  const { sections, points, language, attribution, problems } = file.reading;
  const known = { ...(points && { points }), ...(language !== undefined && { language }) };
  return { ...file, reading: { text: '', sections, ...known, attribution, problems } };
}

/** What a record says; its file has no text yet. */
export interface Recorded {
  readonly cached: CachedFile;
  readonly text?: TextPlace;
  /** Of the record, in bytes. */
  readonly size: number;
}

export interface Decoded {
  readonly records: readonly Recorded[];
  /** Bytes that were decoded, from the first on. */
  readonly end: number;
  /** Bytes of the record after them, as far as that is known; what comes after a damaged one is never decoded. */
  readonly next: number;
  readonly isDamaged: boolean;
}

/** The records that are whole in `bytes`. Nothing after a damaged one is trusted, since its length may be what is damaged. */
export function decodeRecords(bytes: Buffer): Decoded {
  const records: Recorded[] = [];
  let at = 0;
  while (at + beginning <= bytes.length) {
    const from = at + beginning;
    const end = from + bytes.readUInt32LE(at);
    if (end > bytes.length) return { records, end: at, next: end - at, isDamaged: false };
    const checksum = bytes.subarray(at + lengths.record, from);
    if (!hash('sha256', bytes.subarray(from, end), 'buffer').equals(checksum))
      return { records, end: at, next: end - at, isDamaged: true };
    records.push({ ...decodeRecord(bytes.toString('utf8', from, end)), size: end - at });
    at = end;
  }
  return { records, end: at, next: beginning, isDamaged: false };
}

/** Its checksum was right, so it is what `encodeRecord` made. */
function decodeRecord(record: string): Omit<Recorded, 'size'> {
  const [first = '', ...portions] = record.split('\n');
  const { fingerprint, file: bare, text } = JSON.parse(first) as Header;
  const together = putTogether(bare);
  for (const portion of portions) together.add(JSON.parse(portion) as Portion);
  const cached = { fingerprint, file: together.whole() };
  return text === undefined ? { cached } : { cached, text };
}

/** The file with its text. */
export function withText({ file, fingerprint }: CachedFile, text: HeldText): CachedFile {
  if (file.reading === undefined) return { file, fingerprint };
  const { text: _, ...reading } = file.reading;
  return { fingerprint, file: { ...file, reading: withHeldText(reading, text) } };
}
