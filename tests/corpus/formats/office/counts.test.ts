// Numbers of lists beyond digits and letters.
import { expect, test } from 'vitest';
import { countOf, paddedCount } from '../../../../src/corpus/formats/office/counts.ts';
import { formats, listed, readText } from './listed.ts';

test('formats that are known are these, and all others give no number', () => {
  const unknown = formats.filter((format) => countOf(format, true)(1) === undefined);
  expect(unknown).toEqual([
    'hex',
    'japaneseDigitalTenThousand',
    'decimalEnclosedFullstop',
    'decimalEnclosedParen',
    'ideographEnclosedCircle',
    'ideographZodiacTraditional',
    'taiwaneseDigital',
    'vietnameseCounting',
    'numberInDash',
    'arabicAbjad',
    'hindiVowels',
    'hindiConsonants',
    'hindiNumbers',
    'hindiCounting',
    'thaiNumbers',
    'thaiCounting',
    'bahtText',
    'dollarText',
  ]);
});

test.each([
  ['ordinal', 2, 'in German', undefined],
  ['cardinalText', 2, 'in German', undefined],
  ['ordinalText', 100, 'in English', undefined],
  ['hebrew1', 15, 'in German', 'טו'],
  ['japaneseCounting', 100, 'in German', undefined],
  ['russianLower', 30, 'in German', undefined],
])('%s %i %s', (format, number, language, shown) => {
  expect(countOf(format, language === 'in English')(number)).toBe(shown);
});

test('zeros before a number are those of its example', () => {
  expect([paddedCount('001, 002, 003, ...')(7), paddedCount('α, β, γ, ...')(7)]).toEqual(['007', undefined]);
});

test('a Word file with numbers that are not known is named, and shows none', async () => {
  const german = await readText(listed(['ordinal'], 'de-DE'));
  expect(german.text).toMatch(/^\| ordinal 1\n/);
  expect(german.problems).toEqual([expect.stringContaining('110 of its list items are left out')]);
  const english = await readText(listed(['ordinal'], 'en-GB'));
  expect(english.text).toMatch(/^1st \| ordinal 1\n/);
  expect(english.problems).toEqual([]);
});
