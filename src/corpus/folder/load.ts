// Reads a folder of source documents. What can't be read is a named problem; everything else is served.
import type { Corpus } from '../assemble/assemble.ts';
import { createScanner } from './scan.ts';

export type { Corpus } from '../assemble/assemble.ts';

/** Loads every document below `folder`, ordered by path. Never throws for what is in the folder. */
export async function loadCorpus(folder: string): Promise<Corpus> {
  return (await createScanner({ folder, now: () => 0 }, new Map())()).corpus;
}
