// Reads files in threads of their own, within limits: no file's content can hold up or end the program.
import { availableParallelism } from 'node:os';
import { type Limits, limits } from '../bytes/limits.ts';
import { effortOf } from '../formats/registry.ts';
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
  readonly within?: Limits;
}

/** Starts no thread before the first file. */
export function openReaders(options: ReadersOptions = {}): Readers {
  const { threads = availableParallelism(), within = limits } = options;
  const pool = openPool(within);
  let work = 0;
  return {
    read: (path, bytes) => {
      work += workOf(path, bytes);
      return pool.run({ path, bytes }, work > workOfOne ? threads : 1);
    },
    close: pool.close,
  };
}

/** Bytes of light text that take as long as starting a second thread: below, one thread reads everything. */
const workOfOne = 1024 * 1024;
/** How much longer a byte of each kind takes than one of light text. */
const longer = { light: 1, slow: 8, heavy: Number.POSITIVE_INFINITY };

const workOf = (path: string, { length }: Uint8Array): number => longer[effortOf(path) ?? 'light'] * length;
