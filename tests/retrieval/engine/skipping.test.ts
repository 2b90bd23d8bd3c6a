// What the ranking skips changes nothing: hits, scores and ties are those of adding up everything.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../../src/index.ts';
import { headingBoost, type IndexedPassage, type Lookup } from '../../../src/retrieval/engine/engine.ts';
import { createPostingsBuilder } from '../../../src/retrieval/engine/postings.ts';
import { createRank, type Rank, type WindowSizes } from '../../../src/retrieval/engine/ranking.ts';
import { finish } from '../../../src/steps.ts';
import { rankExhaustively } from './exhaustive.ts';

const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
/** Some are common and most are rare, as in any text. */
const draw = (random: Random): string => words[Math.floor(words.length * random() ** 3)] ?? '';
const drawMany = (random: Random, most: number): string[] =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => draw(random));

/** Every third passage is the same as one before it, so that many scores are equal. */
function passagesOf(random: Random, count: number): IndexedPassage[] {
  const passages: IndexedPassage[] = [];
  for (let at = 0; at < count; at += 1) {
    const earlier = at % 3 === 2 ? passages[Math.floor(random() * at)] : undefined;
    const { terms, headingTerms } = earlier ?? {
      terms: drawMany(random, 30),
      headingTerms: random() < 0.5 ? drawMany(random, 4) : [],
    };
    // Names that go down: ties are broken by name, not by place.
    passages.push({ id: 2 * (count - at), terms, headingTerms });
  }
  return passages;
}

function rankOver(passages: readonly IndexedPassage[], sizes?: WindowSizes): Rank {
  const [own, headings] = [createPostingsBuilder(), createPostingsBuilder()];
  for (const { terms, headingTerms } of passages) {
    own.add(terms);
    headings.add(headingTerms);
  }
  const fields = [
    { postings: finish(own.build()), boost: 1 },
    { postings: finish(headings.build()), boost: headingBoost },
  ];
  const ids = Uint32Array.from(passages, ({ id }) => id);
  return finish(createRank(fields, ids, sizes));
}

/** Weights from a hundred thousandth to 1; a word may come twice, and one may occur nowhere. */
const lookups = fc.array(
  fc.record({
    term: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...words) }, fc.constant('nowhere')),
    weight: fc.oneof(
      fc.constant(1),
      fc.double({ min: -5, max: 0, noNaN: true }).map((power) => 10 ** power),
    ),
  }),
  { maxLength: 12 },
);
const accepted = fc.constantFrom<((passage: number) => boolean) | undefined>(
  undefined,
  (passage) => passage % 4 === 0,
  (passage) => passage % 50 === 0,
  () => false,
);

const expectTheSame = (
  passages: readonly IndexedPassage[],
  rank: Rank,
  [wanted, limit, accepts]: readonly [readonly Lookup[], number, ((passage: number) => boolean) | undefined],
): void => expect(rank(wanted, limit, accepts)).toEqual(rankExhaustively(passages, wanted, limit, accepts));

test('in windows of any size, over corpora of any size', () => {
  const sizes = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 }))
    .map(([first, most]) => ({ first, most: Math.max(first, most) }));
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 1200 }),
      sizes,
      fc.array(fc.tuple(lookups, fc.nat(60), accepted), { minLength: 1, maxLength: 4 }),
      (seed, count, windows, searches) => {
        const passages = passagesOf(createRandom(seed), count);
        const rank = rankOver(passages, windows);
        for (const search of searches) expectTheSame(passages, rank, search);
      },
    ),
    { numRuns: 150 },
  );
});

test('in the windows that are used, over more passages than one holds', () => {
  const passages = passagesOf(createRandom(18), 20_000);
  const rank = rankOver(passages);
  fc.assert(
    fc.property(lookups, fc.constantFrom(1, 40, 100, 1000), accepted, (wanted, limit, accepts) => {
      expectTheSame(passages, rank, [wanted, limit, accepts]);
    }),
    { numRuns: 12 },
  );
});

test('after a search that ended with an exception', () => {
  const passages = passagesOf(createRandom(33), 300);
  const rank = rankOver(passages);
  const wanted = words.map((term) => ({ term, weight: 1 }));
  const failing = (): boolean => {
    throw new RangeError('no such passage');
  };
  expect(() => rank(wanted, 10, failing)).toThrow('no such passage');
  expectTheSame(passages, rank, [wanted, 10, undefined]);
});
