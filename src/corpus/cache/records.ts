// The cache's file format: one record for each read file, with a checksum of its own.
import { hash } from 'node:crypto';
import type { ReadFile } from '../read/read-file.ts';
import type { CachedFile } from './cached-file.ts';

/** Bytes at a record's start: the lengths of its two parts and their checksum. */
const lengths = { header: 4, text: 4, checksum: 32 };
const beginning = lengths.header + lengths.text + lengths.checksum;

/** Everything of the file but its text, and how the text is encoded. */
interface Header {
  readonly fingerprint: string;
  readonly file: ReadFile;
  readonly encoding: 'utf8' | 'utf16le';
}

export function encodeRecord({ file, fingerprint }: CachedFile): Uint8Array {
  const text = file.reading?.text ?? '';
  // A lone half of a surrogate pair has no UTF-8.
  const encoding = /\p{Surrogate}/u.test(text) ? 'utf16le' : 'utf8';
  const { reading } = file;
  const bare = reading === undefined ? file : { ...file, reading: { ...reading, text: '' } };
  const header = Buffer.from(JSON.stringify({ fingerprint, file: bare, encoding } satisfies Header));
  const body = Buffer.concat([header, Buffer.from(text, encoding)]);
  const start = Buffer.alloc(beginning);
  start.writeUInt32LE(header.length, 0);
  start.writeUInt32LE(body.length - header.length, lengths.header);
  hash('sha256', body, 'buffer').copy(start, lengths.header + lengths.text);
  return Buffer.concat([start, body]);
}

export interface Decoded {
  readonly files: readonly { readonly cached: CachedFile; readonly size: number }[];
  /** Whether all of the bytes are records with the right checksums. */
  readonly isWhole: boolean;
}

/** Nothing after a damaged record is trusted, since its length may be what is damaged. */
export function decodeRecords(bytes: Buffer): Decoded {
  const files: { cached: CachedFile; size: number }[] = [];
  let at = 0;
  while (at + beginning <= bytes.length) {
    const headerAt = at + beginning;
    const textAt = headerAt + bytes.readUInt32LE(at);
    const end = textAt + bytes.readUInt32LE(at + lengths.header);
    if (end > bytes.length) break;
    const checksum = bytes.subarray(at + lengths.header + lengths.text, headerAt);
    if (!hash('sha256', bytes.subarray(headerAt, end), 'buffer').equals(checksum)) break;
    const cached = decodeRecord(bytes.toString('utf8', headerAt, textAt), bytes.subarray(textAt, end));
    files.push({ cached, size: end - at });
    at = end;
  }
  return { files, isWhole: at === bytes.length };
}

/** Its checksum was right, so it is what `encodeRecord` made. */
function decodeRecord(header: string, text: Buffer): CachedFile {
  const { fingerprint, file, encoding } = JSON.parse(header) as Header;
  if (file.reading === undefined) return { fingerprint, file };
  return { fingerprint, file: { ...file, reading: { ...file.reading, text: text.toString(encoding) } } };
}
