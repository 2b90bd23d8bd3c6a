// What is remembered of a corpus's files between two looks, and between two starts.
import type { ReadFile } from '../read/read-file.ts';

export interface KeptFile {
  readonly file: ReadFile;
  /** A file that has this stamp still has the same bytes; empty where only reading it could tell. */
  readonly stamp: string;
}

/** By path. */
export type Kept = ReadonlyMap<string, KeptFile>;
