// Real folders for tests: written to the system's temporary folder, removed when the test file is done.

import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Answer } from '../src/answer/answer.ts';
import { ask, type Trace } from '../src/ask.ts';
import { type Corpus, loadCorpus } from '../src/corpus/folder/load.ts';
import { createPackedEngine } from '../src/retrieval/engine/packed-engine.ts';
import { searchableOf } from '../src/retrieval/memory/memory.ts';
import { buildRevision, type Revision } from '../src/retrieval/revision/revision.ts';
import { newTemporaryFolder } from './temporary.ts';

/** Path below the folder to the file's content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Seconds since 1970. */
const longAgo = 1_000_000_000;

/** A new folder that holds `files`, created in their order, as if each had been there for long: a bot waits for no other. */
export async function writeFolder(files: Files): Promise<string> {
  const folder = newTemporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    await utimes(join(folder, path), longAgo, longAgo);
  }
  return folder;
}

/** The core over a folder, without the memory that a program gives it; every answer has the id "id". */
export interface Core {
  readonly corpus: Corpus;
  readonly revision: Revision;
  index(): Promise<Revision>;
  ask(question: string): Promise<Answer>;
  trace(question: string): Promise<Trace>;
}

export async function openFolder(folder: string): Promise<Core> {
  const corpus = await loadCorpus(folder);
  const revision = await buildRevision(corpus, createPackedEngine);
  const trace = (question: string): Promise<Trace> => ask(searchableOf(revision), question, 'id');
  return {
    corpus,
    revision,
    index: async () => revision,
    trace,
    ask: async (question) => (await trace(question)).answer,
  };
}

export const openFiles = async (files: Files): Promise<Core> => openFolder(await writeFolder(files));
