// Vectors of passages in a file of the data folder, so that no passage is read twice, whatever restarts.
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { systemCodeOf } from '../../errors.ts';
import type { TokenVectors } from './passage-cache.ts';
import { decodeVectors, encodeVectors } from './vector-record.ts';

export interface VectorFile {
  /** Undefined for a text that was not kept, or whose record is damaged. */
  get(text: string): TokenVectors | undefined;
  has(text: string): boolean;
  /** False where there is no room, or the file cannot be written. */
  add(text: string, vectors: TokenVectors): boolean;
  /** Erases every record but those of these keys. */
  retain(keys: ReadonlySet<string>): void;
  close(): void;
}

export interface VectorFileOptions {
  /** One process at most may write. */
  readonly writable: boolean;
  /** Bytes that the file may have; absent, what `roomFor` says. */
  readonly most?: number;
}

/** Of a text: half of its SHA-256, in hexadecimal digits. */
export const keyOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * keyLength);

const keyLength = 16;
/** Key, length of the record after the head, and CRC-32 of key and record. */
const headLength = keyLength + 8;
/** An erased record keeps its length and nothing else: a vector may tell what the text was. */
const erased = '00'.repeat(keyLength);
const magic = Buffer.from('verbatim passages 1\n');
/** Bytes: about 50,000 passages. */
const mostEver = 1024 ** 3;

interface Place {
  readonly offset: number;
  readonly length: number;
}

/**
 * Records one after the other. What comes after a record that was half written is cut off by the next start that may
 * write. Where the folder is full or cannot be written, nothing is added; where the file cannot be read, nothing is found.
 */
export function openVectorFile(path: string, options: VectorFileOptions): VectorFile {
  try {
    return openIn(path, options);
  } catch (cause) {
    if (systemCodeOf(cause) === undefined) throw cause;
    return options.writable ? openVectorFile(path, { ...options, writable: false }) : nothing;
  }
}

function openIn(path: string, { writable, most }: VectorFileOptions): VectorFile {
  if (writable) dropErased(path);
  const handle = openFile(path, writable);
  if (handle === undefined) return nothing;
  const { places, end: whole } = closingOnFailure(handle, () => prepared(handle, writable));
  let end = whole;
  const limit = most ?? roomFor(path, end);
  let canWrite = writable;
  return {
    has: (text) => places.has(keyOf(text)),
    get: (text) => {
      const key = keyOf(text);
      const place = places.get(key);
      const record = place && readRecord(handle, key, place);
      if (record === undefined) places.delete(key);
      return record && decodeVectors(record);
    },
    add: (text, vectors) => {
      const key = keyOf(text);
      if (places.has(key)) return true;
      const record = encodeVectors(vectors);
      const length = headLength + record.length;
      if (!canWrite || end + length > limit) return false;
      try {
        writeSync(handle, Buffer.concat([headOf(key, record), record]), 0, length, end);
      } catch (cause) {
        // A full disk leaves a part of the record, which the next start cuts off.
        if (systemCodeOf(cause) === undefined) throw cause;
        canWrite = false;
        return false;
      }
      places.set(key, { offset: end, length: record.length });
      end += length;
      return true;
    },
    retain: (keys) => {
      for (const [key, place] of places) {
        if (keys.has(key) || !canWrite) continue;
        places.delete(key);
        const zeros = Buffer.alloc(headLength + place.length);
        zeros.writeUInt32LE(place.length, keyLength);
        writeSync(handle, zeros, 0, zeros.length, place.offset);
      }
    },
    close: () => {
      // What is still being read must not touch the number of this file, which the next file gets.
      canWrite = false;
      places.clear();
      closeSync(handle);
    },
  };
}

function closingOnFailure<T>(handle: number, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    closeSync(handle);
    throw cause;
  }
}

/** The records, and where the next one goes. */
function prepared(handle: number, writable: boolean): ReturnType<typeof placesIn> {
  const { places, end } = placesIn(handle);
  if (!writable) return { places, end };
  if (end < fstatSync(handle).size) ftruncateSync(handle, end);
  return { places, end: end === 0 ? writeSync(handle, magic, 0, magic.length, 0) : end };
}

const nothing: VectorFile = {
  has: () => false,
  get: () => undefined,
  add: () => false,
  retain: () => {},
  close: () => {},
};

/** Undefined where there is none to read. */
function openFile(path: string, writable: boolean): number | undefined {
  try {
    if (!writable) return openSync(path, 'r');
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // To write anywhere in it, which appending would not.
    return openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  } catch (cause) {
    if (!writable && systemCodeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Where more than half of the file was erased, what is left moves to a new one. */
function dropErased(path: string): void {
  const old = openFile(path, false);
  if (old === undefined) return;
  try {
    const { places, end } = placesIn(old);
    const kept = [...places].sort(([, a], [, b]) => a.offset - b.offset);
    const live = kept.reduce((sum, [, { length }]) => sum + headLength + length, magic.length);
    if (2 * live >= end) return;
    const fresh = `${path}.${process.pid}`;
    try {
      const copy = openSync(fresh, 'w', 0o600);
      try {
        writeSync(copy, magic);
        for (const [key, place] of kept) {
          const record = readRecord(old, key, place);
          if (record !== undefined) writeSync(copy, Buffer.concat([headOf(key, record), record]));
        }
      } finally {
        closeSync(copy);
      }
      renameSync(fresh, path);
    } catch (cause) {
      rmSync(fresh, { force: true });
      throw cause;
    }
  } finally {
    closeSync(old);
  }
}

/** Where each record is, and where the last whole one ends: 0 for a file of another version, or an empty one. */
function placesIn(handle: number): { readonly places: Map<string, Place>; readonly end: number } {
  const places = new Map<string, Place>();
  const { size } = fstatSync(handle);
  const start = Buffer.alloc(magic.length);
  readSync(handle, start, 0, start.length, 0);
  if (!start.equals(magic)) return { places, end: 0 };
  const head = Buffer.alloc(headLength);
  let end = magic.length;
  while (readSync(handle, head, 0, headLength, end) === headLength) {
    const length = head.readUInt32LE(keyLength);
    if (end + headLength + length > size) break;
    const key = head.toString('hex', 0, keyLength);
    if (key !== erased) places.set(key, { offset: end, length });
    end += headLength + length;
  }
  return { places, end };
}

/** Undefined where it is not the record that was written. */
function readRecord(handle: number, key: string, { offset, length }: Place): Buffer | undefined {
  const bytes = Buffer.alloc(headLength + length);
  readSync(handle, bytes, 0, bytes.length, offset);
  const record = bytes.subarray(headLength);
  return bytes.subarray(0, headLength).equals(headOf(key, record)) ? record : undefined;
}

function headOf(key: string, record: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  head.write(key, 'hex');
  head.writeUInt32LE(record.length, keyLength);
  head.writeUInt32LE(crc32(record, crc32(head.subarray(0, keyLength))), keyLength + 4);
  return head;
}

/** Bytes: a quarter of what is free beside what the file has, so that the store is never short of room because of it. */
function roomFor(path: string, has: number): number {
  const { bavail, bsize } = statfsSync(dirname(path));
  return Math.min(mostEver, has + (bavail * bsize) / 4);
}
