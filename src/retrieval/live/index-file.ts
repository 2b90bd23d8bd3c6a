// The bytes of a saved index: a header in JSON, columns as they lie in memory, and a checksum over all of it.
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readBytes } from '../../corpus/bytes/read-bytes.ts';
import { inOneStep, type Steps } from '../../steps.ts';
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

/**
 * The columns, or why they can't be used. Nothing of the file is believed before its checksum is right. Then each piece is read to
 * where it stays: the whole file at once would take its size in memory once more.
 */
export async function readColumns(
  handle: FileHandle,
  fingerprint: string,
): Promise<Columns | 'damaged' | 'stale'> {
  const { size } = await handle.stat();
  if (!(await isWhole(handle, size - checksumLength))) return 'damaged';
  const header = await readHeader(handle, size);
  const read = (from: number, length: number): Promise<Buffer<ArrayBuffer>> =>
    readBytes(handle, from, length);
  return header?.fingerprint === fingerprint ? columnsIn(header, read) : 'stale';
}

/** Whether the checksum that stands at `end` is of all bytes before. */
async function isWhole(handle: FileHandle, end: number): Promise<boolean> {
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += blockLength) {
    const block = await readBytes(handle, at, Math.min(blockLength, end - at));
    await inOneStep(() => hash.update(block));
  }
  return end > 0 && hash.digest().equals(await readBytes(handle, end, checksumLength));
}

interface Header {
  readonly fingerprint: string;
  readonly parts: readonly Part[];
  /** Where the first piece begins. */
  readonly end: number;
}

/** Absent where the file has another layout. */
async function readHeader(handle: FileHandle, size: number): Promise<Header | undefined> {
  for (let length = blockLength; ; length *= 2) {
    const start = await readBytes(handle, 0, Math.min(length, size));
    if (!start.subarray(0, magic.length).equals(Buffer.from(magic))) return undefined;
    const end = start.indexOf(0x0a, magic.length) + 1;
    if (end > 0) return { ...JSON.parse(start.toString('utf8', magic.length, end)), end };
    if (length >= size) return undefined;
  }
}

async function columnsIn(
  { parts, end }: Header,
  read: (from: number, length: number) => Promise<Buffer<ArrayBuffer>>,
): Promise<Columns> {
  let at = end;
  const columns: Record<string, Column> = {};
  for (const { name, kind, pieces } of parts) {
    const Numbers = kinds[kind];
    const texts: string[] = [];
    columns[name] = texts;
    for (const length of pieces) {
      const piece = await read(at, length);
      at += length;
      // It has memory of its own, which begins where the processor expects such numbers.
      if (Numbers !== undefined)
        columns[name] = new Numbers(piece.buffer, 0, length / Numbers.BYTES_PER_ELEMENT);
      else await inOneStep(() => texts.push(...(JSON.parse(piece.toString()) as string[])));
    }
  }
  return columns;
}
