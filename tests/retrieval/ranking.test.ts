// The packed postings rank exactly as minisearch does when it is asked for everything.
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { Hit, IndexedPassage, Lookup, SearchEngine } from '../../src/retrieval/engine.ts';
import { createMiniSearchEngine, restoreMiniSearchEngine } from '../../src/retrieval/minisearch.ts';

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

/** All hits of minisearch over the same terms, asked the way its documentation says. */
function exhaustive(indexed: readonly IndexedPassage[], wanted: readonly Lookup[]): Hit[] {
  const index = new MiniSearch<{ id: number; terms: string; headingTerms: string }>({
    fields: ['terms', 'headingTerms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { headingTerms: 0.3 } },
  });
  for (const { id, terms, headingTerms } of indexed)
    index.add({ id, terms: terms.join(' '), headingTerms: headingTerms.join(' ') });
  const weights = new Map(wanted.map(({ term, weight }) => [term, weight]));
  return index
    .search([...weights.keys()].join(' '), { boostTerm: (term) => weights.get(term) ?? 1 })
    .map(({ id, score }) => ({ passage: id, score }));
}

const engineOver = (indexed: readonly IndexedPassage[]): Promise<SearchEngine> =>
  createMiniSearchEngine(indexed, () => []);

/** Sums are taken in another order, which may change the last digits. */
const precision = 9;

describe('search', () => {
  test('gives every passage the score that minisearch gives it', async () => {
    await fc.assert(
      fc.asyncProperty(passages, lookups, async (indexed, wanted) => {
        const ours = await (await engineOver(indexed)).search(wanted, indexed.length);
        const theirs = new Map(exhaustive(indexed, wanted).map(({ passage, score }) => [passage, score]));
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

  test('an engine made of another’s columns finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(passages, lookups, async (indexed, wanted) => {
        const engine = await engineOver(indexed);
        const restored = await restoreMiniSearchEngine(engine.columns, () => []);
        expect(await restored?.search(wanted, 10)).toEqual(await engine.search(wanted, 10));
      }),
    );
  });
});

test('columns with one missing or of another kind make no engine', async () => {
  const { columns } = await engineOver([{ id: 0, terms: ['a'], headingTerms: ['b'] }]);
  for (const name of Object.keys(columns)) {
    const { [name]: _left, ...others } = columns;
    expect(await restoreMiniSearchEngine(others, () => []), name).toBeUndefined();
    expect(
      await restoreMiniSearchEngine({ ...columns, [name]: new Uint8Array() }, () => []),
      name,
    ).toBeUndefined();
  }
});

test('a passage that says a term more often than can be counted does not seem to say it once', async () => {
  const often = { id: 0, terms: Array.from({ length: 2 ** 16 + 1 }, () => 'a'), headingTerms: [] };
  const thrice = { id: 1, terms: ['a', 'a', 'a'], headingTerms: [] };
  const engine = await engineOver([thrice, often]);
  expect((await engine.search([{ term: 'a', weight: 1 }], 1))[0]?.passage).toBe(0);
});
