// The one tokenizer: what is one word, where it stands, and what it is compared as.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../src/text/span.ts';
import { countWords, tokenize, tokenizerVersion } from '../../src/text/tokenize.ts';
import { expectInProportion } from '../effort.ts';
import { hostile, ofLength } from '../texts.ts';

const surfaces = (text: string): string[] => tokenize(text).map((token) => sliceOf(text, token));
const foldedWords = (text: string): string[] => tokenize(text).map((token) => token.folded);
const terms = (text: string): string[] => tokenize(text).map((token) => token.term);

describe('identifiers stay whole', () => {
  test.each([
    ['a vulnerability’s number', 'CVE-2021-30860 was used', ['CVE-2021-30860', 'was', 'used']],
    ['a file reference', 'in INT/24/7, annex', ['in', 'INT/24/7', 'annex']],
    ['a disease', 'since COVID-19 came', ['since', 'COVID-19', 'came']],
    ['an acronym with its last dot', 'the U.S. is', ['the', 'U.S.', 'is']],
    ['an acronym before a full stop’s place', '(e.g. this)', ['e.g.', 'this']],
    ['a host name', 'open m.thewire.in on', ['open', 'm.thewire.in', 'on']],
    [
      'a company’s form, without the dot that ends it',
      'Initiative PTE. LTD from',
      ['Initiative', 'PTE', 'LTD', 'from'],
    ],
    ['a version', 'iOS v14.7.1 and', ['iOS', 'v14.7.1', 'and']],
    ['a date', 'on 2021-11-03 at 10:30', ['on', '2021-11-03', 'at', '10:30']],
    ['an event by its day', 'after 9/11 came', ['after', '9/11', 'came']],
    ['a grouped number', 'for 1,000,000 euros', ['for', '1,000,000', 'euros']],
    ['a decimal', 'about 3.5 of', ['about', '3.5', 'of']],
    ['a host and a file', 'at example.org in main.ts', ['at', 'example.org', 'in', 'main.ts']],
    ['a name with a capital inside', 'YouTube and iPhone', ['YouTube', 'and', 'iPhone']],
  ])('%s', (_why, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('keys of programs are words', () => {
  test.each([
    ['call read_file now', ['call', 'read', 'file', 'now']],
    ['set maxRetryCount to 3', ['set', 'max', 'Retry', 'Count', 'to', '3']],
    ['shippingAddress.city: Nordby', ['shipping', 'Address', 'city', 'Nordby']],
    ['server.port=8080', ['server', 'port', '8080']],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });
});

describe('one word in several writings is one term', () => {
  const terms = (text: string): string[] => tokenize(text).map(({ term }) => term);

  test.each([
    ['e-mail', 'email'],
    ['Wi-Fi', 'WiFi'],
    ['co-operate', 'cooperate'],
    ['fund\u00adraising', 'fundraising'],
    ['data\u200bbase', 'database'],
    ['dredg-\ning', 'dredging'],
    ['com-\r\n  mittee', 'committee'],
    ['flavour', 'flavor'],
    ['sceptical', 'skeptical'],
    ['instalments', 'installments'],
  ])('%j', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
    expect(tokenize(one)).toMatchObject([{ start: 0, end: one.length }]);
    expect(countWords(one)).toBe(1);
  });

  test.each([
    ['a-t-il', ['a', 't', 'il']],
    ['co-founder', ['co', 'founder']],
    ['well -\nknown', ['well', 'known']],
    ['Ada-\nBrandt', ['Ada', 'Brandt']],
  ])('%j is two', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('words that a sign only joins are several', () => {
  test.each([
    ['a compound', 'a zero-click attack', ['a', 'zero', 'click', 'attack']],
    ['an age', 'the 17-year-old', ['the', '17', 'year', 'old']],
    ['a range of years', '1939-1945', ['1939', '1945']],
    ['a prefix before a year', 'mid-2021', ['mid', '2021']],
    ['an acronym in a compound', 'a U.S.-Greek national', ['a', 'U.S.', 'Greek', 'national']],
    ['a missing space after a full stop', 'the end.Next one', ['the', 'end', 'Next', 'one']],
    ['a missing space after an identifier', 'CVE-2021-30860.The', ['CVE-2021-30860', 'The']],
    ['a list without spaces', 'red,green', ['red', 'green']],
    ['numbers in a list', '1,2', ['1', '2']],
    ['alternatives', 'and/or', ['and', 'or']],
    ['a handle', '@hijakamran', ['hijakamran']],
  ])('%s', (_why, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('the same word however it is written', () => {
  test.each([
    ['U.S.', 'US'],
    ['U.S', 'US'],
    ['u.s.', 'US'],
    ['NSO’s', 'NSO'],
    ["NSO's", 'NSO'],
    ['don’t', "don't"],
    ['1,000', '1000'],
    ['Café', 'cafe'],
    ['cafe\u0301', 'café'],
    ['ﬁle', 'file'],
    ['ＡＢＣ', 'abc'],
    ['Straße', 'STRASSE'],
    ['Łódź', 'Lodz'],
    ['Ærø', 'aero'],
    ['Νόμος', 'νομος'],
    ['ёлка', 'елка'],
    ['مُحَمَّد', 'محمد'],
  ])('%s folds as %s does', (one, other) => {
    expect(foldedWords(one)).toEqual(foldedWords(other));
    expect(foldedWords(one)).toHaveLength(1);
  });

  test('curly quotation marks are no part of a word', () => {
    expect(surfaces('He said “stop”, ‘now’.')).toEqual(['He', 'said', 'stop', 'now']);
  });

  test('a letter with a mark that is no accent is another letter', () => {
    expect(foldedWords('कि')).not.toEqual(foldedWords('क'));
  });

  test('inflections share a term but not a folded word', () => {
    expect(terms('companies')).toEqual(terms('company'));
    expect(foldedWords('companies')).not.toEqual(foldedWords('company'));
  });
});

describe('scripts without spaces are cut into words', () => {
  test.each([
    ['Chinese', '北京大学的学生', ['北京', '大学', '的', '学生']],
    ['Thai', 'สวัสดีชาวโลก', ['สวัสดี', 'ชาว', 'โลก']],
    ['Latin beside Chinese', '用iPhone手机', ['用', 'iPhone', '手机']],
  ])('%s', (_why, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  test('Arabic has spaces and is cut at them', () => {
    expect(surfaces('من هو المدير؟')).toEqual(['من', 'هو', 'المدير']);
  });
});

test('signs and emoji alone are no words', () => {
  expect(tokenize('🇺🇸 — … “” (?!) 😀 ⁂ $ \u0000\u001b')).toEqual([]);
});

test('a text that is counted has the words a reader would count', () => {
  expect(countWords('The U.S. blacklisted 4 companies on Nov. 3, 2021.')).toBe(9);
});

describe('for any text', () => {
  test('tokens stand in order, do not overlap, hold no white space and leave no letter out', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let end = 0;
        let rest = '';
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(sliceOf(text, token)).not.toMatch(/\s/);
          expect(token.folded).not.toBe('');
          rest += text.slice(end, token.start);
          end = token.end;
        }
        expect(rest + text.slice(end)).not.toMatch(/[a-zA-Z0-9]/);
      }),
    );
  });

  test('a space before and after changes nothing but the offsets', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const padded = tokenize(` ${text} `).map(({ start, end, ...rest }) => ({
          ...rest,
          start: start - 1,
          end: end - 1,
        }));
        expect(padded).toEqual(tokenize(text));
      }),
    );
  });
});

/** Measured: ten times the text takes about ten times as long; a square would take a hundred times. */
describe('100,000 characters of one sign after the other take far less than a second', () => {
  test.each([
    'a',
    'a.',
    'A. ',
    "a'",
    'a-',
    'a/1',
    'a_',
    '1,',
    '1,000,',
    '10:',
    '\u0301',
    '北',
    'ส',
    "'",
    '.',
    'ﷺ',
    'e\u0301',
    '\ud800',
  ])('%j', async (unit) => {
    await expectInProportion((size) => tokenize(ofLength(size, unit)), 100_000);
  });

  test('one letter with 99,999 accents, in two classes that normalization has to sort', async () => {
    const written = (size: number) => `e${ofLength(size - 1, '\u0301\u0316')}`;
    await expectInProportion((size) => tokenize(written(size)), 100_000);
    expect(tokenize(written(100_000))).toHaveLength(1);
  });
});

describe('two ways through a text, one result', () => {
  const texts = fc.oneof(hostile, fc.string({ unit: fc.constantFrom(..."abcA9 -/_.:,'’\n") }));

  test('words of ASCII letters are cut and folded like those with an accent', () => {
    const accented = (text: string): string => text.replaceAll('a', 'à').replaceAll('A', 'À');
    fc.assert(
      fc.property(texts, (text) => {
        const shown = tokenize(text).map(({ start, end, folded, term }) => [start, end, folded, term]);
        const other = tokenize(accented(text)).map(({ start, end, folded, term }) => [
          start,
          end,
          folded,
          term,
        ]);
        expect(other).toEqual(shown);
      }),
    );
  });

  test('counting words counts tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(countWords(text)).toBe(tokenize(text).length);
      }),
    );
  });

  test('a word that was met before is the same again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenize(text)).toEqual(tokenize(text));
      }),
    );
  });
});

test('when this fails, raise tokenizerVersion and write the new digest here: saved indexes must not outlive a change', () => {
  const sample = `The U.S. officials’ don't e.g. CVE-2021-30860 INT/24/7 1,000,000 3.5 10:30 2021-11-03 mid-2021 17-year-old
    m.thewire.in read_file naïve Café cafe\u0301 Straße Łódź ｆｕｌｌ ﬁre went mice analyses organised
    used added running nationally companies' Ångström I’m users' COVID-19 and/or @hijakamran PTE. LTD red,green end.Next`;
  const shown = JSON.stringify(tokenize(sample));
  const digest = createHash('sha256').update(shown).digest('hex').slice(0, 12);
  expect({ tokenizerVersion, digest }).toEqual({ tokenizerVersion: 4, digest: '33fced4779af' });
});
