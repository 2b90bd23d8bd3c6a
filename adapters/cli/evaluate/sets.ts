// What every evaluation's options share, and how the files of a set are read.
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { messageOf, VerbatimError } from '../../../src/index.ts';

export interface EvaluateOptions {
  readonly json?: boolean;
  readonly misses?: boolean;
  /** A file to compare with: status 1 where a measure fell. */
  readonly baseline?: string;
  /** The file to write the measures to, as a baseline. */
  readonly save?: string;
}

/** "seeds-dev" of "…/seeds-dev.jsonl", "squad-dev" of "…/squad-dev/topics.jsonl". */
export function setName(file: string): string {
  const name = basename(file).replace(/\.jsonl$/, '');
  return name === 'topics' || name === 'documents' ? basename(dirname(file)) : name;
}

/** Throws USAGE. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new VerbatimError('USAGE', `${path} cannot be read: ${messageOf(cause)}`, cause);
  }
}
