// The rows in a damaged database file, read page by page without SQLite, which gives up at the first fault.
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { systemCodeOf } from '../../errors.ts';
import { nextTurn } from '../../steps.ts';
import { readRecord, readVarint, type Value } from './record.ts';

export interface ReadPage {
  readonly rows: readonly (readonly Value[])[];
  /** The page holds rows, and one at least could not be read. */
  readonly isDamaged: boolean;
}

/** Pages that are read between two turns of the event loop. */
const atOnce = 20;

/**
 * Every page that holds rows, as the file with its log has it. A page counts by its own first bytes, whatever points to
 * it, so that rows are found also where the tree above them is gone. Deleted rows are none: SQLite overwrites them with
 * zeros here.
 */
export async function* readPages(path: string): AsyncGenerator<ReadPage> {
  const file = await open(path, 'r');
  const log = await openLog(`${path}-wal`);
  try {
    const head = await readAt(file, 0, 100);
    const size = pageSizeOf(head);
    const usable = size - (head[20] ?? 0);
    const frames = log === undefined ? new Map<number, number>() : await framesOf(log, size);
    const count = Math.max(Math.ceil((await file.stat()).size / size), ...frames.keys());
    const page = async (number: number): Promise<Buffer> => {
      const frame = frames.get(number);
      return frame === undefined || log === undefined
        ? readAt(file, (number - 1) * size, size)
        : readAt(log, frame, size);
    };
    for (let number = 1; number <= count; number += 1) {
      if (number % atOnce === 0) await nextTurn();
      const bytes = await page(number);
      const start = number === 1 ? 100 : 0;
      if (bytes[start] === leafOfTable) yield await rowsOf(bytes, start, usable, page);
    }
  } finally {
    await log?.close();
    await file.close();
  }
}

/** The first byte of a page that holds rows of a table. */
const leafOfTable = 0x0d;

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

/** What every file of the store has where its own word cannot be read. */
const usualSize = 4_096;

function pageSizeOf(head: Buffer): number {
  const written = head.length < 18 ? 0 : head.readUInt16BE(16);
  const size = written === 1 ? 65_536 : written;
  return isPageSize(size) ? size : usualSize;
}

async function openLog(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}

/** Where the log holds the latest committed state of each page. Frames of an earlier round have other salts. */
async function framesOf(log: FileHandle, size: number): Promise<Map<number, number>> {
  const head = await readAt(log, 0, 32);
  const committed = new Map<number, number>();
  const pending = new Map<number, number>();
  for (let at = 32; head.length === 32; at += 24 + size) {
    const frame = await readAt(log, at, 24);
    if (frame.length < 24 || !frame.subarray(8, 16).equals(head.subarray(16, 24))) break;
    pending.set(frame.readUInt32BE(0), at + 24);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, place] of pending) committed.set(page, place);
    pending.clear();
  }
  return committed;
}

type PageReader = (number: number) => Promise<Buffer>;

async function rowsOf(bytes: Buffer, start: number, usable: number, page: PageReader): Promise<ReadPage> {
  const rows: (readonly Value[])[] = [];
  let isDamaged = bytes.length < start + 8;
  const cells = isDamaged ? 0 : bytes.readUInt16BE(start + 3);
  for (let index = 0; index < cells; index += 1) {
    const pointer = start + 8 + 2 * index;
    const payload =
      pointer + 2 > bytes.length
        ? undefined
        : await payloadAt(bytes, bytes.readUInt16BE(pointer), usable, page);
    const row = payload === undefined ? undefined : readRecord(payload);
    if (row === undefined) isDamaged = true;
    else rows.push(row);
  }
  return { rows, isDamaged };
}

/** Bytes of the longest row that is believed in: an answer and its citation are some thousand. */
const longestPayload = 16_000_000;

/** A cell: the payload's length, the row's number, as much of the payload as fits, then the page that goes on with it. */
async function payloadAt(
  bytes: Buffer,
  at: number,
  usable: number,
  page: PageReader,
): Promise<Buffer | undefined> {
  const length = readVarint(bytes, at);
  const id = length && readVarint(bytes, length.end);
  if (length === undefined || id === undefined || length.value < 1 || length.value > longestPayload)
    return undefined;
  const local = localBytes(length.value, usable);
  const parts = [bytes.subarray(id.end, id.end + local)];
  if (local === length.value) return parts[0]?.length === local ? parts[0] : undefined;
  let left = length.value - local;
  if (id.end + local + 4 > bytes.length) return undefined;
  let next = bytes.readUInt32BE(id.end + local);
  while (left > 0) {
    const overflow = next === 0 ? Buffer.alloc(0) : await page(next);
    if (overflow.length < 4) return undefined;
    const taken = overflow.subarray(4, 4 + Math.min(left, usable - 4));
    if (taken.length === 0) return undefined;
    parts.push(taken);
    left -= taken.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** How much of a payload is on the row's own page: as SQLite reckons it. */
function localBytes(length: number, usable: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}
