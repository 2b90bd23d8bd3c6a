// The features of a window, computed by hand.
import { describe, expect, test } from 'vitest';
import {
  type Features,
  featuresOf,
  highlightsOf,
  matchedSpans,
  phraseSpans,
} from '../../src/answer/features.ts';
import type { AnswerType, Query, QueryTerm, Role } from '../../src/question/query.ts';
import { foldWord, stem } from '../../src/text/fold.ts';
import { sliceOf } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const term = (
  surface: string,
  weight = 1,
  role: Role = 'content',
  near: QueryTerm['near'] = [],
): QueryTerm => ({
  value: stem(foldWord(surface)),
  surface,
  weight,
  role,
  passages: near.length > 0 ? 0 : 1,
  near,
});

const query = (
  terms: readonly QueryTerm[],
  answerType: AnswerType = 'any',
  phrases: readonly string[] = [],
): Query => ({
  terms,
  phrases: phrases.map((text) => ({ text, words: tokenize(text).map((token) => token.folded) })),
  excluded: [],
  filters: {},
  invalidFilters: [],
  answerType,
});

const termSet = (words: string): Set<string> => new Set(tokenize(words).map((token) => token.term));

/** The features of `text` in a passage and under headings that also hold the words given. */
function features(
  asked: Query,
  text: string,
  around: { passage?: string; headings?: string; index?: number } = {},
): Features {
  return featuresOf(asked, {
    text,
    tokens: tokenize(text),
    passageTerms: termSet(`${text} ${around.passage ?? ''}`),
    headingTerms: termSet(around.headings ?? ''),
    passageIndex: around.index ?? 0,
  });
}

describe('coverage is the share of the question’s weight that stands in the window', () => {
  const asked = query([term('oak', 3), term('elm', 1)]);
  test.each([
    ['all of it', 'An oak and an elm.', 1],
    ['the heavier term: 3 of 4', 'An oak.', 0.75],
    ['the lighter one: 1 of 4', 'Some elms.', 0.25],
    ['none', 'A pine.', 0],
  ])('%s', (_why, text, expected) => {
    expect(features(asked, text).coverage).toBe(expected);
  });

  test('a near term counts by its likeness', () => {
    const near = [{ value: 'oak', surface: 'oak', likeness: 0.8 }];
    expect(
      features(query([term('ouk', 1, 'content', near), term('elm', 1)]), 'An oak.').coverage,
    ).toBeCloseTo(0.4);
  });

  test('is 0 for a question without terms', () => {
    expect(features(query([]), 'An oak.').coverage).toBe(0);
  });
});

describe('context is what the window misses and its surroundings hold', () => {
  const asked = query([term('oak', 3), term('elm', 1)]);
  test.each([
    ['in the passage', { passage: 'an elm' }, 0.25],
    ['in the headings', { headings: 'Elms' }, 0.25],
    ['in both, counted once', { passage: 'an elm', headings: 'Elms' }, 0.25],
    ['what the window holds itself does not count again', { passage: 'an oak' }, 0],
  ])('%s', (_why, around, expected) => {
    expect(features(asked, 'An oak.', around).context).toBe(expected);
  });
});

describe('names is the share of names that are met at all', () => {
  test('in the window or around it', () => {
    const asked = query([term('NSO', 1, 'name'), term('Mexico', 1, 'name'), term('list', 5)]);
    expect(features(asked, 'NSO was here.').names).toBe(0.5);
    expect(features(asked, 'NSO was here.', { headings: 'Mexico' }).names).toBe(1);
  });

  test('1 for a question without names', () => {
    expect(features(query([term('oak')]), 'A pine.').names).toBe(1);
  });
});

describe('nearness is (terms - 1) / (tokens - 1) of the shortest stretch with all that are matched', () => {
  const asked = query([term('oak'), term('elm'), term('ash')]);
  test.each([
    ['side by side', 'oak elm ash', 1],
    ['one word between each two: 2 / 4', 'oak and elm or ash', 0.5],
    ['the shortest of several stretches counts: 2 / 2', 'oak is not what elm ash oak are', 1],
    ['two of three matched: 1 / 3', 'oak is the elm', 1 / 3],
    ['one matched', 'oak and oak', 0],
    ['none matched', 'a pine', 0],
  ])('%s', (_why, text, expected) => {
    expect(features(asked, text).nearness).toBeCloseTo(expected);
  });
});

describe('order is the share of the question’s neighbours that stand near, in the same order', () => {
  const asked = query([term('oak'), term('elm'), term('ash')]);
  test.each([
    ['both pairs', 'oak elm ash', 1],
    ['two words between', 'oak and an elm but no ash', 1],
    ['one pair: the other stands four words on', 'oak elm is not like an ash', 0.5],
    ['turned round', 'ash elm oak', 0],
  ])('%s', (_why, text, expected) => {
    expect(features(asked, text).order).toBe(expected);
  });

  test('a question of one term has none', () => {
    expect(features(query([term('oak')]), 'oak').order).toBe(0);
  });
});

describe('answerType is whether the window holds what is asked for, beyond the question’s own words', () => {
  test.each<[AnswerType, string, number]>([
    ['time', 'The list was made in November 2021.', 1],
    ['time', 'The list was made a year ago.', 1],
    ['time', 'The list may be made public.', 0],
    ['number', 'It named 180 people.', 1],
    ['number', 'It named twenty people.', 1],
    ['number', 'It named some people.', 0],
    ['person', 'The order was signed by Ada Example.', 1],
    ['person', 'The order was signed by an envoy.', 0],
    ['organisation', 'The order came from Forbidden Stories.', 1],
    ['place', 'He was killed in Ankara.', 1],
    ['place', 'He was killed in a house.', 0],
    ['reason', 'It was listed because it sold tools.', 1],
    ['reason', 'It was listed.', 0],
    ['definition', 'Pegasus is a spyware.', 1],
    ['definition', 'Pegasus costs money.', 0],
    ['any', 'Pegasus costs money.', 0.5],
  ])('%s in "%s": %d', (type, text, expected) => {
    expect(features(query([], type), text).answerType).toBe(expected);
  });

  test('the question’s own number, date or name is no answer to it', () => {
    expect(features(query([term('2021', 1, 'name')], 'time'), 'The list of 2021 grew.').answerType).toBe(0);
    expect(features(query([term('180', 1, 'name')], 'number'), 'It named 180 people.').answerType).toBe(0);
    expect(
      features(query([term('Blinken', 1, 'name')], 'person'), 'They asked to see Blinken.').answerType,
    ).toBe(0);
  });

  test('names can not be seen in a text without capitals', () => {
    expect(features(query([], 'person'), 'the order was signed by ada example.').answerType).toBe(0.5);
  });
});

test('heading is the share of the weight in title and headings', () => {
  expect(features(query([term('oak', 3), term('elm', 1)]), 'A pine.', { headings: 'The Oak' }).heading).toBe(
    0.75,
  );
});

test('position falls from 1 with each passage of the document: 1, 0.8, 0.5 at the first, second and fifth', () => {
  expect([0, 1, 4].map((index) => features(query([]), 'A pine.', { index }).position)).toEqual([1, 0.8, 0.5]);
});

test('brevity falls from 1 to 0 at 60 words', () => {
  expect(features(query([]), 'pine '.repeat(15)).brevity).toBe(0.75);
  expect(features(query([]), 'pine '.repeat(90)).brevity).toBe(0);
});

test('asks is 1 for a question', () => {
  expect(features(query([]), 'Is it a pine?').asks).toBe(1);
  expect(features(query([]), 'He asked: “Is it a pine?”').asks).toBe(1);
  expect(features(query([]), 'It is a pine.').asks).toBe(0);
});

describe('what is shown as matched', () => {
  const shown = (asked: Query, text: string): string[] =>
    highlightsOf(asked, tokenize(text)).map((span) => sliceOf(text, span));

  test('are the words of the terms, in every inflection, and of near terms', () => {
    const near = [{ value: 'elm', surface: 'elm', likeness: 0.8 }];
    expect(
      shown(query([term('company'), term('ellm', 1, 'content', near)]), 'Companies and an elm, one company.'),
    ).toEqual(['Companies', 'elm', 'company']);
  });

  test('phrases are one piece, and overlap nothing', () => {
    const asked = query([term('naughty'), term('list'), term('oak')], 'any', ['naughty list', 'list of']);
    expect(shown(asked, 'An oak on the naughty list of lists.')).toEqual(['oak', 'naughty list of', 'lists']);
  });

  test('a phrase is met word for word, inflection included, across line ends', () => {
    const at = (text: string): number =>
      phraseSpans(tokenize(text), { text: '', words: ['naughty', 'list'] }).length;
    expect(at('the naughty list, the Naughty\nList')).toBe(2);
    expect(at('the naughty lists, a naughty long list, list naughty')).toBe(0);
  });

  test('spans of a term are found in order', () => {
    const text = 'Oak, elm, oak.';
    expect(matchedSpans(query([term('oak')]), tokenize(text))).toEqual([
      { start: 0, end: 3 },
      { start: 10, end: 13 },
    ]);
  });
});
