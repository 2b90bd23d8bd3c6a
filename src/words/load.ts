// Opens the table of word likeness once for the whole process.
import { readFile } from 'node:fs/promises';
import { VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import { inOneStep } from '../steps.ts';
import { readWordTable } from './table.ts';
import { noWordVectors, type WordVectors, wordVectorsOf } from './word-vectors.ts';

/** Beside this module, in the sources as in both builds. */
export const wordTableFile = new URL('word-vectors.bin', import.meta.url);

let shipped: Promise<WordVectors> | undefined;

/** The table that ships with Verbatim, read at the first call; rejects with `WORDS_DAMAGED` where it cannot be used. */
export function loadWordVectors(): Promise<WordVectors> {
  shipped ??= readWordVectors(wordTableFile);
  return shipped;
}

/** The same for whoever goes on without: no word is like another where the table cannot be used. */
export const wordVectors = (): Promise<WordVectors> => loadWordVectors().catch(() => noWordVectors);

/** The same, for a start that goes on without the table and says so. */
export async function openWordVectors(log: Log, open = loadWordVectors): Promise<WordVectors> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    log.warn({ code: error.code }, error.message);
    return noWordVectors;
  }
}

export async function readWordVectors(path: URL | string): Promise<WordVectors> {
  const file = await bytesOf(path);
  return inOneStep(() => wordVectorsOf(readWordTable(file)));
}

async function bytesOf(path: URL | string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new VerbatimError(
      'WORDS_DAMAGED',
      'The table of word likeness cannot be read. Questions are answered without it. Install Verbatim again to get it back.',
      error,
    );
  }
}
