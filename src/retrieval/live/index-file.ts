// The bytes of a saved index: a header in JSON, columns as they lie in memory, and a checksum over all of it.
import { createHash } from 'node:crypto';
import type { Column, Columns } from '../engine/columns.ts';

/** Raised when the layout of the file changes. */
const magic = 'verbatim index 2\n';
const checksumLength = 32;

interface Part {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly bytes: number;
}

const kinds = {
  text: undefined,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
} as const;

/** Bytes that are hashed and written at once: about a millisecond. */
const blockLength = 1024 * 1024;

/** The file in blocks, one after the other. `fingerprint` says what the columns were made of. */
export function* encodeIndex(fingerprint: string, columns: Columns): Generator<Uint8Array> {
  const parts = Object.entries(columns).map(([name, column]) => ({ name, ...bytesOf(column) }));
  const listed: Part[] = parts.map(({ name, kind, bytes }) => ({ name, kind, bytes: bytes.length }));
  const header = Buffer.from(`${magic}${JSON.stringify({ fingerprint, parts: listed })}\n`);
  const hash = createHash('sha256');
  for (const bytes of [header, ...parts.map((part) => part.bytes)]) {
    for (let at = 0; at < bytes.length; at += blockLength) {
      const block = bytes.subarray(at, at + blockLength);
      hash.update(block);
      yield block;
    }
  }
  yield hash.digest();
}

function bytesOf(column: Column): { kind: Part['kind']; bytes: Uint8Array } {
  if (column instanceof Uint8Array) return { kind: 'u8', bytes: column };
  if (column instanceof Uint16Array) return { kind: 'u16', bytes: asBytes(column) };
  if (column instanceof Uint32Array) return { kind: 'u32', bytes: asBytes(column) };
  return { kind: 'text', bytes: Buffer.from(JSON.stringify(column)) };
}

const asBytes = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The columns, or why they can't be used. Nothing of `file` is believed before its checksum is right. */
export function decodeIndex(file: Uint8Array, fingerprint: string): Columns | 'damaged' | 'stale' {
  const content = file.subarray(0, -checksumLength);
  const checksum = createHash('sha256').update(content).digest();
  if (file.length <= checksumLength || !checksum.equals(file.subarray(-checksumLength))) return 'damaged';
  const headerEnd = content.indexOf(0x0a, magic.length) + 1;
  const header = Buffer.from(content.subarray(0, headerEnd)).toString();
  if (!header.startsWith(magic)) return 'stale';
  const { fingerprint: made, parts } = JSON.parse(header.slice(magic.length)) as Header;
  return made === fingerprint ? columnsIn(content, headerEnd, parts) : 'stale';
}

interface Header {
  readonly fingerprint: string;
  readonly parts: readonly Part[];
}

function columnsIn(content: Uint8Array, from: number, parts: readonly Part[]): Columns {
  let at = from;
  const columns = parts.map(({ name, kind, bytes }): [string, Column] => {
    const part = content.subarray(at, at + bytes);
    at += bytes;
    return [name, columnFrom(kind, part)];
  });
  return Object.fromEntries(columns);
}

function columnFrom(kind: Part['kind'], bytes: Uint8Array): Column {
  const Numbers = kinds[kind];
  if (Numbers === undefined) return JSON.parse(Buffer.from(bytes).toString()) as string[];
  // A copy lies where the processor expects such numbers, and does not keep the rest of the file in memory.
  return new Numbers(new Uint8Array(bytes).buffer);
}
