// Passages are read before anybody asks, by a real thread over a model that stands in for the real one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLocalReranker, type LocalRerankerOptions } from '../../src/reranker/local-reranker.ts';
import { keyOf } from '../../src/reranker/model/vector-file.ts';
import { createReadAhead } from '../../src/reranker/read-ahead.ts';
import { orders, writeModel } from './fake-model.ts';

const never = new AbortController().signal;

async function open(options: Partial<LocalRerankerOptions> = {}) {
  const folder = await writeModel();
  const path = join(folder, 'passages.bin');
  const reranker = createLocalReranker({
    ...{ name: 'vectors', kind: 'late-interaction', folder, cores: 1 },
    // Nothing is read for a question.
    ...{ budget: 59, kept: { path, writable: true } },
    ...options,
  });
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const ahead = createReadAhead({ reranker, log, now: Date.now });
  onTestFinished(async () => {
    const closed = ahead.close();
    await reranker.close();
    await closed;
  });
  const keeps = async (text: string): Promise<boolean> =>
    (await readFile(path)).includes(Buffer.from(keyOf(text), 'hex'));
  return { ahead, reranker, log, keeps };
}

/** Milliseconds: many times what it takes. */
const patience = 20_000;

const said = (word: string) => [expect.anything(), expect.stringContaining(word)] as const;

test('what was read ahead has a number, what was not has none', async () => {
  const { ahead, reranker, log, keeps } = await open();
  const ranked = () =>
    reranker.rank(
      '5',
      [
        { id: 0, text: '5 6' },
        { id: 1, text: '7' },
      ],
      never,
    );
  expect(await ranked()).toEqual([undefined, undefined]);
  ahead.follow(['5 6']);
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledWith(...said('has read')), patience);
  expect(await ranked()).toEqual([expect.objectContaining({ value: expect.any(Number) }), undefined]);
  expect([await keeps('5 6'), await keeps('7')]).toEqual([true, false]);
});

test('what left the corpus is forgotten, and what stays is not read again', async () => {
  const { ahead, log, keeps } = await open();
  ahead.follow(['5', '6']);
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledTimes(1), patience);
  ahead.follow(['6', '7']);
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledTimes(2), patience);
  expect([await keeps('5'), await keeps('6'), await keeps('7')]).toEqual([false, true, true]);
});

test('a question does not wait for all that is being read ahead', async () => {
  const { ahead, reranker, log } = await open();
  // Each takes a tenth of a second.
  ahead.follow(Array.from({ length: 200 }, (_, at) => `${orders.wait} ${at}`));
  await reranker.load();
  await reranker.rank('5', [{ id: 0, text: '5' }], never);
  expect(log.info).not.toHaveBeenCalled();
});

test('of two corpora, the later one is read', async () => {
  const { ahead, log, keeps } = await open();
  ahead.follow(Array.from({ length: 200 }, (_, at) => `${orders.wait} ${at}`));
  ahead.follow(['5']);
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledWith(...said('has read')), patience);
  expect([await keeps('5'), await keeps(`${orders.wait} 199`)]).toEqual([true, false]);
});

test('a model that crashes is said once, and no more is read', async () => {
  const { ahead, log } = await open();
  ahead.follow([`${orders.crash}`, '5']);
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalledWith(...said('does not read ahead')), patience);
  expect(log.warn).toHaveBeenCalledTimes(1);
});

test('closing does not wait for the rest', async () => {
  const { ahead, reranker, log } = await open();
  ahead.follow(Array.from({ length: 200 }, (_, at) => `${orders.wait} ${at}`));
  await reranker.load();
  const closed = ahead.close();
  await reranker.close();
  await closed;
  expect(log.warn).not.toHaveBeenCalled();
});
