// Opens the table of word likeness, once for the whole process.
import { readFile } from 'node:fs/promises';
import { VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import { inTurns } from '../steps.ts';
import { damagedTable } from './table.ts';
import { noWordVectors, type WordVectors, wordVectorsIn } from './word-vectors.ts';

/** Beside this module, in the sources as in both builds. */
export const wordTableFile = new URL('word-vectors.bin', import.meta.url);

let shipped: Promise<WordVectors> | undefined;

/** The table that ships with Verbatim, read at the first call. Rejects with `WORDS_DAMAGED` where it cannot be used. */
export function loadWordVectors(): Promise<WordVectors> {
  shipped ??= readWordVectors(wordTableFile);
  return shipped;
}

/** For whoever goes on without: no word is like another where the table cannot be used. */
export const wordVectors = (): Promise<WordVectors> => loadWordVectors().catch(() => noWordVectors);

/** For a start that goes on without the table, and says so. */
export async function openWordVectors(
  log: Log,
  load: () => Promise<WordVectors> = loadWordVectors,
): Promise<WordVectors> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    log.warn({ code: error.code, cause: error.cause }, error.message);
    return noWordVectors;
  }
}

export async function readWordVectors(path: URL | string): Promise<WordVectors> {
  const file = await bytesOf(path);
  return inTurns(wordVectorsIn(file));
}

async function bytesOf(path: URL | string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw damagedTable('its file cannot be read', error);
  }
}
