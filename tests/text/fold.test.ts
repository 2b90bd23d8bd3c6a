// Inflections and spellings that meet in one term, and words that must not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, stem } from '../../src/text/fold.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import { hostile } from '../texts.ts';

const term = (word: string): string => stem(foldWord(word));

describe('forms of one word share its term', () => {
  test.each([
    ['regular inflection', ['target', 'targets', 'targeted', 'targeting']],
    ['irregular verbs', ['write', 'writes', 'wrote', 'written', 'writing']],
    ['short verbs in -ie', ['lie', 'lies', 'lied', 'lying']],
    ['their neighbours', ['die', 'dies', 'died', 'dying']],
    ['irregular plurals', ['person', 'people']],
    ['irregular plurals of one word', ['analysis', 'analyses']],
    ['a past without a suffix', ['lead', 'leads', 'led', 'leading']],
    ['-ise and -ize', ['organise', 'organize', 'organised', 'organizing']],
    ['-isation and -ization', ['organisation', 'organization', 'organisations']],
    ['-our and -or', ['behaviour', 'behavior', 'behaviours']],
    ['-re and -er', ['centre', 'center', 'centres']],
    ['a doubled consonant', ['travelling', 'traveling', 'travelled', 'travel']],
    ['licence and license', ['licence', 'license', 'licences']],
    ['a verb that keeps its double letter', ['add', 'adds', 'added', 'adding']],
    ['verbs in -eed', ['exceed', 'exceeds', 'exceeded', 'exceeding']],
    ['short words in -y', ['try', 'tries', 'tried', 'trying']],
    ['verbs in -ence', ['experience', 'experiences', 'experienced', 'experiencing']],
    ['plurals of nouns in -us', ['bonus', 'bonuses']],
    ['a verb in -o', ['go', 'goes', 'going', 'went', 'gone']],
  ])('%s', (_why, forms) => {
    expect(new Set(forms.map(term)).size).toBe(1);
  });
});

describe('different words keep different terms', () => {
  test.each([
    ['promise', 'prompt'],
    ['export', 'report'],
    ['state', 'statue'],
    ['Siri', 'series'],
  ])('%s and %s', (one, other) => {
    expect(term(one)).not.toBe(term(other));
  });

  test('words in -ise that are not spelled with z keep their own stem', () => {
    for (const [word, bare] of [
      ['promised', 'promise'],
      ['raised', 'raise'],
      ['surprising', 'surprise'],
      ['advisers', 'adviser'],
    ] as const) {
      expect(term(word)).toBe(term(bare));
    }
  });
});

test('no form of a word becomes another word of two letters', () => {
  for (const form of ['use', 'uses', 'used', 'using']) expect(term(form)).toBe('use');
  for (const form of ['add', 'adds', 'added', 'adding']) expect(term(form)).toBe('add');
  for (const form of ['age', 'ages', 'aged']) expect(term(form)).toBe('age');
  for (const form of ['US', 'U.S.', 'us']) expect(term(form)).toBe('us');
  expect(['ads', 'PCs', 'its', 'going', 'AP', 'apes'].map(term)).toEqual([
    'ad',
    'pc',
    'it',
    'go',
    'ap',
    'ape',
  ]);
});

test('short words, numbers and identifiers are not stemmed', () => {
  expect(['us', 'is', '2021', 'cve-2021-30860', 'v14.7'].map(stem)).toEqual([
    'us',
    'is',
    '2021',
    'cve-2021-30860',
    'v14.7',
  ]);
});

test('words of other scripts are left as they are', () => {
  expect(['правительства', 'правительство'].map(term)).toEqual(['правительства', 'правительство']);
});

test('a word longer than any word is compared by its beginning, in bounded time', () => {
  expect(foldWord('x'.repeat(100_000)).length).toBeLessThanOrEqual(200);
  expect(foldWord('é'.repeat(100_000)).length).toBeLessThanOrEqual(200);
});

test('stop words are found however they are written', () => {
  for (const word of ['The', "don't", 'don’t', 'DID', 'which']) expect(isStopWord(foldWord(word))).toBe(true);
  for (const word of ['US', 'blacklist', 'company', 'NSO']) expect(isStopWord(foldWord(word))).toBe(false);
});

test('for any text, a folded word has no upper case and no diacritics to fold again', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const folded = foldWord(text);
      expect(folded).toBe(folded.toLowerCase());
      expect(folded.normalize('NFD')).not.toMatch(/[a-z]\p{M}/u);
    }),
  );
});
