// A revision from the saved index where it fits the corpus, else built anew and saved for the next start.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../corpus/load.ts';
import { messageOf, systemCodeOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { tokenizerVersion } from '../text/tokenize.ts';
import type { Engine } from './engine.ts';
import { decodeIndex, encodeIndex } from './index-file.ts';
import {
  columnsOfRevision,
  indexRevision,
  passagesIn,
  type Revised,
  type Revision,
  restoreRevision,
} from './revision.ts';

export const indexFile = 'index.bin';

/** Passages from which reading a saved index saves more than a blink: 2,000 are indexed in about 0.1 s. */
export const fewestSaved = 2000;

export interface Keeping {
  /** The data folder. */
  readonly folder: string;
  /** Whether an index may be written there. */
  readonly writable: boolean;
  readonly log: Log;
}

/**
 * A saved index that is stale or damaged is never used. One that can't be read or written costs time, not answers.
 * `tokenizer` is the version of what makes the terms.
 */
export async function openRevision(
  corpus: Corpus,
  engine: Engine,
  keeping: Keeping,
  tokenizer: number = tokenizerVersion,
): Promise<Revision> {
  const revised = passagesIn(corpus);
  if (revised.passages.length < fewestSaved) return indexRevision(revised, engine.create);
  const fingerprint = fingerprintOf(revised, [tokenizer, engine.version]);
  const saved = await readIndex(fingerprint, keeping);
  const restored = saved && restoreRevision(revised, saved, engine.restore);
  if (restored !== undefined) return restored;
  const revision = indexRevision(revised, engine.create);
  if (keeping.writable) await writeIndex(encodeIndex(fingerprint, columnsOfRevision(revision)), keeping);
  return revision;
}

/** Changes with all that an index is made of: how it is made, the documents' texts, and how they were cut. */
function fingerprintOf({ corpus, passages }: Revised, versions: readonly unknown[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([...versions, endianness(), process.versions['unicode']]),
  );
  for (const { id, title, text } of corpus.documents)
    hash.update(JSON.stringify([id, title, text.length])).update(text);
  hash.update(Uint32Array.from(passages.flatMap(({ span }) => [span.start, span.end])));
  for (const [index, { headings }] of passages.entries()) {
    if (headings !== passages[index - 1]?.headings) hash.update(JSON.stringify([index, headings]));
  }
  return hash.digest('hex');
}

async function readIndex(fingerprint: string, { folder, log }: Keeping) {
  const path = join(folder, indexFile);
  try {
    const columns = decodeIndex(await readFile(path), fingerprint);
    if (typeof columns === 'object') return columns;
    log.info({ path }, `The saved index is ${columns} and is built again.`);
  } catch (cause) {
    if (systemCodeOf(cause) !== 'ENOENT')
      log.warn({ path }, `The saved index can't be read and is built again: ${messageOf(cause)}`);
  }
  return undefined;
}

/** Written beside its place and moved there, so that a reader sees a whole file or none. */
async function writeIndex(bytes: Uint8Array, { folder, log }: Keeping): Promise<void> {
  const path = join(folder, indexFile);
  const draft = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, path);
  } catch (cause) {
    log.warn({ path }, `The index can't be saved, so the next start takes longer: ${messageOf(cause)}`);
    // Nothing more can be done about a draft that can't be removed either.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
