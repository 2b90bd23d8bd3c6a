// What is remembered of a corpus's files from one scan to the next, and from one start to the next.
import type { ReadFile } from '../read/read-file.ts';

export interface CachedFile {
  readonly file: ReadFile;
  /** A file with this fingerprint still has the same bytes; empty where only reading the file can tell. */
  readonly fingerprint: string;
}

/** By path. */
export type CachedFiles = ReadonlyMap<string, CachedFile>;
