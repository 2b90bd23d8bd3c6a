// The cache's file format: one record for each read file, with a checksum of its own.
import { hash } from 'node:crypto';
import type { Steps } from '../../steps.ts';
import { digest } from '../bytes/digest.ts';
import { type Portion, putTogether, takeApart } from '../read/portions.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { CachedFile } from './cached-file.ts';

/** Bytes at a record's start: the lengths of its two parts and their checksum. */
const lengths = { header: 4, text: 4, checksum: 32 };
const beginning = lengths.header + lengths.text + lengths.checksum;

/** The first line of a record's first part: everything of the file but its text, its sections and its points. */
interface Header {
  readonly fingerprint: string;
  readonly file: ReadFile;
  readonly encoding: 'utf8' | 'utf16le';
}

/** In steps: a long table takes seconds to write out. */
export function* encodeRecord({ file, fingerprint }: CachedFile): Steps<Uint8Array> {
  const text = file.reading?.text ?? '';
  // A lone half of a surrogate pair has no UTF-8.
  const encoding = /\p{Surrogate}/u.test(text) ? 'utf16le' : 'utf8';
  const { bare, portions } = takeApart(file);
  const { reading } = bare;
  const header: Header = {
    ...{ fingerprint, encoding },
    file: reading === undefined ? bare : { ...bare, reading: { ...reading, text: '' } },
  };
  const parts = [Buffer.from(JSON.stringify(header))];
  for (const portion of portions) {
    yield;
    parts.push(Buffer.from(`\n${JSON.stringify(portion)}`));
  }
  const headerLength = sum(parts);
  parts.push(Buffer.from(text, encoding));
  const checksum = yield* digest(parts);
  const start = Buffer.alloc(beginning);
  start.writeUInt32LE(headerLength, 0);
  start.writeUInt32LE(sum(parts) - headerLength, lengths.header);
  checksum.copy(start, lengths.header + lengths.text);
  return Buffer.concat([start, ...parts]);
}

const sum = (parts: readonly Uint8Array[]): number => parts.reduce((all, { length }) => all + length, 0);

export interface Decoded {
  readonly files: readonly { readonly cached: CachedFile; readonly size: number }[];
  /** Bytes that were decoded, from the first on. */
  readonly end: number;
  /** Bytes of the record after them, as far as that is known; what comes after a damaged one is never decoded. */
  readonly next: number;
  readonly isDamaged: boolean;
}

/** The records that are whole in `bytes`. Nothing after a damaged one is trusted, since its length may be what is damaged. */
export function decodeRecords(bytes: Buffer): Decoded {
  const files: { cached: CachedFile; size: number }[] = [];
  let at = 0;
  while (at + beginning <= bytes.length) {
    const headerAt = at + beginning;
    const textAt = headerAt + bytes.readUInt32LE(at);
    const end = textAt + bytes.readUInt32LE(at + lengths.header);
    if (end > bytes.length) return { files, end: at, next: end - at, isDamaged: false };
    const checksum = bytes.subarray(at + lengths.header + lengths.text, headerAt);
    if (!hash('sha256', bytes.subarray(headerAt, end), 'buffer').equals(checksum))
      return { files, end: at, next: end - at, isDamaged: true };
    const cached = decodeRecord(bytes.toString('utf8', headerAt, textAt), bytes.subarray(textAt, end));
    files.push({ cached, size: end - at });
    at = end;
  }
  return { files, end: at, next: beginning, isDamaged: false };
}

/** Its checksum was right, so it is what `encodeRecord` made. */
function decodeRecord(header: string, text: Buffer): CachedFile {
  const [first = '', ...portions] = header.split('\n');
  const { fingerprint, file: bare, encoding } = JSON.parse(first) as Header;
  const together = putTogether(bare);
  for (const portion of portions) together.add(JSON.parse(portion) as Portion);
  const file = together.whole();
  if (file.reading === undefined) return { fingerprint, file };
  return { fingerprint, file: { ...file, reading: { ...file.reading, text: text.toString(encoding) } } };
}
