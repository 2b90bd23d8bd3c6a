// What counts as right: the gold text as print shows it, from the path that says it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPrint, rankOf } from '../../src/evaluation/judging/gold.ts';

const topicOf = (...gold: { path: string; text: string }[]) => ({
  id: '1',
  question: '?',
  answerable: true,
  gold,
});

describe('print is folded', () => {
  test.each([
    ['white space and line breaks', 'two  days\n after', 'two days after'],
    ['no-break spaces', 'Art.\u00a07', 'Art. 7'],
    ['dashes', 'Nov 7–8 — in transit', 'Nov 7-8 - in transit'],
    ['dashes typed as hyphens', 'Frankfurt---with', 'Frankfurt—with'],
    ['quotation marks', "„so“ “so” «so» ‹so› ``so''", '"so" "so" "so" \'so\' "so"'],
    ['apostrophes', 'Oklahoma’s', "Oklahoma's"],
    ['a word that the end of a line parted', 'consti-\ntution', 'constitution'],
    ['a compound that the end of a line parted', 'pre-\nempt', 'pre-empt'],
    ['soft hyphens and what has no width', 'con\u00adsti\u200btution', 'constitution'],
  ])('%s', (_what, one, other) => {
    expect(foldPrint(one)).toBe(foldPrint(other));
  });

  test.each([
    ['case', 'May', 'may'],
    ['words', 'two days', 'twodays'],
    ['a dash between words and none', 'risk - reward', 'risk reward'],
    ['numbers', '10', '11'],
    ['accents', 'resume', 'résumé'],
  ])('but not %s', (_what, one, other) => {
    expect(foldPrint(one)).not.toBe(foldPrint(other));
  });
});

describe('an excerpt is right', () => {
  const topic = topicOf({ path: 'a.txt', text: 'in May' }, { path: 'b.txt', text: 'on 3 May' });

  test('by any one gold entry, and the first right one counts', () => {
    expect(
      rankOf(topic, [
        { path: 'a.txt', text: 'It was in June.' },
        { path: 'b.txt', text: 'It was on 3\nMay.' },
        { path: 'a.txt', text: 'It was in May.' },
      ]),
    ).toBe(2);
  });

  test('wherever the gold was cut out of the text, at a hyphen or a quotation mark too', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '—', "'", '`', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (whole, from, to) => {
        const gold = whole.slice(from, to);
        expect(rankOf(topicOf({ path: 'a.txt', text: gold }), [{ path: 'a.txt', text: whole }])).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  test('not from another path, not for a part of the gold, not without gold', () => {
    expect(rankOf(topic, [{ path: 'b.txt', text: 'It was in May.' }])).toBeUndefined();
    expect(rankOf(topic, [{ path: 'b.txt', text: 'It was on 3' }])).toBeUndefined();
    expect(rankOf(topicOf(), [{ path: 'a.txt', text: 'It was in May.' }])).toBeUndefined();
  });
});
