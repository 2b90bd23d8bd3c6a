// The saved index: used where it fits, never trusted where it does not, and never needed for an answer.

import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../src/ask.ts';
import { type Corpus, loadCorpus } from '../../../src/corpus/folder/load.ts';
import type { Log } from '../../../src/log.ts';
import type { Engine } from '../../../src/retrieval/engine/engine.ts';
import { packedEngine } from '../../../src/retrieval/engine/packed-engine.ts';
import { fewestSaved, indexFile, openRevision } from '../../../src/retrieval/live/open-revision.ts';
import { searchableOf } from '../../../src/retrieval/memory/memory.ts';
import { tokenizerVersion } from '../../../src/text/tokenize.ts';
import { type Files, writeFolder } from '../../folders.ts';

/** A paragraph of more than half a passage, so that no two become one. */
const paragraph = (number: number): string =>
  `The mill number${number} grinds ${'fine white flour '.repeat(18)}.`;
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, n) => paragraph(n)).join('\n\n');

interface Start {
  /** How the engine came about. */
  readonly by: 'create' | 'restore';
  readonly warnings: readonly string[];
  readonly answer: unknown;
}

interface Changes {
  readonly writable?: boolean;
  readonly tokenizer?: number;
  readonly engineVersion?: string;
}

/** Starts as the program does and asks one question. */
async function start(corpus: Corpus, data: string, changes: Changes = {}): Promise<Start> {
  const made: Start['by'][] = [];
  const warnings: string[] = [];
  const silent = (): void => {};
  const warn: Log['warn'] = (_fields, message) => void warnings.push(message);
  const engine: Engine = {
    version: changes.engineVersion ?? packedEngine.version,
    create: (...given) => {
      made.push('create');
      return packedEngine.create(...given);
    },
    restore: (...given) => {
      made.push('restore');
      return packedEngine.restore(...given);
    },
  };
  const keeping = {
    folder: data,
    writable: changes.writable ?? true,
    log: { debug: silent, info: silent, warn, error: silent },
  };
  const tokenizer = changes.tokenizer ?? tokenizerVersion;
  const revision = await openRevision(corpus, engine, keeping, tokenizer);
  return {
    by: made.at(-1) ?? 'create',
    warnings,
    answer: (await ask(searchableOf(revision), 'Which mill is number1234?', 'id')).answer,
  };
}

const load = async (files: Files): Promise<Corpus> => loadCorpus(await writeFolder(files));

/** Read and indexed once, since both take long with so many passages. */
let corpus: Corpus;
let firstData: string;
let fresh: Start;

beforeAll(async () => {
  corpus = await load({ 'mills.txt': paragraphs(fewestSaved) });
  firstData = await savedFolder();
  fresh = await start(corpus, firstData);
}, 60_000);

const savedFolder = (): Promise<string> => writeFolder({});

/** A data folder with a saved index. */
async function saved(): Promise<string> {
  const data = await savedFolder();
  await copyFile(join(firstData, indexFile), join(data, indexFile));
  return data;
}

/** A data folder with a saved index whose bytes were changed. */
async function savedAnd(change: (bytes: Buffer) => Uint8Array): Promise<string> {
  const data = await saved();
  const path = join(data, indexFile);
  await writeFile(path, change(await readFile(path)));
  return data;
}

describe('a saved index that fits', () => {
  test('is used at the next start and gives the same answer', async () => {
    const data = await saved();
    const next = await start(corpus, data);
    expect(next).toEqual({ ...fresh, by: 'restore' });
    expect(JSON.stringify(next.answer)).toContain('number1234');
  });

  test('is one file that only its owner reads, and no draft is left', async () => {
    expect(await readdir(firstData)).toEqual([indexFile]);
  });
});

describe('one that does not fit is built again, and the start after that uses it', () => {
  const same: Changes = {};
  const unfit: readonly (readonly [why: string, prepare: () => Promise<string>, changes: Changes])[] = [
    ['another tokenizer', saved, { tokenizer: tokenizerVersion + 1 }],
    ['another engine', saved, { engineVersion: 'another' }],
    ['cut in the middle', () => savedAnd((bytes) => bytes.subarray(0, bytes.length / 2)), same],
    ['cut by one byte', () => savedAnd((bytes) => bytes.subarray(0, -1)), same],
    ['empty', () => savedAnd(() => new Uint8Array()), same],
    ['garbage', () => savedAnd((bytes) => bytes.map((_, at) => (at * 31) % 251)), same],
    ['one bit turned', () => savedAnd((bytes) => bytes.with(Math.floor(bytes.length / 2), 7)), same],
  ];

  test.each(unfit)('%s', async (_why, prepare, changes) => {
    const data = await prepare();
    expect(await start(corpus, data, changes)).toEqual({ ...fresh, by: 'create' });
    expect(await start(corpus, data, changes)).toEqual({ ...fresh, by: 'restore' });
  });

  test.each([
    ['a changed word', paragraphs(fewestSaved).replace('number1234', 'number9999')],
    ['a document that grew', `${paragraphs(fewestSaved)}\n\n${paragraph(fewestSaved)}`],
  ])('%s', async (_why, text) => {
    const [changed, data] = [await load({ 'mills.txt': text }), await saved()];
    expect((await start(changed, data)).by).toBe('create');
    expect((await start(changed, data)).by).toBe('restore');
  });

  test('a document that was given another title', async () => {
    const titled = await load({
      'mills.txt': paragraphs(fewestSaved),
      'sources.yaml': 'sources:\n  - path: mills.txt\n    title: Windmills\n',
    });
    expect((await start(titled, await saved())).by).toBe('create');
  });
});

test('the same bytes in which other words were recognized are indexed again', async () => {
  const recognized = (text: string): Corpus => ({
    ...corpus,
    documents: corpus.documents.map((document) => ({ ...document, text, points: [{ start: 0, ocr: 0.9 }] })),
  });
  const text = corpus.documents[0]?.text ?? '';
  const [first, second] = [recognized(text), recognized(text.replace('number1234', 'number9999'))];
  const data = await savedFolder();
  expect((await start(first, data)).by).toBe('create');
  expect((await start(first, data)).by).toBe('restore');
  expect((await start(second, data)).by).toBe('create');
});

describe('without a place to save', () => {
  test('a folder that is a file costs a warning, not the answer', async () => {
    const folder = await writeFolder({ data: 'a file' });
    const started = await start(corpus, join(folder, 'data'));
    expect({ ...started, warnings: [] }).toEqual(fresh);
    expect(started.warnings.join()).toMatch(/can't be saved/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    const data = await savedFolder();
    await chmod(data, 0o500);
    const started = await start(corpus, data);
    expect({ ...started, warnings: [] }).toEqual(fresh);
    expect(started.warnings.join()).toMatch(/can't be saved/);
    await chmod(data, 0o700);
  });

  test('a folder in the place of the index', async () => {
    const data = await savedFolder();
    await mkdir(join(data, indexFile));
    const started = await start(corpus, data);
    expect({ ...started, warnings: [] }).toEqual(fresh);
    expect(await readdir(data)).toEqual([indexFile]);
    await rm(join(data, indexFile), { recursive: true });
  });

  test('a reader reads what is saved and writes nothing', async () => {
    const data = await savedFolder();
    await start(corpus, data, { writable: false });
    expect(await readdir(data)).toEqual([]);
  });

  test('a small corpus is indexed at every start', async () => {
    const small = await load({ 'mills.txt': paragraphs(20) });
    const data = await savedFolder();
    expect((await start(small, data)).by).toBe('create');
    expect(await readdir(data)).toEqual([]);
  });
});
