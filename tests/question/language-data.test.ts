// Every language that questions are answered in has all that it needs, and docs/asking.md names it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answeredLanguages, monthsOf, questionLanguageOf } from '../../src/question/languages/table.ts';
import { languageOf } from '../../src/text/languages.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const page = readFileSync('docs/asking.md', 'utf8');
const named = new Intl.DisplayNames(['en'], { type: 'language' });

describe.each(answeredLanguages)('%s', (code) => {
  test('is named in docs/asking.md, and has stop words', () => {
    expect(page).toContain(named.of(code)?.replace(' Bokmål', ''));
    expect(code === 'en' || languageOf(code) !== undefined).toBe(true);
  });

  test('asks for a person, a time, a place, a reason, a number and money', () => {
    const types = new Set(questionLanguageOf(code).asks.map(([type]) => type));
    for (const type of ['who', 'time', 'place', 'reason', 'number', 'money'] as const)
      expect(types).toContain(type);
  });

  test('has words that fold as its questions do', () => {
    for (const word of questionLanguageOf(code).grammar)
      expect(
        tokenize(word)
          .map(({ folded }) => folded)
          .join(''),
      ).toBe(word);
  });
});

test('months are twelve, or numbered', () => {
  for (const code of answeredLanguages) expect([0, 12]).toContain(monthsOf(code).length);
  expect(monthsOf('zh')).toEqual([]);
  expect(['el', 'ru', 'fi', 'hu', 'ar'].map((code) => monthsOf(code)[11]?.[0])).toEqual([
    'δεκεμβριος',
    'декабрь',
    'joulukuu',
    'december',
    'ديسمبر',
  ]);
});
