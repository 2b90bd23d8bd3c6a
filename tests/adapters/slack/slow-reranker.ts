// A reranker that takes its time, so that an answer does.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reranker } from '../../../src/index.ts';

/** Keeps the order of what it is given. */
export const slowReranker = (milliseconds: number): Reranker => ({
  name: 'slow',
  kind: 'cross-encoder',
  budget: 10_000,
  ready: async () => {},
  rank: async (_question, texts, signal) => {
    await sleep(milliseconds, undefined, { signal });
    return texts.map((_, index) => ({ value: 5 - index }));
  },
});
