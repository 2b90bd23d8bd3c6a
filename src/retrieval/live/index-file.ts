// The bytes of a saved index: a header in JSON, columns as they lie in memory, and a checksum over all of it.
import { createHash } from 'node:crypto';
import type { Steps } from '../../steps.ts';
import type { Column, Columns } from '../engine/columns.ts';

/** Raised when the layout of the file changes. */
const magic = 'verbatim index 3\n';
const checksumLength = 32;

interface Part {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  /** Lengths of the pieces that the column is written in: more than one for texts, each a JSON array. */
  readonly pieces: readonly number[];
}

const kinds = {
  text: undefined,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
} as const;

/** Bytes that are hashed and written between two steps, and texts that are read or written: about a millisecond. */
const blockLength = 1024 * 1024;
const textsInAPiece = 10_000;

/** Columns as they are written. */
export interface Encoded {
  readonly parts: readonly Part[];
  readonly pieces: readonly Uint8Array[];
}

export function* encodeColumns(columns: Columns): Steps<Encoded> {
  const parts: Part[] = [];
  const pieces: Uint8Array[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const own: Uint8Array[] = [];
    for (const piece of piecesOf(column)) {
      own.push(piece);
      yield;
    }
    parts.push({ name, kind: kindOf(column), pieces: own.map(({ length }) => length) });
    pieces.push(...own);
  }
  return { parts, pieces };
}

/** The file in blocks, one after the other. `fingerprint` says what the columns were made of. */
export function* encodeIndex(fingerprint: string, { parts, pieces }: Encoded): Generator<Uint8Array> {
  const header = Buffer.from(`${magic}${JSON.stringify({ fingerprint, parts })}\n`);
  const hash = createHash('sha256');
  for (const bytes of [header, ...pieces]) {
    for (let at = 0; at < bytes.length; at += blockLength) {
      const block = bytes.subarray(at, at + blockLength);
      hash.update(block);
      yield block;
    }
  }
  yield hash.digest();
}

function kindOf(column: Column): Part['kind'] {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint16Array) return 'u16';
  return column instanceof Uint32Array ? 'u32' : 'text';
}

function* piecesOf(column: Column): Generator<Uint8Array> {
  if (column instanceof Uint8Array) yield column;
  else if (column instanceof Uint16Array || column instanceof Uint32Array)
    yield new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  else
    for (let from = 0; from < column.length; from += textsInAPiece)
      yield Buffer.from(JSON.stringify(column.slice(from, from + textsInAPiece)));
}

/** The columns, or why they can't be used. Nothing of `file` is believed before its checksum is right. */
export function* decodeIndex(file: Uint8Array, fingerprint: string): Steps<Columns | 'damaged' | 'stale'> {
  const content = file.subarray(0, -checksumLength);
  const hash = createHash('sha256');
  for (let at = 0; at < content.length; at += blockLength) {
    hash.update(content.subarray(at, at + blockLength));
    yield;
  }
  if (file.length <= checksumLength || !hash.digest().equals(file.subarray(-checksumLength)))
    return 'damaged';
  const headerEnd = content.indexOf(0x0a, magic.length) + 1;
  const header = Buffer.from(content.subarray(0, headerEnd)).toString();
  if (!header.startsWith(magic)) return 'stale';
  const { fingerprint: made, parts } = JSON.parse(header.slice(magic.length)) as Header;
  return made === fingerprint ? yield* columnsIn(content, headerEnd, parts) : 'stale';
}

interface Header {
  readonly fingerprint: string;
  readonly parts: readonly Part[];
}

function* columnsIn(content: Uint8Array, from: number, parts: readonly Part[]): Steps<Columns> {
  let at = from;
  const columns: Record<string, Column> = {};
  for (const { name, kind, pieces } of parts) {
    const Numbers = kinds[kind];
    const texts: string[] = [];
    columns[name] = texts;
    for (const length of pieces) {
      const piece = content.subarray(at, at + length);
      at += length;
      // A copy lies where the processor expects such numbers, and does not keep the rest of the file in memory.
      if (Numbers !== undefined) columns[name] = new Numbers(new Uint8Array(piece).buffer);
      else for (const text of JSON.parse(Buffer.from(piece).toString()) as string[]) texts.push(text);
      yield;
    }
  }
  return columns;
}
