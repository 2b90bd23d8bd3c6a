// A reranker's queue and thread: what happens where it is busy, slow, damaged, absent, or crashes.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createLocalReranker,
  type LocalReranker,
  type LocalRerankerOptions,
} from '../../src/reranker/local-reranker.ts';
import { mostQuestionTokens, pairOf } from '../../src/reranker/model/cross-encoder.ts';
import { mostTokens } from '../../src/reranker/model/reader.ts';
import { startThread } from '../../src/reranker/start-thread.ts';
import { writeFolder } from '../folders.ts';
import { newTemporaryFolder } from '../temporary.ts';
import { fakeWeights, modelFiles, orders, waits, writeModel } from './fake-model.ts';

const never = new AbortController().signal;
const texts = (...all: readonly (string | number)[]) => all.map((text, id) => ({ id, text: String(text) }));
const values = (...all: readonly number[]) => all.map((value) => ({ value }));
const times = (count: number, text: number) => texts(...Array.from({ length: count }, () => text));

function open(folder: string, options: Partial<LocalRerankerOptions> = {}): LocalReranker {
  const made = createLocalReranker({ name: 'adder', kind: 'cross-encoder', folder, cores: 1, ...options });
  onTestFinished(made.close);
  return made;
}

test('each text gets its number, in order, whatever it is asked beside', async () => {
  const reranker = open(await writeModel());
  await reranker.load();
  expect(await reranker.rank('1', texts('10', '2 3', 'no number'), never)).toEqual(values(11, 6, 1));
  expect(await reranker.rank('1', texts('2 3'), never)).toEqual(values(6));
  expect(await reranker.rank('1', [], never)).toEqual([]);
});

describe('what cannot be used says why, and what to do', () => {
  const failure = async (folder: string, options?: Partial<LocalRerankerOptions>) => {
    const reranker = open(folder, options);
    await reranker.ready();
    const first = await reranker.rank('1', texts(1), never).catch((error: unknown) => error);
    // No second thread: the same error object.
    expect(await reranker.rank('1', texts(1), never).catch((error: unknown) => error)).toBe(first);
    return first;
  };

  test('packages that are absent', async () => {
    expect(await failure(await writeFolder(modelFiles))).toMatchObject({
      code: 'RERANKER_PACKAGES',
      message: expect.stringMatching(/onnxruntime-node is not installed. Run: npm install --ignore-scripts/),
    });
  });

  test('packages in a folder above, to which others may write', async () => {
    const above = await writeModel(
      Object.fromEntries(Object.entries(modelFiles).map(([name, content]) => [`in/${name}`, content])),
    );
    expect(await failure(`${above}/in`)).toMatchObject({ code: 'RERANKER_PACKAGES' });
    expect(await open(`${above}/in`, { packages: above }).rank('1', texts(1), never)).toEqual(values(2));
  });

  test('a package of another version', async () => {
    const folder = await writeModel({
      'node_modules/@huggingface/tokenizers/index.js': 'exports.other = 1;',
    });
    expect(await failure(folder)).toMatchObject({
      code: 'RERANKER_PACKAGES',
      message: expect.stringContaining('tokenizers is of a version that cannot be used'),
    });
  });

  test('files that are absent', async () => {
    expect(await failure(newTemporaryFolder())).toMatchObject({ code: 'RERANKER_PACKAGES' });
    const folder = await writeModel();
    expect(await failure(newTemporaryFolder(), { packages: folder })).toMatchObject({
      code: 'RERANKER_DAMAGED',
      message: expect.stringMatching(/tokenizer.json cannot be read: .*reranker install" again/),
    });
  });

  test.each([
    ['model.onnx', 'another model'],
    ['tokenizer.json', '{"kind":"a tokenizer","more":1}'],
  ])('a damaged %s, before it is loaded', async (name, content) => {
    const folder = await writeModel({ [name]: content });
    const { digests } = fakeWeights;
    expect(await failure(folder, { digests })).toMatchObject({
      code: 'RERANKER_DAMAGED',
      message: expect.stringContaining(`${name} in ${folder} is damaged`),
    });
  });

  test.each([
    ['model.onnx', 'another model', 'no model'],
    ['tokenizer.json', '{}', 'no tokenizer'],
    ['tokenizer.json', '{"kind"', 'JSON'],
  ])('a %s that the package refuses', async (name, content, reason) => {
    expect(await failure(await writeModel({ [name]: content }))).toMatchObject({
      code: 'RERANKER_DAMAGED',
      message: expect.stringMatching(new RegExp(`${name} cannot be used: .*${reason}`)),
    });
  });
});

describe('the queue', () => {
  test('a question beyond those that may wait is refused at once; the others are answered in turn', async () => {
    const reranker = open(await writeModel(), { mostWaiting: 2 });
    await reranker.load();
    const done: string[] = [];
    const rank = async (name: string) => {
      await reranker.rank('1', texts(orders.wait), never);
      done.push(name);
    };
    const asked = ['a', 'b', 'c'].map(rank);
    await expect(reranker.rank('1', texts(1), never)).rejects.toMatchObject({ code: 'RERANKER_BUSY' });
    expect(done).toEqual([]);
    await Promise.all(asked);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(await reranker.rank('1', texts(1), never)).toEqual(values(2));
  });

  test('an aborted question rejects at once, and the thread turns to the next after one text', async () => {
    const reranker = open(await writeModel());
    await reranker.load();
    const stop = new AbortController();
    const long = reranker.rank('1', times(100, orders.wait), stop.signal);
    const waiting = new AbortController();
    const aborted = reranker.rank('1', times(100, orders.wait), waiting.signal);
    const next = reranker.rank('1', texts(4), never);
    await setTimeout(waits / 2);
    const from = performance.now();
    waiting.abort();
    stop.abort();
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toEqual(values(5));
    // 100 texts would take 10 s.
    expect(performance.now() - from).toBeLessThan(20 * waits);
    await expect(reranker.rank('1', texts(1), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('a question that is no longer waited for leaves its place to another', async () => {
    const reranker = open(await writeModel(), { mostWaiting: 1 });
    await reranker.load();
    const first = reranker.rank('1', texts(orders.wait), never);
    const stop = new AbortController();
    const left = reranker.rank('1', texts(2), stop.signal);
    await expect(reranker.rank('1', texts(3), never)).rejects.toMatchObject({ code: 'RERANKER_BUSY' });
    stop.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(await reranker.rank('1', texts(3), never)).toEqual(values(4));
    await first;
  });

  test('closing rejects what waits', async () => {
    const reranker = open(await writeModel());
    await reranker.load();
    const asked = [1, 2].map(() =>
      reranker.rank('1', times(50, orders.wait), never).catch((error: Error) => error.message),
    );
    await reranker.close();
    expect(await Promise.all(asked)).toEqual(["The reranker's thread ended.", 'The program is stopping.']);
  });
});

describe('a thread that crashes', () => {
  test('fails the question that it read; the next one gets a new thread', async () => {
    const reranker = open(await writeModel());
    await expect(reranker.rank('1', texts(1, orders.crash), never)).rejects.toMatchObject({
      code: 'RERANKER_FAILED',
    });
    expect(await reranker.rank('1', texts(1), never)).toEqual(values(2));
  });

  test('three times in a row gets no fourth', async () => {
    let started = 0;
    const start: typeof startThread = (files) => {
      started += 1;
      return startThread(files);
    };
    const reranker = open(await writeModel(), { start });
    for (let crash = 0; crash < 3; crash += 1)
      await expect(reranker.rank('1', texts(orders.crash), never)).rejects.toThrow('ended');
    await expect(reranker.rank('1', texts(1), never)).rejects.toThrow('crashed 3 times in a row');
    expect(started).toBe(3);
  });

  test('one that hangs is replaced, once nobody waits for it', async () => {
    const reranker = open(await writeModel(), { start: (files) => startThread(files, 50) });
    await reranker.load();
    const signal = AbortSignal.timeout(50);
    await expect(reranker.rank('1', texts(orders.hang), signal)).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(await reranker.rank('1', texts(1), never)).toEqual(values(2));
  });
});

test('the question is whole, and the text cut to what the model can read', () => {
  const long = Array.from({ length: 600 }, (_, index) => index + 1000);
  const special = { start: 1, end: 2 };
  const { ids, types } = pairOf([7, 8], long, special);
  expect(ids).toHaveLength(mostTokens);
  expect(ids.slice(0, 6)).toEqual([1, 7, 8, 2, 1000, 1001]);
  expect([ids.at(-1), types.at(-1)]).toEqual([2, 1]);
  expect(types.slice(0, 5)).toEqual([0, 0, 0, 0, 1]);
  expect(types).toHaveLength(mostTokens);
  expect(pairOf(long, long, special).types.filter((type) => type === 0)).toHaveLength(mostQuestionTokens + 2);
  expect(pairOf([7], [9], special)).toEqual({ ids: [1, 7, 2, 9, 2], types: [0, 0, 0, 1, 1] });
});
