// What a reranker may change: the order of what was found, in time, and nothing else.

import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { type Reranker, rerank } from '../../src/answer/ranking/reranker.ts';
import { shippedWeights } from '../../src/answer/ranking/weights.ts';
import { ask, find } from '../../src/ask.ts';
import { searchableOf } from '../../src/retrieval/memory/memory.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { type Core, openFiles } from '../folders.ts';

const question = 'Who keeps the lighthouse?';

let core: Core;
beforeAll(async () => {
  core = await openFiles({
    'a.txt': 'The lighthouse is kept by Ottoline. She keeps the lighthouse well.',
    'b.txt': 'Nobody keeps the lighthouse in winter, when the strait is frozen and no ship passes by.',
    'c.txt': 'A lighthouse stands on the cliff.',
  });
});

const reranker = (rank: Reranker['rank']): Reranker => ({
  name: 'test',
  kind: 'cross-encoder',
  budget: 300,
  ready: async () => {},
  rank,
});
const textsOf = async (by?: Reranker): Promise<string[]> =>
  (await ask(searchableOf(core.revision), question, 'id', by)).candidates.map(({ document, span }) =>
    document.text.slice(span.start, span.end),
  );

test('the candidates come in its order, ties in their own', async () => {
  const linear = await textsOf();
  expect(linear.length).toBeGreaterThan(2);
  const byLength = reranker(async (asked, texts) => {
    expect(asked).toBe(question);
    return texts.map(({ text }) => ({ value: text.length }));
  });
  expect(await textsOf(byLength)).toEqual(linear.toSorted((a, b) => b.length - a.length));
  expect(await textsOf(reranker(async (_asked, texts) => texts.map(() => ({ value: 1 }))))).toEqual(linear);
  const trace = await ask(searchableOf(core.revision), question, 'id', byLength);
  expect(trace.reranking).toEqual({ by: 'test', outcome: 'used' });
  expect(shownQuotes(trace.answer)[0]?.text).toBe((await textsOf(byLength))[0]);
});

test('one that fails leaves the order as it was, and the trace says why', async () => {
  const failing = reranker(() => Promise.reject(new Error('No weights.')));
  const { reranking, answer } = await ask(searchableOf(core.revision), question, 'id', failing);
  expect(reranking).toEqual({ by: 'test', outcome: 'failed', detail: 'No weights.' });
  expect(answer).toEqual((await ask(searchableOf(core.revision), question, 'id')).answer);
});

test('one that takes too long is stopped, and the order stays as it was', async () => {
  let stopped = false;
  const slow = reranker(async (_asked, texts, signal) => {
    signal.addEventListener('abort', () => {
      stopped = true;
    });
    await setTimeout(60_000, undefined, { signal });
    return texts.map(({ id }) => ({ value: id }));
  });
  const { reranking, answer } = await ask(searchableOf(core.revision), question, 'id', slow);
  expect(reranking).toEqual({ by: 'test', outcome: 'too-late' });
  expect(stopped).toBe(true);
  expect(answer).toEqual((await ask(searchableOf(core.revision), question, 'id')).answer);
});

test('a stop is heard while passages are described, and then nothing is read', async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const never = reranker(async (_asked, texts) => {
    asked.push('rank');
    return texts.map(({ id }) => ({ value: id }));
  });
  // Whatever holds the work up: it is stopped before the reranker has its turn.
  const loading = { ...never, ready: async () => stop.abort(new Error('stopped')) };
  await expect(ask(searchableOf(core.revision), question, 'id', loading, stop.signal)).rejects.toThrow(
    'stopped',
  );
  const aborted = AbortSignal.abort(new Error('stopped before'));
  await expect(
    rerank(
      question,
      (await find(searchableOf(core.revision), question)).described,
      never,
      shippedWeights.features,
      aborted,
    ),
  ).rejects.toThrow('stopped before');
  expect(asked).toEqual([]);
});

test('a stop is heard while the model is still being loaded', async () => {
  const stop = new AbortController();
  const loading = { ...reranker(async () => []), ready: () => new Promise<void>(() => {}) };
  const work = ask(searchableOf(core.revision), question, 'id', loading, stop.signal);
  await setTimeout(50);
  stop.abort(new Error('stopped'));
  await expect(work).rejects.toThrow('stopped');
});
