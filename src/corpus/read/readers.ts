// Reads files in threads of their own, within limits: no file's content can hold up or end the program.
import { availableParallelism } from 'node:os';
import { type Limits, limits } from '../bytes/limits.ts';
import { type Problem, problem } from '../document/problem.ts';
import { effortOf } from '../formats/registry.ts';
import { type OcrSetting, ocrKey } from '../ocr/setting.ts';
import { openPool } from './pool.ts';
import type { ReadDocument } from './read-document.ts';

export interface Readers {
  /** Never rejects: a file that goes beyond a limit, or ends its thread, is a problem. */
  read(path: string, bytes: Uint8Array): Promise<ReadDocument>;
  /** A file being read, or waiting to be, becomes a problem. */
  close(): Promise<void>;
}

export interface ReadersOptions {
  readonly threads?: number;
  /** Absent where text recognition is off. */
  readonly ocr?: OcrSetting | undefined;
  readonly within?: Limits;
}

/** Starts no thread before the first file. */
export function openReaders(options: ReadersOptions = {}): Readers {
  const { ocr, within = limits } = options;
  const {
    threads = Math.min(availableParallelism(), ocr === undefined ? Number.POSITIVE_INFINITY : mostOcr),
  } = options;
  const pool = openPool(within);
  let work = 0;
  return {
    read: async (path, bytes) => {
      work += workOf(path, bytes);
      const most = work > workOfOne ? threads : 1;
      if (ocr === undefined) return pool.run({ path, bytes }, most);
      const read = await pool.run({ path, bytes, ocr }, most);
      const [given] = read.problems;
      if (read.reading !== undefined || !isGivenUp(given)) return read;
      // A picture may have been what was too much: the text around it should not be lost with it.
      const without = await pool.run({ path, bytes }, most);
      if (without.ocr === undefined) return without;
      if (without.reading === undefined) return { ...read, ocr: ocrKey(ocr) };
      return { ...without, problems: [...without.problems, notRecognized(path, given)], ocr: ocrKey(ocr) };
    },
    close: pool.close,
  };
}

/** Threads that recognize text: each takes some 200 MB. */
const mostOcr = 4;

const isGivenUp = (given: Problem | undefined): given is Problem =>
  given !== undefined && ['too-slow', 'too-much-memory', 'unreadable'].includes(given.code);

const notRecognized = (path: string, { code }: Problem): Problem =>
  problem(
    'part-unreadable',
    path,
    `Text recognition gave up on its pictures (${code}). Scan them at 300 dots per inch, or recognize their text with another program.`,
  );

/** Bytes of light text that take as long as starting a second thread: below, one thread reads everything. */
const workOfOne = 1024 * 1024;
/** How much longer a byte of each kind takes than one of light text. */
const longer = { light: 1, slow: 8, heavy: Number.POSITIVE_INFINITY };

const workOf = (path: string, { length }: Uint8Array): number => longer[effortOf(path) ?? 'light'] * length;
