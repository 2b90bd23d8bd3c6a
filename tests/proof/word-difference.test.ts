// The difference between two texts: complete, short, and readable.
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortestEdit } from '../../src/proof/text/shortest-edit.ts';
import { unitsOf } from '../../src/proof/text/units.ts';
import { type DifferenceRun, wordDifference } from '../../src/proof/text/word-difference.ts';
import { finish } from '../../src/steps.ts';

const signs = { same: '', removed: '-', inserted: '+' } as const;
const shown = (from: string, to: string): string =>
  finish(wordDifference(from, to))
    .map(({ kind, text }) => (kind === 'same' ? text : `{${signs[kind]}${text}}`))
    .join(' ');

describe('the difference', () => {
  test.each([
    ['You must not touch it.', 'You must touch it.', 'You must {-not} touch it.'],
    ['The keeper can’t leave.', 'The keeper can leave.', 'The keeper {-can’t} {+can} leave.'],
    ['It costs 1,250 crowns', 'It costs 1,350 crowns', 'It costs {-1,250} {+1,350} crowns'],
    ['one, two', 'one two', 'one {-,} two'],
    ['a b c', 'A b c', '{-a} {+A} b c'],
    ['', 'one two', '{+one two}'],
    ['one two', '', '{-one two}'],
    ['one two', 'one two', 'one two'],
    ['', '', ''],
  ])('%s | %s', (from, to, difference) => {
    expect(shown(from, to)).toBe(difference);
  });

  test('typography is none, and what is the same is shown as the second text has it', () => {
    expect(shown('“Don’t go – ever …”', '"Don\'t  go - ever ..."')).toBe('"Don\'t  go - ever ..."');
  });

  test('a gap is told in one piece, though a word of it recurs behind it', () => {
    expect(shown('must not touch or even look at or touch it', 'must touch it')).toBe(
      'must {-not touch or even look at or} touch it',
    );
    expect(shown('must touch it', 'must not touch or even look at or touch it')).toBe(
      'must {+not touch or even look at or} touch it',
    );
  });

  test('spans lie in both texts, and an empty one where the words would stand', () => {
    expect(finish(wordDifference('must not go', 'must go'))).toEqual([
      { kind: 'same', from: { start: 0, end: 4 }, to: { start: 0, end: 4 }, text: 'must', words: 1 },
      { kind: 'removed', from: { start: 5, end: 8 }, to: { start: 5, end: 5 }, text: 'not', words: 1 },
      { kind: 'same', from: { start: 9, end: 11 }, to: { start: 5, end: 7 }, text: 'go', words: 1 },
    ]);
  });
});

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'the', 'must', 'not', ',', '.', '–', '“', '…'), { maxLength: 40 })
  .map((words) => words.join(' '));

const keysOf = (text: string): string[] => unitsOf(text).map(({ key }) => key);
const keysIn = (runs: readonly DifferenceRun[], text: string, side: 'from' | 'to'): string[] =>
  runs.flatMap((run) => keysOf(text.slice(run[side].start, run[side].end)));

describe('any two texts', () => {
  test('every word of both is in it once, in order', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const runs = finish(wordDifference(from, to));
        expect(keysIn(runs, from, 'from')).toEqual(keysOf(from));
        expect(keysIn(runs, to, 'to')).toEqual(keysOf(to));
        for (const run of runs) {
          if (run.kind === 'same') {
            expect(keysOf(from.slice(run.from.start, run.from.end))).toEqual(
              keysOf(to.slice(run.to.start, run.to.end)),
            );
          } else if (run.kind === 'removed') expect(run.to.start).toBe(run.to.end);
          else expect(run.from.start).toBe(run.from.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no two neighbours are of one kind', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const kinds = finish(wordDifference(from, to)).map(({ kind }) => kind);
        expect(kinds.filter((kind, index) => kind === kinds[index + 1])).toEqual([]);
      }),
    );
  });
});

test('two long texts that share nothing but their ends are not compared for ever', () => {
  const words = (prefix: string): string =>
    Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join(' ');
  const kinds = finish(wordDifference(`start ${words('a')} end`, `start ${words('b')} end`)).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['same', 'removed', 'inserted', 'same']);
});

describe('the shortest edit', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });

  test('is the one that the package "diff" gives, which cannot be interrupted', () => {
    fc.assert(
      fc.property(list, list, fc.constantFrom(2, 10, 2000), (a, b, most) => {
        const expected = diffArrays(a, b, { maxEditLength: most })?.map(({ added, removed, count }) => ({
          kind: added ? 'inserted' : removed ? 'removed' : 'same',
          count,
        }));
        expect(finish(shortestEdit(a, b, most))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
