// What every search engine must do, run by each implementation's own test.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine, IndexedPassage, Lookup, SearchEngine } from '../../src/retrieval/engine/engine.ts';
import { gone } from '../../src/retrieval/engine/renumbering.ts';
import { expectInProportion } from '../effort.ts';

const passage = (id: number, terms: string, headingTerms = ''): IndexedPassage => ({
  id,
  terms: terms.split(' ').filter((term) => term !== ''),
  headingTerms: headingTerms.split(' ').filter((term) => term !== ''),
});

const lookup = (term: string, weight = 1): Lookup => ({ term, weight });

export function testSearchEngine({ create, restore }: Engine): void {
  const engineOver = (
    passages: readonly IndexedPassage[],
    words: readonly string[] = [],
  ): Promise<SearchEngine> => create(passages, () => words);
  const ids = async (
    engine: SearchEngine | Promise<SearchEngine>,
    lookups: readonly Lookup[],
    limit = 10,
    accepts?: (id: number) => boolean,
  ): Promise<number[]> => (await (await engine).search(lookups, limit, accepts)).map((hit) => hit.passage);

  describe('search', () => {
    const forest = engineOver([
      passage(0, 'oak elm'),
      passage(1, 'elm ash'),
      passage(2, 'pine fir larch'),
      passage(3, 'elm oak oak'),
    ]);

    test('finds the passages that hold at least one of the terms, and no others', async () => {
      expect((await ids(forest, [lookup('oak'), lookup('ash')])).sort()).toEqual([0, 1, 3]);
    });

    test('the passage with more of the terms stands first', async () => {
      expect((await ids(forest, [lookup('elm'), lookup('ash')]))[0]).toBe(1);
    });

    test('the rarer term counts for more: "pine" stands in one passage, "elm" in three', async () => {
      expect((await ids(forest, [lookup('elm'), lookup('pine')]))[0]).toBe(2);
    });

    test('weight can turn that round', async () => {
      expect((await ids(forest, [lookup('elm', 1), lookup('pine', 0.01)])).at(-1)).toBe(2);
    });

    test('the passage that holds a term more often stands before one of about its length', async () => {
      expect(await ids(forest, [lookup('oak')])).toEqual([3, 0]);
    });

    test('scores fall from hit to hit and stand above 0', async () => {
      const hits = await (await forest).search([lookup('elm'), lookup('oak')], 10);
      const scores = hits.map((hit) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(Math.min(...scores)).toBeGreaterThan(0);
    });

    test('gives at most `limit` hits, the best of them', async () => {
      const all = await ids(forest, [lookup('elm'), lookup('oak')]);
      expect(await ids(forest, [lookup('elm'), lookup('oak')], 2)).toEqual(all.slice(0, 2));
      expect(await ids(forest, [lookup('elm')], 0)).toEqual([]);
    });

    test('equal scores are ordered by id, whatever order the passages came in', async () => {
      const same = [7, 2, 11, 5].map((id) => passage(id, 'oak elm'));
      expect(await ids(engineOver(same), [lookup('oak')])).toEqual([2, 5, 7, 11]);
      expect(await ids(engineOver([...same].reverse()), [lookup('oak')])).toEqual([2, 5, 7, 11]);
    });

    test('leaves out what is not accepted, before it counts to the limit', async () => {
      expect(await ids(forest, [lookup('elm')], 1, (id) => id === 3)).toEqual([3]);
      expect(await ids(forest, [lookup('elm')], 10, () => false)).toEqual([]);
    });

    test('a term that no passage holds finds nothing and spoils nothing', async () => {
      expect(await ids(forest, [lookup('zebra')])).toEqual([]);
      expect(await ids(forest, [lookup('zebra'), lookup('pine')])).toEqual([2]);
    });

    test('a term is met whole: no beginnings, no near terms', async () => {
      expect(await ids(forest, [lookup('oa')])).toEqual([]);
      expect(await ids(forest, [lookup('oaks')])).toEqual([]);
      expect(await ids(forest, [lookup('OAK')])).toEqual([]);
    });

    test('no terms find nothing', async () => {
      expect(await ids(forest, [])).toEqual([]);
    });

    test('terms of title and headings are found, and count less than those of the passage', async () => {
      const engine = engineOver([
        passage(0, 'elm', 'oak'),
        passage(1, 'oak', 'elm'),
        passage(2, 'ash', 'elm'),
      ]);
      expect(await ids(engine, [lookup('oak')])).toEqual([1, 0]);
    });

    test('an empty index finds nothing', async () => {
      expect(await ids(engineOver([]), [lookup('oak')])).toEqual([]);
      expect(await (await engineOver([])).wordsLike('oaks')).toEqual([]);
    });

    test('a passage without terms does no harm', async () => {
      expect(await ids(engineOver([passage(0, ''), passage(1, 'oak')]), [lookup('oak')])).toEqual([1]);
    });

    test.each([
      'cve-2021-30860',
      'int/24/7',
      'm.thewire.in',
      '1⁄2',
      'a_b',
      '10:30',
      '北京',
      'محمد',
      '__proto__',
      'constructor',
      'x'.repeat(200),
      '\ud800',
      '*',
      'a|b',
    ])('the term %j is one term', async (term) => {
      const engine = engineOver([passage(0, `oak ${term}`), passage(1, 'oak 2021 24 beijing')]);
      expect(await ids(engine, [lookup(term)])).toEqual([0]);
    });

    test('for any passages and terms: every hit holds a term, and none that does is left out', async () => {
      const term = fc.constantFrom('oak', 'elm', 'ash', 'fir', 'yew', 'box');
      const texts = fc.array(fc.array(term, { maxLength: 8 }), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(texts, fc.uniqueArray(term, { maxLength: 4 }), async (terms, wanted) => {
          const passages = terms.map((held, id) => ({ id, terms: held, headingTerms: [] }));
          const found = await ids(
            engineOver(passages),
            wanted.map((value) => lookup(value)),
            100,
          );
          const expected = passages.filter(({ terms: held }) => held.some((value) => wanted.includes(value)));
          expect([...found].sort((a, b) => a - b)).toEqual(expected.map(({ id }) => id));
        }),
      );
    });

    test('1,000 terms take no longer over 2,000 passages than four times 250', async () => {
      const passages = Array.from({ length: 2000 }, (_, id) =>
        passage(id, `term${id % 1000} oak elm ash${id}`),
      );
      const engine = await engineOver(passages);
      const lookups = Array.from({ length: 1000 }, (_, n) => lookup(`term${n}`));
      await expectInProportion((size) => engine.search(lookups.slice(0, size), 40), 1000);
    });
  });

  describe('what an engine holds', () => {
    const term = fc.constantFrom('oak', 'elm', 'ash', 'fir', 'yew', 'box');
    const passages = fc
      .array(fc.tuple(fc.array(term, { maxLength: 8 }), fc.array(term, { maxLength: 3 })), { maxLength: 12 })
      .map((texts) =>
        texts.map(([terms, headingTerms], id): IndexedPassage => ({ id, terms, headingTerms })),
      );
    const lookups = fc
      .uniqueArray(term, { minLength: 1, maxLength: 4 })
      .map((terms) => terms.map((value, index) => lookup(value, 1 / (index + 1))));

    test('makes the same engine again', async () => {
      await fc.assert(
        fc.asyncProperty(passages, lookups, async (indexed, wanted) => {
          const engine = await engineOver(indexed);
          const restored = await restore(engine.columns, () => []);
          expect(await restored?.search(wanted, 10)).toEqual(await engine.search(wanted, 10));
        }),
      );
    });

    test('makes none where a column is missing or of another kind', async () => {
      const { columns } = await engineOver([passage(0, 'oak', 'elm')]);
      for (const name of Object.keys(columns)) {
        const { [name]: _left, ...others } = columns;
        expect(await restore(others, () => []), name).toBeUndefined();
        expect(await restore({ ...columns, [name]: new Uint8Array() }, () => []), name).toBeUndefined();
      }
    });

    test('makes the engine of a changed corpus, as if that had been there from the beginning', async () => {
      await fc.assert(
        fc.asyncProperty(passages, passages, fc.nat(), lookups, async (before, coming, cut, wanted) => {
          const stay = before.filter(({ id }) => (cut >> id) % 2 === 0);
          const arrived = coming.map((one, at) => ({ ...one, id: stay.length + at }));
          const moved = Uint32Array.from(before, ({ id }) => {
            const at = stay.findIndex((one) => one.id === id);
            return at === -1 ? gone : at;
          });
          const earlier = await engineOver(before);
          const added = Uint32Array.from(arrived, ({ id }) => id);
          const next = await earlier.revised({ moved, added, coming: arrived, words: () => [] });
          const built = await engineOver([...stay.map((one, id) => ({ ...one, id })), ...arrived]);
          expect(await next.search(wanted, 30)).toEqual(await built.search(wanted, 30));
        }),
      );
    });
  });

  describe('wordsLike', () => {
    const words = ['pegasus', 'predator', 'spyware', 'blacklist', 'blacklists', 'company', 'war', 'ankara'];
    const engine = engineOver([passage(0, 'pegasu')], words);
    const like = async (word: string): Promise<string[]> =>
      (await (await engine).wordsLike(word)).map((found) => found.word);

    test.each([
      ['a letter too many', 'pegasuss', 'pegasus'],
      ['a letter too few', 'pegass', 'pegasus'],
      ['a wrong letter', 'spywere', 'spyware'],
      ['two letters swapped', 'pergasus', 'pegasus'],
      ['a longer form', 'predators', 'predator'],
    ])('%s', async (_why, word, meant) => {
      expect((await like(word))[0]).toBe(meant);
    });

    test('the likest word stands first, each with a likeness between 0 and 1', async () => {
      const found = await (await engine).wordsLike('blacklistt');
      expect(found.map(({ word }) => word)).toEqual(['blacklist', 'blacklists']);
      for (const { likeness } of found) {
        expect(likeness).toBeGreaterThan(0);
        expect(likeness).toBeLessThan(1);
      }
    });

    test('never the word itself', async () => {
      expect(await like('blacklist')).toEqual(['blacklists']);
    });

    test('nothing for a word like no other, nor for one too short to tell', async () => {
      expect(await like('xylophone')).toEqual([]);
      expect(await like('wa')).toEqual([]);
    });

    test('nothing for what is no word, and no failure', async () => {
      for (const word of ['', '2021', 'cve-2021-30860', '*', '\ud800', 'x'.repeat(100_000)])
        expect(await like(word)).toEqual([]);
    });

    test('words are asked for once, when a word is first looked up', async () => {
      let asked = 0;
      const lazy = await create([passage(0, 'oak')], () => {
        asked += 1;
        return words;
      });
      await lazy.search([lookup('oak')], 1);
      expect(asked).toBe(0);
      await lazy.wordsLike('pegasuss');
      await lazy.wordsLike('predatr');
      expect(asked).toBe(1);
    });
  });
}
