// What everything that a question is asked of must do, run by each implementation's own test.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { Corpus } from '../../src/corpus/assemble/assemble.ts';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { createMiniSearchEngine } from '../../src/retrieval/engine/minisearch-engine.ts';
import { searchableOf } from '../../src/retrieval/memory/memory.ts';
import type { Searchable } from '../../src/retrieval/query/searchable.ts';
import { buildRevision } from '../../src/retrieval/revision/revision.ts';
import { corpusWithin } from '../../src/scope/scope.ts';
import { stem } from '../../src/text/fold.ts';
import { sliceOf } from '../../src/text/span.ts';
import { writeFolder } from '../folders.ts';

const sources = `sources:
  - { path: harbour/log.txt, title: Harbour log, author: Ada Kern, date: 2019-05-02 }
  - { path: harbour/crane.txt, title: The crane, publisher: Harbour Fund Board, date: "2021" }
  - { path: harbour/hafen.txt, title: Der Hafen, language: de, date: 2023-01-31 }
`;

const files = {
  'sources.yaml': sources,
  'harbour/log.txt':
    'Osprey keeps the lighthouse. The lighthouse has a red lamp.\n\nThe keeper of the lighthouse sleeps by day.',
  'harbour/crane.txt':
    'The crane was tested on 2020-12-31 and lifted forty tons.\n\nThe Harbour Fund Board paid for the crane. ' +
    'The Harbour Fund Board met twice. The Hill Farm Bank paid nothing.',
  'harbour/hafen.txt': 'Das Haus steht am Hafen. Die alten Häuser am Hafen gehören der Stadt.',
  'mill/mill.txt': 'The lighthouse is far from the mill. A crane is a bird, says the miller.',
  'mill/signs.txt':
    'The part cve-2021-30860 has a constructor here and int/24/7 there, and a*b beside it, a craft.',
};

const lookup = (term: string, weight = 1) => ({ term, weight });

/** `open` makes what questions are asked of. */
export function testSearchable(open: (corpus: Corpus) => Promise<Searchable>): void {
  let corpus: Corpus;
  let searchable: Searchable;
  beforeAll(async () => {
    corpus = await loadCorpus(await writeFolder(files));
    searchable = await open(corpus);
  });

  const textsOf = async (ids: readonly number[], of = searchable): Promise<string[]> => {
    const portion = await of.read(ids);
    return ids.flatMap((id) => {
      const passage = portion.passages[id];
      return passage === undefined ? [] : [sliceOf(portion.documentOf(passage).text, passage.span)];
    });
  };
  const found = async (term: string, filters = {}, limit = 10): Promise<string[]> =>
    textsOf((await searchable.search([lookup(term)], limit, filters)).map(({ passage }) => passage));

  describe('what it is made of', () => {
    test('its languages, the most frequent first, its passages and its sources in their order', async () => {
      expect(searchable.languages).toEqual(['en', 'de']);
      expect(searchable.passages).toBe(5);
      expect((await searchable.sources()).map(({ path, title }) => [path, title])).toEqual([
        ['harbour/crane.txt', 'The crane'],
        ['harbour/hafen.txt', 'Der Hafen'],
        ['harbour/log.txt', 'Harbour log'],
        ['mill/mill.txt', 'mill'],
        ['mill/signs.txt', 'signs'],
      ]);
    });
  });

  describe('counted', () => {
    test.each([
      ['of passages that hold a term in their text', 'crane', 2],
      ['of those that have it above them where no text does', 'sign', 1],
      ['nothing for what occurs nowhere', 'zebra', 0],
      ['of a term that is a name of every object', 'constructor', 1],
      ['of a term with signs', 'int/24/7', 1],
      ['nothing for such a name that occurs nowhere', '__proto__', 0],
      ['nothing for a wildcard', '*', 0],
      ['nothing for no term', '', 0],
      ['nothing for half of a pair', '\ud800', 0],
    ])('the number %s', async (_what, term, expected) => {
      expect(await searchable.counted((terms) => terms.frequencyOf(term))).toBe(expected);
    });

    test('how a term is written most often, and which are names', async () => {
      const written = await searchable.counted((terms) => ({
        surfaces: ['osprei', 'lighthous', 'zebra'].map((term) => terms.surfaceOf(term)),
        names: ['osprei', 'lighthous', 'zebra'].map((term) => terms.isName?.(term)),
        all: terms.passages,
      }));
      expect(written).toEqual({
        surfaces: ['Osprey', 'lighthouse', 'zebra'],
        names: [true, false, false],
        all: 5,
      });
    });

    test('what is asked for may depend on what was counted before', async () => {
      const chain = await searchable.counted(({ frequencyOf }) =>
        frequencyOf('crane') > 0 && frequencyOf('zebra') === 0 && frequencyOf('mill') > 0
          ? frequencyOf('miller')
          : -1,
      );
      expect(chain).toBe(1);
    });

    test('what fails within it fails for whoever asked', async () => {
      const failing = searchable.counted(() => {
        throw new RangeError('no such thing');
      });
      await expect(failing).rejects.toThrow('no such thing');
    });
  });

  describe('words', () => {
    test('written alike, the likest first, never the word itself', async () => {
      expect((await searchable.wordsLike('lighthousse')).map(({ word }) => word)).toEqual(['lighthouse']);
      expect(await searchable.wordsLike('lighthouse')).toEqual([]);
      for (const odd of ['', '*', '2021', '\ud800', 'x'.repeat(10_000)])
        expect(await searchable.wordsLike(odd)).toEqual([]);
    });

    test('that begin alike, those of most passages first, then by the alphabet', async () => {
      expect(await searchable.wordsFrom('cra', 5)).toEqual(['crane', 'craft']);
      expect(await searchable.wordsFrom('cra', 1)).toEqual(['crane']);
      expect(await searchable.wordsFrom('mil', 5)).toEqual(['mill', 'miller']);
      expect(await searchable.wordsFrom('häu', 5)).toEqual([]);
      expect(await searchable.wordsFrom('hau', 5)).toEqual(['haus', 'hauser']);
      for (const odd of ['zz', '*', '.*', '\ud800']) expect(await searchable.wordsFrom(odd, 5)).toEqual([]);
    });

    test('in another form, of a language that has forms', async () => {
      const [haus = [], zebra = []] = await searchable.formsOf(['Haus', 'Zebra'], 'de');
      expect([...haus].sort()).toEqual(['hau', 'hauser']);
      expect(zebra).toEqual([]);
      expect(await searchable.formsOf(['Haus'], 'zh')).toEqual([[]]);
      expect(await searchable.formsOf(['Haus'], 'constructor')).toEqual([[]]);
      expect(await searchable.formsOf([], 'de')).toEqual([]);
    });

    test('years of days in numbers, of those that are asked about', async () => {
      expect(await searchable.yearsOfDays(['2020', '2021', '1999'])).toEqual(new Set(['2020']));
    });

    test('names by their initials, the more frequent first', async () => {
      expect(await searchable.namesOf('hfb')).toEqual([
        { name: 'Harbour Fund Board', times: 2 },
        { name: 'Hill Farm Bank', times: 1 },
      ]);
      expect(await searchable.namesOf('xyz')).toEqual([]);
    });
  });

  describe('search', () => {
    test('finds what holds the term in its text or above it, and nothing else', async () => {
      expect((await found('lighthous')).sort()).toEqual([
        'Osprey keeps the lighthouse. The lighthouse has a red lamp.\n\nThe keeper of the lighthouse sleeps by day.',
        'The lighthouse is far from the mill. A crane is a bird, says the miller.',
      ]);
      expect(await found('log')).toHaveLength(1);
      expect(await found('zebra')).toEqual([]);
      expect(await searchable.search([], 10)).toEqual([]);
      expect(await searchable.search([lookup('crane')], 0)).toEqual([]);
      expect(await found('crane', {}, 1)).toHaveLength(1);
    });

    test.each([
      ['a source by the words of its title', { source: 'crane' }, 1],
      ['a source by its author', { source: 'ada kern' }, 1],
      ['a source by its publisher', { source: 'fund' }, 1],
      ['a source by its path', { source: 'mill' }, 2],
      ['days before', { before: '2021' }, 1],
      ['days from', { after: '2021' }, 2],
      ['both', { before: '2022', after: '2020-01-01', source: 'harbour' }, 1],
      ['nothing', { source: 'zebra' }, 0],
    ])(
      'filters leave %s: passages are counted, and no other one is found',
      async (_what, filters, documents) => {
        const left = await searchable.left(filters);
        expect(left.documents).toBe(documents);
        const hits = await searchable.search(
          ['crane', 'lighthous', 'hafen', 'part'].map((term) => lookup(term)),
          10,
          filters,
        );
        const { passages, documentOf } = await searchable.read(hits.map(({ passage }) => passage));
        const paths = hits.flatMap(({ passage }) => {
          const one = passages[passage];
          return one === undefined ? [] : [documentOf(one).path];
        });
        expect(paths).toHaveLength(left.passages);
        expect(new Set(paths).size).toBe(documents);
      },
    );

    test('filters count days and what has none', async () => {
      expect(await searchable.left({})).toEqual({
        documents: 5,
        passages: 5,
        undated: 2,
        dates: { from: '2019-05-02', to: '2023-01-31' },
      });
      expect(await searchable.left({ source: 'zebra' })).toEqual({ documents: 0, passages: 0, undated: 0 });
    });
  });

  describe('read', () => {
    test('gives each passage with its document, and knows every term of it', async () => {
      const ids = (await searchable.search([lookup('crane'), lookup('lighthous')], 10)).map(
        ({ passage }) => passage,
      );
      const { passages, documentOf, vocabulary } = await searchable.read(ids);
      expect(ids).toHaveLength(3);
      for (const id of ids) {
        const passage = passages[id];
        expect(passage?.id).toBe(id);
        if (passage === undefined) continue;
        const document = documentOf(passage);
        expect(document).toEqual(corpus.documents.find(({ path }) => path === document.path));
      }
      expect(vocabulary.passages).toBe(5);
      expect(['tested', 'forty', 'lamp', 'miller'].map(stem).map(vocabulary.frequencyOf)).toEqual([
        1, 1, 1, 1,
      ]);
    });

    test('leaves out what is not there', async () => {
      const { passages } = await searchable.read([0, 1000]);
      expect(passages[0]?.id).toBe(0);
      expect(passages[1000]).toBeUndefined();
    });
  });

  test('nothing of what is out of scope shows: neither words, nor counts, nor order', async () => {
    const mill = await open(corpusWithin(corpus, new Set(['mill'])));
    expect(await mill.counted(({ frequencyOf, passages }) => [frequencyOf('crane'), passages])).toEqual([
      1, 2,
    ]);
    expect(await mill.wordsLike('ospreyy')).toEqual([]);
    expect(await mill.wordsFrom('osp', 5)).toEqual([]);
    expect(await mill.formsOf(['Haus'], 'de')).toEqual([[]]);
    expect(await mill.yearsOfDays(['2020'])).toEqual(new Set());
    expect(await mill.namesOf('hfb')).toEqual([]);
    expect(mill.languages).toEqual(['en']);
    expect((await mill.left({})).documents).toBe(2);
    expect(await mill.sources()).toHaveLength(2);
    expect(await mill.search([lookup('lamp')], 10)).toEqual([]);
  });

  test('over nothing it finds nothing', async () => {
    const empty = await open({ documents: [], problems: [] });
    expect(empty.passages).toBe(0);
    expect(empty.languages).toEqual([]);
    expect(await empty.search([lookup('crane')], 10)).toEqual([]);
    expect(await empty.left({})).toEqual({ documents: 0, passages: 0, undated: 0 });
    expect(await empty.counted(({ frequencyOf }) => frequencyOf('crane'))).toBe(0);
  });

  test('for any terms and weights: the hits and scores of minisearch', async () => {
    const reference = searchableOf(await buildRevision(corpus, createMiniSearchEngine));
    const terms = ['crane', 'lighthous', 'mill', 'the', 'hafen', 'harbour', 'log', 'paid', 'zebra', 'a*b'];
    const lookups = fc.uniqueArray(
      fc.record({ term: fc.constantFrom(...terms), weight: fc.double({ min: 0.05, max: 1, noNaN: true }) }),
      { minLength: 1, selector: ({ term }) => term },
    );
    await fc.assert(
      fc.asyncProperty(lookups, fc.integer({ min: 1, max: 6 }), async (wanted, limit) => {
        const [hits, expected] = [
          await searchable.search(wanted, limit),
          await reference.search(wanted, limit),
        ];
        expect(hits.map(({ passage }) => passage)).toEqual(expected.map(({ passage }) => passage));
        for (const [at, { score }] of hits.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 6);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    'Who keeps the lighthouse?',
    'Who keeps the lighthousse?',
    'What did the HFB pay for?',
    'When was the crane tested? before:2022',
    'Wem gehören die Häuser am Hafen?',
    'Who owns the windmill of Nordby in 2020?',
    '"red lamp"',
    '',
  ])('answers as a revision in memory does: “%s”', async (question) => {
    const reference = searchableOf(await buildRevision(corpus, createMiniSearchEngine));
    const { answer, query, lookups } = await ask(searchable, question, 'id');
    const expected = await ask(reference, question, 'id');
    expect({ query, lookups }).toEqual({ query: expected.query, lookups: expected.lookups });
    expect(withRounded(answer)).toEqual(withRounded(expected.answer));
  });
}

/** The last digits of a score depend on the order in which it is added up. */
const withRounded = <Answer extends { readonly confidence: number }>(answer: Answer): Answer => ({
  ...answer,
  confidence: Number(answer.confidence.toFixed(6)),
});
