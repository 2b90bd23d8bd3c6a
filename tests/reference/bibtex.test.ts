// BibTeX records, read back: by rule, sign for sign, and by another library.
import core from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference, type ReferencedQuote } from '../../src/reference/reference.ts';
import { anyQuote, full, hostile, quoteFrom } from './quotes.ts';

const signs: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textasciigrave: '`',
  textless: '<',
  textgreater: '>',
};

/** What LaTeX would show, as far as these records use it. Throws for any other command. */
const decoded = (field: string): string =>
  field.replace(/\\([a-z]+)\{\}|\\(.)|\{\}/g, (whole, command?: string, sign?: string) => {
    if (whole === '{}') return '';
    if (sign !== undefined && '$&%#_'.includes(sign)) return sign;
    const known = signs[command ?? ''];
    if (known === undefined) throw new Error(`No sign is written as ${whole}.`);
    return known;
  });

/** A sign that LaTeX takes for something else, with no backslash in front. */
const bare = /(?<!\\)[$&%#_]|[~^`<>]/;

/** The one line of the title, and the note, which comes last and may have several. */
const titleOf = (record: string): string | undefined => /^ {2}title = \{\{(.*)\}\},$/m.exec(record)?.[1];
const noteOf = (record: string): string | undefined => /^ {2}note = \{(.*)\}\n\}\n$/ms.exec(record)?.[1];

const read = (record: string) => new core.Cite(record, { forceType: '@bibtex/text' }).data;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const recordOf = (quote: ReferencedQuote): string => formatReference(quote, 'bibtex');

describe('a BibTeX record', () => {
  it('has every field that is known', () => {
    expect(recordOf(quoteFrom({ ...full, author: 'Ada Lovelace; Citizen Lab' }, 'Yes & no.'))).toBe(
      `@misc{V-7K2Q9,
  author = {Lovelace, Ada and {Citizen Lab}},
  title = {{What the engine can do}},
  publisher = {{Scientific Memoirs}},
  year = {1843},
  month = sep,
  day = {3},
  url = {https://example.org/memoirs?note=g&page=1},
  note = {para. 4: “Yes \\& no.”}
}
`,
    );
  });

  it.each([
    [{}, '@misc{V-7K2Q9,\n  title = {{Notes by the Translator}},\n  note = {para. 4: “So.”}\n}\n'],
    [
      { published: '1843', page: 7 },
      '@misc{V-7K2Q9,\n  title = {{Notes by the Translator}},\n  year = {1843},\n  note = {p. 7: “So.”}\n}\n',
    ],
    [
      { published: '1843-12' },
      '@misc{V-7K2Q9,\n  title = {{Notes by the Translator}},\n  year = {1843},\n  month = dec,\n  note = {para. 4: “So.”}\n}\n',
    ],
  ])('has no field that is not known: %j', (source, expected) => {
    expect(recordOf(quoteFrom(source, 'So.'))).toBe(expected);
  });

  it('gives quote and title back, sign for sign', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const record = recordOf(quote);
        for (const field of [titleOf(record), noteOf(record)]) expect(field).not.toMatch(bare);
        const { title, page, paragraph } = quote.citation;
        const place = page === undefined ? `para. ${paragraph}` : `p. ${page}`;
        expect(decoded(noteOf(record) ?? '')).toBe(`${place}: “${quote.text}”`);
        expect(decoded(titleOf(record) ?? '')).toBe(onOneLine(title));
      }),
      { numRuns: 150 },
    );
  });

  it('opens and closes its braces in order, so that no text ends a field', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        let depth = 0;
        let closed = 0;
        for (const sign of recordOf(quote)) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
          if (sign === '}' && depth === 0) closed += 1;
        }
        expect([depth, closed]).toEqual([0, 1]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(hostile)('is read by another library with the same quote and fields: %j', (text) => {
    const source = {
      ...full,
      author: 'Ada Lovelace; Ministry of Health and Social Care; Müller, Jörg',
      title: text,
    };
    const items = read(recordOf(quoteFrom(source, text)));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: 'V-7K2Q9',
      title: onOneLine(text),
      publisher: full.publisher,
      issued: { 'date-parts': [[1843, 9, 3]] },
      URL: full.url,
      note: onOneLine(`para. 4: “${text}”`),
    });
    expect(items[0]?.author?.map(({ family, given, literal }) => [literal ?? family, given])).toEqual([
      ['Lovelace', 'Ada'],
      ['Ministry of Health and Social Care', undefined],
      ['Müller', 'Jörg'],
    ]);
  });
});
