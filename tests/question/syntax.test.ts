// The search syntax within a question: "phrase", -word, source:, before:, after:.
import { describe, expect, test } from 'vitest';
import { readSyntax } from '../../src/question/syntax.ts';
import { expectInProportion } from '../effort.ts';
import { ofLength } from '../texts.ts';

const phrasesOf = (question: string): string[] => readSyntax(question).phrases.map(({ text }) => text);

describe('phrases', () => {
  test.each([
    ['straight marks', 'who is on the "naughty list"?'],
    ['curly marks', 'who is on the “naughty list”?'],
    ['low and high marks', 'who is on the „naughty list“?'],
    ['guillemets', 'who is on the «naughty list»?'],
  ])('in %s', (_why, question) => {
    expect(readSyntax(question).phrases).toEqual([{ text: 'naughty list', words: ['naughty', 'list'] }]);
  });

  test('keep their inflection and their stop words, folded', () => {
    expect(readSyntax('"The U.S. Companies"').phrases[0]?.words).toEqual(['the', 'us', 'companies']);
  });

  test('several are kept in order, each once', () => {
    expect(phrasesOf('"b c" or "a" or "B C"')).toEqual(['b c', 'a']);
  });

  test('stay in the question, so that their words are searched too', () => {
    expect(readSyntax('about "naughty list"').words).toContain('naughty list');
  });

  test.each([
    ['an opening mark alone', 'who said "stop'],
    ['marks around nothing', 'who said "" or “ ”'],
    ['marks around signs', 'who said "?!"'],
  ])('%s is none', (_why, question) => {
    expect(phrasesOf(question)).toEqual([]);
  });
});

describe('excluded words', () => {
  test('are taken out of the question and compared by their term', () => {
    const { excluded, words } = readSyntax('spyware -companies −Gaza');
    expect(excluded).toEqual(['compani', 'gaza']);
    expect(words.trim()).toBe('spyware');
  });

  test.each([
    ['a hyphen within a word', 'zero-click attack'],
    ['a hyphen after a word', 'zero- click'],
    ['a dash between spaces', 'Pegasus - the spyware'],
    ['a dash without a word', 'Pegasus --'],
  ])('%s excludes nothing', (_why, question) => {
    expect(readSyntax(question).excluded).toEqual([]);
  });
});

describe('filters', () => {
  test.each([
    ['source:wire who?', { source: 'wire' }],
    ['source:"The Wire" who?', { source: 'The Wire' }],
    ['source:“The Wire” who?', { source: 'The Wire' }],
    ['who? before:2022', { before: '2022' }],
    ['who? after:2021-06', { after: '2021-06' }],
    ['who? Before:2021-11-03 AFTER:2020', { before: '2021-11-03', after: '2020' }],
  ])('%s', (question, filters) => {
    const syntax = readSyntax(question);
    expect(syntax.filters).toEqual(filters);
    expect(syntax.invalidFilters).toEqual([]);
    expect(syntax.words.trim()).toBe('who?');
  });

  test.each(['before:yesterday', 'after:2021-13', 'before:2021-02-30', 'after:21', 'source:""', 'source:?!'])(
    '%s is no filter that could be understood',
    (written) => {
      const syntax = readSyntax(`who? ${written}`);
      expect(syntax.invalidFilters).toEqual([written]);
      expect(syntax.filters).toEqual({});
    },
  );

  test.each(['the source: a friend', 'resource:wire', 'on the eve before: nothing', 'http://after.example'])(
    '"%s" holds no filter',
    (question) => {
      const syntax = readSyntax(question);
      expect(syntax.filters).toEqual({});
      expect(syntax.invalidFilters).toEqual([]);
    },
  );

  test('a phrase within a filter is no phrase of the question', () => {
    expect(phrasesOf('source:"The Wire" who?')).toEqual([]);
  });
});

test.each(['“', '“ ', '„', '«', '"', '"a ', 'source:“ ', 'source:" ', '-a ', '- '])(
  '100,000 characters of %j take no longer than their number explains',
  async (unit) => {
    await expectInProportion((size) => readSyntax(ofLength(size, unit)), 100_000);
  },
);
