// The only maker of quotes: it gives a slice of its document or throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite } from '../../src/answer/quotes/cite.ts';
import { deepLinkOf, textLinkTo } from '../../src/answer/quotes/deep-link.ts';
import { receiptOf } from '../../src/answer/quotes/receipt.ts';
import type { Document } from '../../src/corpus/document/document.ts';
import { plainText } from '../../src/corpus/formats/text/plain-text.ts';
import { VerbatimError } from '../../src/errors.ts';
import { hostile } from '../texts.ts';

const text = 'It rained in the U.S. today. It poured, “all day,” said Ada. It stopped.';
const { sections } = plainText.read(text, 'a.txt');
const document: Document = {
  id: 'a',
  path: 'a.txt',
  title: 'Weather',
  format: 'text',
  text,
  sections,
  digest: 'abc',
};

const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a quote', () => {
  test('is the slice, with where it stands', () => {
    const words = 'It poured, “all day,” said Ada.';
    const { start } = spanOf(words);
    const quote = cite(document, spanOf(words), [{ start: start + 3, end: start + 9 }]);
    expect(quote.text).toBe(words);
    expect(quote.highlights).toEqual([{ start: 3, end: 9 }]);
    expect(quote.citation).toEqual({
      documentId: 'a',
      path: 'a.txt',
      title: 'Weather',
      span: spanOf(words),
      headings: [],
      paragraph: 1,
      line: 1,
      before: 'It rained in the U.S. today.',
      after: 'It stopped.',
      digest: 'abc',
    });
  });

  test('carries what is known of its source, and a link to the words where there is an address', () => {
    const known = {
      author: 'Ada',
      publisher: 'Example Press',
      published: '2021-11',
      url: 'https://example.org/a',
    };
    const { citation } = cite({ ...document, ...known }, spanOf('It stopped.'), []);
    expect(citation).toMatchObject({ ...known, deepLink: 'https://example.org/a#:~:text=It%20stopped.' });
  });
});

describe('refused, with QUOTE_NOT_EXACT, is a span that', () => {
  test.each([
    ['is empty', { start: 5, end: 5 }],
    ['ends before it starts', { start: 9, end: 3 }],
    ['starts with white space', { start: 2, end: 9 }],
    ['ends with white space', { start: 0, end: 3 }],
    ['starts inside a word', { start: 1, end: 9 }],
    ['ends inside a word', { start: 0, end: 6 }],
    ['ends inside an acronym', { start: 0, end: text.indexOf('S. today') }],
    ['runs past the end', { start: 0, end: text.length + 1 }],
    ['starts before the beginning', { start: -5, end: text.length }],
  ])('%s', (_why, span) => {
    const attempt = (): unknown => cite(document, span, []);
    expect(attempt).toThrow(VerbatimError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'QUOTE_NOT_EXACT' }));
  });

  test('cuts a word longer than any', () => {
    const long = 'x'.repeat(500);
    const other = { ...document, text: long, sections: plainText.read(long, 'a.txt').sections };
    expect(() => cite(other, { start: 0, end: 250 }, [])).toThrow(VerbatimError);
    expect(cite(other, { start: 0, end: 500 }, []).text).toBe(long);
  });
});

describe('a receipt', () => {
  const span = { start: 10, end: 20 };

  test('is "V-" and five signs that are not taken for one another', () => {
    fc.assert(
      fc.property(hostile, hostile, (digest, words) => {
        expect(receiptOf(digest, span, words)).toMatch(/^V-[2467CFHKLMQRWXY9]{5}$/);
      }),
    );
  });

  test('is the same for the same quote, and another for another file, place or text', () => {
    const receipt = receiptOf('abc', span, 'It rained.');
    expect(receiptOf('abc', { ...span }, 'It rained.')).toBe(receipt);
    const others = [
      receiptOf('abd', span, 'It rained.'),
      receiptOf('abc', { start: 11, end: 20 }, 'It rained.'),
      receiptOf('abc', { start: 10, end: 21 }, 'It rained.'),
      receiptOf('abc', span, 'It rained!'),
    ];
    expect(new Set([receipt, ...others]).size).toBe(5);
  });

  test('can be longer, and then begins alike', () => {
    const receipt = receiptOf('abc', span, 'It rained.', 12);
    expect(receipt).toHaveLength(14);
    expect(receipt.startsWith(receiptOf('abc', span, 'It rained.'))).toBe(true);
  });

  test('of 10,000 quotes uses every sign about equally often', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 10_000; n += 1) {
      for (const sign of receiptOf('abc', { start: n, end: n + 1 }, 'x').slice(2))
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 3125)).toBeLessThan(400);
  });
});

describe('a deep link', () => {
  test.each([
    ['a short quote in full', 'https://e.org/a', 'It rained.', 'https://e.org/a#:~:text=It%20rained.'],
    ['white space folded', 'https://e.org/a', 'It\n rained.', 'https://e.org/a#:~:text=It%20rained.'],
    [
      'a longer one by its ends',
      'https://e.org/a',
      'one two three four five six seven eight nine ten eleven',
      'https://e.org/a#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    ],
    ['beside a fragment', 'https://e.org/a#b', 'It rained.', 'https://e.org/a#b:~:text=It%20rained.'],
    [
      'with the directive’s own signs escaped',
      'https://e.org/',
      'a-b, c & d',
      'https://e.org/#:~:text=a%2Db%2C%20c%20%26%20d',
    ],
  ])('%s', (_why, url, quote, expected) => {
    expect(textLinkTo(url, quote)).toBe(expected);
  });

  test.each([
    ['a page of a PDF', { url: 'https://e.org/a.pdf', format: 'pdf' }, 3, 'https://e.org/a.pdf#page=3'],
    [
      'in place of a fragment',
      { url: 'https://e.org/a.pdf#b', format: 'pdf' },
      12,
      'https://e.org/a.pdf#page=12',
    ],
    [
      'words of what is no PDF',
      { url: 'https://e.org/a', format: 'html' },
      3,
      'https://e.org/a#:~:text=It%20rained.',
    ],
    [
      'words of a PDF without pages',
      { url: 'https://e.org/a', format: 'pdf' },
      undefined,
      'https://e.org/a#:~:text=It%20rained.',
    ],
    ['nothing without an address', { format: 'pdf' }, 3, undefined],
  ])('leads to %s', (_what, document, page, expected) => {
    expect(deepLinkOf(document, 'It rained.', { page, seconds: undefined, line: 1 })).toBe(expected);
  });

  test.each([
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=83'],
    ['https://youtu.be/abc?t=4', 'https://youtu.be/abc?t=83'],
    ['https://www.youtube-nocookie.com/embed/abc', 'https://www.youtube-nocookie.com/embed/abc?start=83'],
    ['https://vimeo.com/12', 'https://vimeo.com/12#t=83s'],
    ['https://e.org/council.mp3#x', 'https://e.org/council.mp3#t=83'],
    ['https://github.com/e/r/blob/main/a.vtt', 'https://github.com/e/r/blob/main/a.vtt?plain=1#L7'],
    ['https://e.org/council', 'https://e.org/council#:~:text=It%20rained.'],
    ['no address', 'no address#:~:text=It%20rained.'],
  ])('leads to a time of a transcript at %s', (url, expected) => {
    const where = { page: undefined, seconds: 83.9, line: 7 };
    expect(deepLinkOf({ url, format: 'transcript' }, 'It rained.', where)).toBe(expected);
  });

  test.each([
    ['https://gitlab.com/e/r/-/blob/main/a.csv', 'table', 'https://gitlab.com/e/r/-/blob/main/a.csv#L7'],
    [
      'https://codeberg.org/e/r/src/branch/main/a.txt',
      'text',
      'https://codeberg.org/e/r/src/branch/main/a.txt#L7',
    ],
    ['https://e.org/a.csv', 'table', undefined],
    ['https://e.org/a.docx', 'docx', undefined],
    ['https://e.org/a.xlsx', 'xlsx', undefined],
    [
      'https://github.com/e/r/blob/main/a.md',
      'markdown',
      'https://github.com/e/r/blob/main/a.md#:~:text=It%20rained.',
    ],
  ])('leads to a line of what is at %s, or nowhere', (url, format, expected) => {
    const where = { page: undefined, seconds: undefined, line: 7 };
    expect(deepLinkOf({ url, format }, 'It rained.', where)).toBe(expected);
  });

  test('for any quote it is an address from which the words at the ends can be read again', () => {
    fc.assert(
      fc.property(
        hostile.map((words) => words.replace(/\p{Cs}/gu, '')),
        (quote) => {
          fc.pre(quote.trim() !== '');
          const link = textLinkTo('https://e.org/a', quote);
          expect(URL.canParse(link)).toBe(true);
          const [first = '', last = first] = (link.split(':~:text=')[1] ?? '')
            .split(',')
            .map(decodeURIComponent);
          const words = quote.trim().split(/\s+/).join(' ');
          expect(words.startsWith(first)).toBe(true);
          expect(words.endsWith(last)).toBe(true);
        },
      ),
    );
  });
});
