// The features of a text, computed by hand.
import { expect, test } from 'vitest';
import { featuresOf } from '../../src/answer/candidates/describe.ts';
import type { Excerpt } from '../../src/answer/candidates/excerpt.ts';
import type { Features } from '../../src/answer/candidates/features.ts';
import type { Query, QueryTerm, Role } from '../../src/question/query.ts';
import { foldWord, stem } from '../../src/text/fold.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { loadWordVectors } from '../../src/words/load.ts';
import { leastLikeness, noWordVectors } from '../../src/words/word-vectors.ts';

const term = (surface: string, weight = 1, role: Role = 'content'): QueryTerm => ({
  value: stem(foldWord(surface)),
  surface,
  weight,
  role,
  passages: 1,
  near: [],
});

const query = (terms: readonly QueryTerm[], answerType: Query['answerType'] = 'any'): Query => ({
  text: '',
  words: terms.map(({ surface }) => foldWord(surface)),
  terms,
  phrases: [],
  excluded: [],
  filters: {},
  invalidFilters: [],
  answerType,
});

const unknown = new Float32Array(0);
const termsIn = (words: string): string[] => tokenize(words).map((token) => token.term);

const excerpt = (
  text: string,
  around: { passage?: string; headings?: string; before?: number; question?: number } = {},
): Excerpt => ({
  text,
  tokens: tokenize(text),
  from: 0,
  offset: 0,
  meaning: unknown,
  passage: {
    tokens: tokenize(`${text} ${around.passage ?? ''}`),
    headingTerms: termsIn(around.headings ?? ''),
    share: 1,
    meaning: unknown,
    headingMeaning: unknown,
    question: around.headings?.endsWith('?') ? tokenize(around.headings).map((token) => token.term) : [],
  },
  ...(around.before === undefined ? {} : { before: around.before }),
  ...(around.question === undefined ? {} : { question: around.question }),
});

function featuresIn(asked: Query, ...excerpts: Excerpt[]): Features {
  const last = featuresOf(asked, excerpts, noWordVectors).at(-1);
  if (last === undefined) throw new Error('no excerpt');
  return last;
}

const trees = query([term('oak', 3), term('elm', 1)]);

test('coverage is the share of the weight that stands in the text', () => {
  expect(featuresIn(trees, excerpt('An oak and an elm.')).coverage).toBe(1);
  expect(featuresIn(trees, excerpt('Two oaks.')).coverage).toBe(0.75);
  expect(featuresIn(trees, excerpt('A pine.')).coverage).toBe(0);
});

test('context is the share that is missing but stands in passage or headings', () => {
  expect(featuresIn(trees, excerpt('An oak.', { passage: 'An elm.' })).context).toBe(0.25);
  expect(featuresIn(trees, excerpt('An elm.', { headings: 'The oak' })).context).toBe(0.75);
  expect(featuresIn(trees, excerpt('An oak and an elm.', { passage: 'An elm.' })).context).toBe(0);
});

test('lead is the share that is missing but stands in the sentence before', () => {
  expect(featuresIn(trees, excerpt('An oak stood.'), excerpt('An elm too.', { before: 0 })).lead).toBe(0.75);
});

test('names are the share of names met in the text or around it, 1 without any', () => {
  const asked = query([term('Ada', 1, 'name'), term('Quill', 1, 'name'), term('wrote')]);
  expect(featuresIn(asked, excerpt('Ada slept.')).names).toBe(0.5);
  expect(featuresIn(asked, excerpt('Ada slept.', { headings: 'Quill' })).names).toBe(1);
  expect(featuresIn(trees, excerpt('A pine.')).names).toBe(1);
});

test('inflection is the share whose words stand there as they were asked', () => {
  const asked = query([term('companies')]);
  expect(featuresIn(asked, excerpt('Two companies.')).inflection).toBe(1);
  expect(featuresIn(asked, excerpt('One company.')).inflection).toBe(0);
});

test('distinction counts what tells the texts apart: a word that all of them hold counts less', () => {
  const asked = query([term('oak'), term('elm')]);
  const texts = [excerpt('An oak.'), excerpt('Another oak.'), excerpt('Some oak.')];
  const common = featuresIn(asked, excerpt('An elm.'), ...texts).distinction;
  const rare = featuresIn(asked, ...texts, excerpt('An elm.')).distinction;
  expect(rare).toBeGreaterThan(common);
});

test('asks is 1 for a question', () => {
  expect(featuresIn(trees, excerpt('Is it an oak?')).asks).toBe(1);
  expect(featuresIn(trees, excerpt('It is an oak.')).asks).toBe(0);
});

test('time speaks for a date where one is asked for, and against its absence', () => {
  const asked = query([term('oak')], 'time');
  expect(featuresIn(asked, excerpt('The oak fell in March 1987.')).time).toBeGreaterThan(0);
  expect(featuresIn(asked, excerpt('The oak fell at last.')).time).toBeLessThan(0);
  expect(featuresIn(trees, excerpt('The oak fell in March 1987.')).time).toBe(0);
});

test('asked is how much the document’s own question, before the text or in its heading, is this one', () => {
  const own = excerpt('Which oak and which elm?');
  expect(featuresIn(trees, own, excerpt('Both.', { before: 0, question: 0 })).asked).toBe(1);
  expect(featuresIn(trees, excerpt('Both.', { headings: 'Which elm?' })).asked).toBeCloseTo(0.4);
  expect(featuresIn(trees, excerpt('Both.', { headings: 'The elm' })).asked).toBe(0);
});

test('headings are the share in them, whole the share anywhere in the passage', () => {
  const described = featuresIn(trees, excerpt('A pine.', { passage: 'An elm.', headings: 'The oak' }));
  expect(described).toMatchObject({ headings: 0.75, whole: 1, coverage: 0 });
});

test('fragment is 1 for a label', () => {
  expect(featuresIn(trees, excerpt('The oak:')).fragment).toBe(1);
  expect(featuresIn(trees, excerpt('The oak fell.')).fragment).toBe(0);
});

test('alike is the share that is missing but for a word of like meaning, scaled from the least likeness', async () => {
  const words = await loadWordVectors();
  const paid = query([term('salary', 3), term('elm', 1)]);
  const [described] = featuresOf(paid, [excerpt('The wages rose.')], words);
  const likeness = (words.likeness('salary', 'wages') - leastLikeness) / (1 - leastLikeness);
  expect(described?.coverage).toBe(0);
  expect(described?.alike).toBeCloseTo(0.75 * likeness);
  expect(described?.alike).toBeGreaterThan(0.3);
  const named = query([term('salary', 3, 'name')]);
  expect(featuresOf(named, [excerpt('The wages rose.')], words)[0]?.alike).toBe(0);
});
