// Which terms an engine is asked for.
import { expect, test } from 'vitest';
import type { Query, QueryTerm } from '../../../src/question/query.ts';
import { planLookups } from '../../../src/retrieval/query/plan.ts';

const none: Query = {
  text: '',
  words: [],
  terms: [],
  phrases: [],
  excluded: [],
  filters: {},
  invalidFilters: [],
  answerType: 'any',
};
const term = (value: string, weight: number, passages: number, near: QueryTerm['near'] = []): QueryTerm => ({
  value,
  surface: value,
  weight,
  role: 'content',
  passages,
  near,
});

test('terms that occur are looked up at their weight, others only by their near terms', () => {
  const near = [{ value: 'pegasu', surface: 'Pegasus', likeness: 0.875 }];
  const query = {
    ...none,
    terms: [term('oak', 0.5, 3), term('zebra', 1, 0), term('pegasuss', 0.8, 0, near)],
  };
  expect(planLookups(query)).toEqual([
    { term: 'oak', weight: 0.5 },
    { term: 'pegasu', weight: 0.8 * 0.875 },
  ]);
});

test('a phrase is looked up by its words’ stems, without its stop words', () => {
  const query = { ...none, phrases: [{ text: 'the naughty lists', words: ['the', 'naughty', 'lists'] }] };
  expect(planLookups(query).map((lookup) => lookup.term)).toEqual(['naughti', 'list']);
});

test('a phrase of nothing but stop words is looked up by them', () => {
  const query = { ...none, phrases: [{ text: 'to be or not', words: ['to', 'be', 'or', 'not'] }] };
  expect(planLookups(query).map((lookup) => lookup.term)).toEqual(['to', 'be', 'or', 'not']);
});

test('a term wanted twice is looked up once, at the higher weight', () => {
  const query = { ...none, terms: [term('list', 0.9, 3)], phrases: [{ text: 'lists', words: ['lists'] }] };
  expect(planLookups(query)).toEqual([{ term: 'list', weight: 0.9 }]);
});
