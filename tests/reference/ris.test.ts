// RIS records, read back: by rule, sign for sign, and by another library.
import core from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference, type ReferencedQuote } from '../../src/reference/reference.ts';
import { anyQuote, full, hostile, quoteFrom } from './quotes.ts';

const recordOf = (quote: ReferencedQuote): string => formatReference(quote, 'ris');

const read = (record: string) => new core.Cite(record, { forceType: '@ris/file' }).data;

/** The note, with the guard taken from lines that read like a tag. */
function noteOf(record: string): string | undefined {
  const note = /\r\nN1 {2}- (.*)\r\nER {2}- \r\n$/s.exec(record)?.[1];
  return note?.replace(
    /(?<=[\r\n\u0085\u2028\u2029])\\(?=\\*[^\S\r\n\u2028\u2029]*[A-Z][A-Z0-9][^\S\r\n\u2028\u2029]{1,2}-)/g,
    '',
  );
}

/** The tags a reader finds that takes every line for one that looks like one, spaces in front or not. */
const tagsIn = (record: string): string[] =>
  record
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .flatMap((line) => /^\s*([A-Z][A-Z0-9]) {1,2}-/.exec(line)?.[1] ?? []);

describe('a RIS record', () => {
  it('has every field that is known', () => {
    expect(recordOf(quoteFrom({ ...full, author: 'Ada Lovelace; Citizen Lab' }, 'Yes & no.'))).toBe(
      [
        'TY  - ELEC',
        'ID  - V-7K2Q9',
        'AU  - Lovelace, Ada',
        'AU  - Citizen Lab',
        'TI  - What the engine can do',
        'PB  - Scientific Memoirs',
        'PY  - 1843',
        'DA  - 1843/09/03/',
        'UR  - https://example.org/memoirs?note=g&page=1',
        'N1  - para. 4: “Yes & no.”',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    [{}, []],
    [{ published: '1843' }, ['PY  - 1843', 'DA  - 1843///']],
    [{ published: '0843-12' }, ['PY  - 0843', 'DA  - 0843/12//']],
  ])('has no field that is not known: %j', (source, dates) => {
    const lines = ['TY  - GEN', 'ID  - V-7K2Q9', 'TI  - Notes by the Translator', ...dates];
    expect(recordOf(quoteFrom(source, 'So.'))).toBe(
      [...lines, 'N1  - para. 4: “So.”', 'ER  - ', ''].join('\r\n'),
    );
  });

  it('gives the quote back, sign for sign', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const { page, paragraph } = quote.citation;
        const place = page === undefined ? `para. ${paragraph}` : `p. ${page}`;
        expect(noteOf(recordOf(quote))).toBe(`${place}: “${quote.text}”`);
      }),
      { numRuns: 200 },
    );
  });

  it('has no tag but its own, whatever a quote or a title says', () => {
    const tag = fc.constantFrom('ER  - ', '  TY  - JOUR', 'AU - x', '\\ER  - ', '\\\\TI  - ', 'plain', '');
    const breaks = fc.constantFrom('\n', '\r\n', '\r', '\u2028');
    const text = fc
      .array(fc.tuple(tag, breaks), { minLength: 1, maxLength: 6 })
      .map((lines) => `A${lines.map(([line, end]) => end + line).join('')}\nZ`);
    fc.assert(
      fc.property(text, text, (quoted, title) => {
        const record = recordOf(quoteFrom({ title }, quoted));
        expect(tagsIn(record)).toEqual(['TY', 'ID', 'TI', 'N1', 'ER']);
        expect(noteOf(record)).toBe(`para. 4: “${quoted}”`);
      }),
      { numRuns: 200 },
    );
  });

  it('stays one record where the source has line breaks in its fields', () => {
    const broken = 'a\nER  - \nb';
    const source = { title: broken, author: broken, publisher: broken };
    const record = recordOf(quoteFrom({ ...source, url: 'https://example.org/a\nER  - ' }));
    expect(tagsIn(record)).toEqual(['TY', 'ID', 'AU', 'TI', 'PB', 'UR', 'N1', 'ER']);
    expect(record).toContain('UR  - https://example.org/a%0AER%20%20-%20\r\n');
  });

  it.each(hostile)('is read by another library as one record with the same fields: %j', (text) => {
    const source = { ...full, author: 'Ada Lovelace; Ministry of Health and Social Care; Müller, Jörg' };
    const items = read(recordOf(quoteFrom(source, text)));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      type: 'webpage',
      id: 'V-7K2Q9',
      title: full.title,
      publisher: full.publisher,
      issued: { 'date-parts': [[1843, 9, 3]] },
      URL: full.url,
    });
    expect(items[0]?.author?.map(({ family, given, literal }) => [literal ?? family, given])).toEqual([
      ['Lovelace', 'Ada'],
      ['Ministry of Health and Social Care', undefined],
      ['Müller', 'Jörg'],
    ]);
    // That library reads lines with a tag inside them only up to there, and joins the lines of a note by spaces.
    if (!/ {2}-/.test(text)) {
      const oneLine = (note: string): string => note.replace(/\s+/g, ' ');
      expect(oneLine(items[0]?.note ?? '')).toBe(oneLine(`para. 4: “${text}”`));
    }
  });
});
