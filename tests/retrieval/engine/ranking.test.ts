// The packed postings rank exactly as minisearch does when it is asked for everything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexedPassage, SearchEngine } from '../../../src/retrieval/engine/engine.ts';
import { createMiniSearchEngine } from '../../../src/retrieval/engine/minisearch-engine.ts';
import { createPackedEngine } from '../../../src/retrieval/engine/packed-engine.ts';

const word = fc.constantFrom(...'abcdefghij'.split(''));
const passages = fc
  .array(
    fc.tuple(fc.array(word, { minLength: 1, maxLength: 25 }), fc.array(word, { minLength: 1, maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((texts) => texts.map(([terms, headingTerms], id): IndexedPassage => ({ id, terms, headingTerms })));
const lookups = fc.uniqueArray(
  fc.record({ term: word, weight: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  {
    selector: ({ term }) => term,
    minLength: 1,
    maxLength: 6,
  },
);

const engineOver = (indexed: readonly IndexedPassage[]): Promise<SearchEngine> =>
  createPackedEngine(indexed, () => []);

/** Sums are taken in another order, which may change the last digits. */
const precision = 9;

describe('search', () => {
  test('gives every passage the score that minisearch gives it', async () => {
    await fc.assert(
      fc.asyncProperty(passages, lookups, async (indexed, wanted) => {
        const reference = await createMiniSearchEngine(indexed, () => []);
        const ours = await (await engineOver(indexed)).search(wanted, indexed.length);
        const hits = await reference.search(wanted, indexed.length);
        const theirs = new Map(hits.map(({ passage, score }) => [passage, score]));
        expect(ours.map(({ passage }) => passage).sort()).toEqual([...theirs.keys()].sort());
        for (const { passage, score } of ours) expect(score).toBeCloseTo(theirs.get(passage) ?? 0, precision);
      }),
    );
  });

  test('a limit keeps the first of all hits, and a filter the first of those that pass', async () => {
    await fc.assert(
      fc.asyncProperty(passages, lookups, fc.nat(12), async (indexed, wanted, limit) => {
        const engine = await engineOver(indexed);
        const all = await engine.search(wanted, indexed.length);
        expect(await engine.search(wanted, limit)).toEqual(all.slice(0, limit));
        const isEven = (passage: number): boolean => passage % 2 === 0;
        const even = all.filter(({ passage }) => isEven(passage)).slice(0, limit);
        expect(await engine.search(wanted, limit, isEven)).toEqual(even);
      }),
    );
  });

  test('one search leaves nothing behind for the next', async () => {
    await fc.assert(
      fc.asyncProperty(passages, lookups, lookups, async (indexed, first, second) => {
        const engine = await engineOver(indexed);
        const before = await engine.search(second, 10);
        await engine.search(first, 10);
        expect(await engine.search(second, 10)).toEqual(before);
      }),
    );
  });
});

test('a passage that says a term more often than can be counted does not seem to say it once', async () => {
  const often = { id: 0, terms: Array.from({ length: 2 ** 16 + 1 }, () => 'a'), headingTerms: [] };
  const thrice = { id: 1, terms: ['a', 'a', 'a'], headingTerms: [] };
  const engine = await engineOver([thrice, often]);
  expect((await engine.search([{ term: 'a', weight: 1 }], 1))[0]?.passage).toBe(0);
});
