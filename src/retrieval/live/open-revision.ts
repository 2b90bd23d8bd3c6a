// A revision from the saved index where it fits the corpus, else built anew and saved for the next start.
import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../corpus/assemble/assemble.ts';
import type { Document } from '../../corpus/document/document.ts';
import { passagesVersion } from '../../corpus/document/passages.ts';
import { readingVersion } from '../../corpus/formats/version.ts';
import { portionsOf } from '../../corpus/read/portions.ts';
import { messageOf, systemCodeOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { tokenizerVersion } from '../../text/tokenize.ts';
import type { Columns } from '../engine/columns.ts';
import type { Engine } from '../engine/engine.ts';
import {
  buildRevision,
  columnsOfRevision,
  cutInto,
  type Revision,
  restoreRevision,
} from '../revision/revision.ts';
import { encodeColumns, encodeIndex, readColumns } from './index-file.ts';
import { columnsOfPassages, passagesFrom } from './passage-columns.ts';

export const indexFile = 'index.bin';

/** Passages from which reading a saved index saves more than a blink: 2,000 are indexed in about 0.1 s. */
export const fewestSaved = 2000;

export interface IndexFolder {
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
  place: IndexFolder,
  tokenizer: number = tokenizerVersion,
): Promise<Revision> {
  const fingerprint = await inTurns(fingerprintOf(corpus, [tokenizer, engine.version]));
  const restored = await restore(corpus, engine, await readIndex(fingerprint, place));
  if (restored !== undefined) return restored;
  const revision = await buildRevision(corpus, engine.create);
  await saveRevision(revision, engine, place, tokenizer);
  return revision;
}

async function restore(
  corpus: Corpus,
  engine: Engine,
  columns: Columns | undefined,
): Promise<Revision | undefined> {
  const passages = columns && passagesFrom(columns, corpus.documents);
  return passages && restoreRevision(cutInto(corpus, passages), columns, engine.restore);
}

/** Saves the index for the next start, in turns with whatever else there is to do. Never rejects. */
export async function saveRevision(
  revision: Revision,
  engine: Engine,
  place: IndexFolder,
  tokenizer: number = tokenizerVersion,
): Promise<void> {
  const { corpus, passages } = revision;
  if (!place.writable || passages.length < fewestSaved) return;
  const fingerprint = await inTurns(fingerprintOf(corpus, [tokenizer, engine.version]));
  const columns = { ...columnsOfPassages(corpus.documents, passages), ...columnsOfRevision(revision) };
  await writeIndex(encodeIndex(fingerprint, await inTurns(encodeColumns(columns))), place);
}

/** UTF-16 units of a text that are hashed in one step. */
const inAStep = 512 * 1024;

/** Changes with all that an index is made of: how it is made, the documents' texts, and how they are divided. */
function* fingerprintOf({ documents }: Corpus, versions: readonly unknown[]): Steps<string> {
  const made = [...versions, passagesVersion, readingVersion, endianness(), process.versions['unicode']];
  const hash = createHash('sha256').update(JSON.stringify(made));
  for (const document of documents) {
    const { id, title, path, digest, text, sections } = document;
    hash.update(JSON.stringify([id, title, path, digest, text.length]));
    for (const portion of portionsOf(sections)) {
      hash.update(JSON.stringify(portion));
      yield;
    }
    if (!isReadAlike(document)) yield* hashText(hash, text);
  }
  return hash.digest('hex');
}

/** Whether a version of the program reads the same text of the same bytes; what is recognized in pictures is up to a setting. */
const isReadAlike = ({ digest, points = [] }: Document): boolean =>
  digest !== '' && points.every(({ ocr }) => ocr === undefined);

function* hashText(hash: Hash, text: string): Steps<void> {
  for (let from = 0; from < text.length; from += inAStep) {
    // As UTF-8, halves of a pair that is cut here would all be the same.
    hash.update(text.slice(from, from + inAStep), 'utf16le');
    yield;
  }
}

async function readIndex(fingerprint: string, { folder, log }: IndexFolder): Promise<Columns | undefined> {
  const path = join(folder, indexFile);
  try {
    const handle = await open(path);
    const columns = await readColumns(handle, fingerprint).finally(() => handle.close());
    if (typeof columns === 'object') return columns;
    log.info({ path }, `The saved index is ${columns} and is built again.`);
  } catch (cause) {
    if (systemCodeOf(cause) !== 'ENOENT')
      log.warn({ path }, `The saved index can't be read and is built again: ${messageOf(cause)}`);
  }
  return undefined;
}

/** Written beside its place and moved there, so that a reader sees a whole file or none. */
async function writeIndex(blocks: Iterable<Uint8Array>, { folder, log }: IndexFolder): Promise<void> {
  const path = join(folder, indexFile);
  const draft = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(draft, 'w', 0o600);
    try {
      for (const block of blocks) await handle.write(block);
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (cause) {
    log.warn({ path }, `The index can't be saved, so the next start takes longer: ${messageOf(cause)}`);
    // Nothing more can be done about a draft that can't be removed either.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
