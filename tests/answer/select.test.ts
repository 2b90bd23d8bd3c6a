// Choosing among candidates: at most three, none overlapping, none saying the same; the same elsewhere is "also in".
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/answer/candidates/candidates.ts';
import { type Features, featureNames } from '../../src/answer/candidates/features.ts';
import { saysTheSame } from '../../src/answer/quotes/same.ts';
import { distinct, mostQuotes, sameElsewhere, select } from '../../src/answer/quotes/select.ts';
import type { Document } from '../../src/corpus/document/document.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const documentOf = (id: string): Document => ({
  id,
  path: id,
  title: id,
  format: 'text',
  text: '',
  sections: [],
  digest: '',
});

const features = Object.fromEntries(featureNames.map((name) => [name, 0] as const)) as Readonly<
  Record<keyof Features, number>
>;

/** A candidate of words that stand at `start` of document `id`. */
const candidate = (words: string, confidence: number, id = 'a', start = 0): Candidate => ({
  span: { start, end: start + words.length },
  document: documentOf(id),
  passage: { id: 0, documentId: id, span: { start: 0, end: 1000 }, headings: [] },
  tokens: tokenize(words),
  features,
  score: confidence,
  confidence,
});

const different = [
  'oak elm ash fir',
  'pine yew box larch',
  'rose lily iris tulip',
  'salt iron zinc gold',
  'wolf bear lynx deer',
];

describe('select', () => {
  test('chooses nothing where there is nothing', () => {
    expect(select([])).toEqual([]);
    expect(sameElsewhere([])).toEqual([]);
  });

  test('chooses at most three, best first', () => {
    const candidates = different.map((words, index) =>
      candidate(words, 0.99 - index / 100, 'a', index * 100),
    );
    expect(select(candidates)).toEqual(candidates.slice(0, mostQuotes));
    expect(mostQuotes).toBe(3);
  });

  test('a further one must have a twentieth of the best one’s chance', () => {
    const best = candidate('oak elm ash fir', 0.8);
    const near = candidate('pine yew box larch', 0.05, 'a', 100);
    const far = candidate('rose lily iris tulip', 0.03, 'a', 200);
    expect(select([best, near, far])).toEqual([best, near]);
  });

  test('none overlaps one that is better', () => {
    const best = candidate('oak elm ash fir', 0.9, 'a', 10);
    const wider = candidate('pine yew box larch rose', 0.89, 'a', 0);
    const beside = candidate('salt iron zinc gold', 0.88, 'a', 25);
    expect(select([best, wider, beside])).toEqual([best, beside]);
  });

  test('the same place in two documents is no overlap', () => {
    const candidates = [candidate('oak elm ash fir', 0.9, 'a'), candidate('pine yew box larch', 0.89, 'b')];
    expect(select(candidates)).toEqual(candidates);
  });

  test('the same statement elsewhere is "also in", once for each document, and no further quote', () => {
    const best = candidate('The oak and the elm fell here.', 0.9, 'a');
    const elsewhere = candidate('The elm and the oak fell there.', 0.89, 'b');
    const again = candidate('Oak and elm fell here and there.', 0.88, 'b', 50);
    const further = candidate('Oak and elm fell here.', 0.3, 'c');
    const other = candidate('pine yew box larch', 0.8, 'c', 60);
    const candidates = [best, elsewhere, again, other, further];
    expect(select(candidates)).toEqual([best, other]);
    expect(sameElsewhere(candidates)).toEqual([elsewhere, further]);
  });

  test('the same statement twice in one document is neither', () => {
    const best = candidate('The oak and the elm fell here.', 0.9, 'a');
    const again = candidate('The oak and the elm fell here.', 0.89, 'a', 500);
    expect(select([best, again])).toEqual([best]);
    expect(sameElsewhere([best, again])).toEqual([]);
  });
});

test('distinct keeps the first of those that collide, as many as are asked for', () => {
  const [first, second, third] = different.map((words, index) => candidate(words, 0.2, 'a', index * 100));
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are five');
  expect(distinct([first, candidate('oak elm ash fir', 0.1, 'b'), second, third], 2)).toEqual([
    first,
    second,
  ]);
});

describe('saysTheSame', () => {
  const same = (a: string, b: string): boolean => saysTheSame(tokenize(a), tokenize(b));
  test.each([
    ['the same words', 'oak elm ash fir', 'oak elm ash fir', true],
    ['another order and inflection', 'oaks elm ash fir', 'fir, ash, elm, oak', true],
    [
      'four of five terms, and another word in place of the fifth',
      'oak elm ash fir yew',
      'oak elm ash fir box',
      false,
    ],
    ['grammar apart', 'the oak the elm and the ash', 'an oak and the elm and ash', true],
    ['three of four terms: 0.75', 'oak elm ash fir', 'oak elm ash yew', false],
    ['the shorter within the longer', 'oak elm ash fir', 'oak elm ash fir yew box pine larch', true],
    ['nothing shared', 'oak elm ash fir', 'rose lily iris tulip', false],
    ['too few terms to tell: within a longer one', 'oak elm', 'oak elm ash fir', false],
    ['too few terms, but all the same', 'oak elm', 'elm oak', true],
    ['nothing and nothing', '', '', true],
  ])('%s', (_why, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
    expect(same(b, a)).toBe(expected);
  });
});
