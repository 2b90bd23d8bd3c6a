// CSL-JSON records: their shape, and that a style processor makes the same of them as we do.
import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prune } from '../../src/reference/prune.ts';
import { formatReference, type ReferencedQuote } from '../../src/reference/reference.ts';
import { anyQuote, full, hostile, quoteFrom } from './quotes.ts';

const itemOf = async (quote: ReferencedQuote) => {
  const items: unknown = JSON.parse(await formatReference(quote, 'csl-json'));
  if (!Array.isArray(items) || items.length !== 1) throw new Error('It is not a list of one item.');
  return items[0];
};

const read = (file: string): string =>
  readFileSync(new URL(`../../src/reference/csl/${file}`, import.meta.url), 'utf8');

/** What citeproc makes of an item as it stands. */
function entryOf(item: { id: string }): string {
  const system = {
    retrieveLocale: () => read('locales-en-US.xml'),
    retrieveItem: () => structuredClone(item),
  };
  const engine = new CSL.Engine(system, prune(CSL.parseXml(read('apa.csl'))), 'en-US', true);
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  const bibliography = engine.makeBibliography();
  return bibliography === false ? '' : bibliography[1].join('').trim();
}

describe('a CSL-JSON record', () => {
  it('has every field that is known', async () => {
    expect(await itemOf(quoteFrom({ ...full, author: 'Ada Lovelace; Citizen Lab' }, 'Yes.\nNo.'))).toEqual({
      id: 'V-7K2Q9',
      type: 'webpage',
      title: 'What the engine can do',
      author: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'Citizen Lab' }],
      'container-title': 'Scientific Memoirs',
      issued: { 'date-parts': [[1843, 9, 3]] },
      URL: 'https://example.org/memoirs?note=g&page=1',
      note: 'para. 4\n“Yes.\nNo.”',
      custom: { receipt: 'V-7K2Q9', path: 'notes/g.txt', paragraph: 4 },
    });
  });

  it('has no field that is not known', async () => {
    expect(await itemOf(quoteFrom({ page: 12, publisher: 'Taylor' }, 'So.'))).toEqual({
      id: 'V-7K2Q9',
      type: 'document',
      title: 'Notes by the Translator',
      publisher: 'Taylor',
      note: 'p. 12\n“So.”',
      custom: { receipt: 'V-7K2Q9', path: 'notes/g.txt', paragraph: 4 },
    });
  });

  it.each([
    [{ page: 7 }, 'p. 7'],
    [{ row: 12 }, 'row 12'],
    [{ seconds: 3723.9 }, 'at 01:02:03'],
    [{ seconds: 0, speaker: 'Charles Babbage' }, 'at 00:00:00 (Charles Babbage)'],
  ])('says where %j is', async (where, place) => {
    expect((await itemOf(quoteFrom(where, 'So.'))).note).toBe(`${place}\n“So.”`);
  });

  it('gives the quote back, sign for sign', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuote, async (quote) => {
        const { note } = await itemOf(quote);
        expect(note.slice(note.indexOf('\n') + 2, -1)).toBe(quote.text);
      }),
    );
  });

  it('is taken by citeproc as it stands, and no quote in the note adds a field to it', async () => {
    const reference = await formatReference(quoteFrom(full), 'apa');
    const expected = reference.split('\n\n')[1]?.trim();
    for (const text of hostile) expect(entryOf(await itemOf(quoteFrom(full, text)))).toBe(expected);
  });

  it('would be changed by such a quote, stood it alone in the note', async () => {
    const item = await itemOf(quoteFrom({}, 'So.'));
    expect(entryOf({ ...item, note: 'publisher: Nobody' })).toContain('Nobody');
  });
});
