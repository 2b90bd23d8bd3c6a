// Which passages' sentences may be quoted, and what the chance asks of the quote itself.

import { expect, test } from 'vitest';
import type { Reranker } from '../../src/answer/ranking/reranker.ts';
import { ask } from '../../src/ask.ts';
import { searchableOf } from '../../src/retrieval/memory/memory.ts';
import { type Core, openFiles } from '../folders.ts';

/** Sixty documents of one passage each, all with the question's words. */
const many = (): Promise<Core> =>
  openFiles(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `${n}.txt`,
        `Keeper number ${n} keeps the lighthouse of Nordby.`,
      ]),
    ),
  );

function recording(): { readonly reranker: Reranker; readonly asked: number[] } {
  const asked: number[] = [];
  const reranker: Reranker = {
    name: 'test',
    kind: 'cross-encoder',
    budget: 5000,
    ready: async () => {},
    rank: async (_question, texts) => {
      asked.push(texts.length);
      return texts.map(() => ({ value: 0 }));
    },
  };
  return { reranker, asked };
}

test('sentences of the best twenty are candidates, and of the best forty where a reranker reads', async () => {
  const { revision } = await many();
  const passagesFor = async (by?: Reranker): Promise<number> => {
    const { candidates } = await ask(searchableOf(revision), 'Who keeps the lighthouse of Nordby?', 'id', by);
    return new Set(candidates.map(({ passage }) => passage.id)).size;
  };
  expect(await passagesFor()).toBe(20);
  const { reranker, asked } = recording();
  expect(await passagesFor(reranker)).toBe(40);
  expect(asked[0]).toBe(40);
});

test('a reranker that reads English is not asked in other languages', async () => {
  const { revision } = await openFiles({
    'a.txt':
      'Der Leuchtturm wird von Ottilie gehütet. Sie wohnt seit vielen Jahren mit ihrer Familie auf der Insel.',
    'b.txt':
      'Die Fähre fährt im Winter nicht. Niemand hütet dann den Leuchtturm, weil das Meer gefroren ist.',
  });
  const { reranker, asked } = recording();
  const { candidates, reranking } = await ask(
    searchableOf(revision),
    'Wer hütet den Leuchtturm?',
    'id',
    reranker,
  );
  expect(candidates.length).toBeGreaterThan(1);
  expect(asked).toEqual([]);
  expect(reranking).toBeUndefined();
});

test('a year that is elsewhere in the passage is that of something else', async () => {
  const numbersOf = async (text: string): Promise<number | undefined> => {
    const { revision } = await openFiles({ 'a.txt': text, 'b.txt': 'The bridge of Ribe is green.' });
    return (await ask(searchableOf(revision), 'What did the toll of the ferry cost in 2019?', 'id')).support
      ?.numbers;
  };
  const between = 'Nobody fished there at all. '.repeat(12);
  expect(await numbersOf('The toll of the ferry cost four crowns in 2019.')).toBe(0);
  expect(
    await numbersOf(`The toll of the ferry cost four crowns in 2020. ${between}A mill burnt in 2019.`),
  ).toBeGreaterThan(0);
});
