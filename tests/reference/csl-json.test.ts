// CSL-JSON records: their shape. That citeproc reads them is tested in tests/peers/reference.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference, type ReferencedQuote } from '../../src/reference/reference.ts';
import { anyQuote, full, quoteFrom } from './quotes.ts';

const itemOf = (quote: ReferencedQuote) => {
  const items: unknown = JSON.parse(formatReference(quote, 'csl-json'));
  if (!Array.isArray(items) || items.length !== 1) throw new Error('It is not a list of one item.');
  return items[0];
};

describe('a CSL-JSON record', () => {
  it('has every field that is known', () => {
    expect(itemOf(quoteFrom({ ...full, author: 'Ada Lovelace; Citizen Lab' }, 'Yes.\nNo.'))).toEqual({
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

  it('has no field that is not known', () => {
    expect(itemOf(quoteFrom({ page: 12, publisher: 'Taylor' }, 'So.'))).toEqual({
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
  ])('says where %j is', (where, place) => {
    expect(itemOf(quoteFrom(where, 'So.')).note).toBe(`${place}\n“So.”`);
  });

  it('gives the quote back, sign for sign', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const { note } = itemOf(quote);
        expect(note.slice(note.indexOf('\n') + 2, -1)).toBe(quote.text);
      }),
    );
  });
});
