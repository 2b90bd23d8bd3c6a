// What a reader is shown as matched: terms, near terms, and exact phrases in one piece.
import { describe, expect, test } from 'vitest';
import { matchedSpans } from '../../src/answer/reading/match.ts';
import { highlightsOf, phraseSpans } from '../../src/answer/reading/phrases.ts';
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
  text: '',
  words: [],
  terms,
  phrases: phrases.map((text) => ({ text, words: tokenize(text).map((token) => token.folded) })),
  excluded: [],
  filters: {},
  invalidFilters: [],
  answerType,
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
