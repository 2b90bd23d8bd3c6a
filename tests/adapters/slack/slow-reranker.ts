// A reranker that takes its time, so that an answer does.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reranker } from '../../../src/index.ts';

/** Keeps the order of what it is given. `only`: other questions, as those that are suggested, take no time. */
export const slowReranker = (milliseconds: number, only?: string): Reranker => ({
  name: 'slow',
  kind: 'cross-encoder',
  budget: 10_000,
  ready: async () => {},
  rank: async (question, texts, signal) => {
    if (only === undefined || question === only) await sleep(milliseconds, undefined, { signal });
    return texts.map((_, index) => ({ value: 5 - index }));
  },
});
