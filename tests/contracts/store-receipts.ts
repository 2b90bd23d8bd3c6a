// What every store does with receipts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptOf } from '../../src/answer/quotes/receipt.ts';
import { anyQuote } from '../answer/citations.ts';
import { asked, noon, quote, sha256 } from '../store/samples.ts';
import { opening, type Place } from './place.ts';

export function describeReceipts(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: receipts`, () => {
    it('finds a quote again by its receipt, with all that was known of it', async () => {
      const store = await openNew();
      const plain = quote('Trains leave at six.', 40);
      const full = {
        ...plain,
        citation: {
          ...plain.citation,
          ...{
            author: 'A. Miller',
            publisher: 'The Press',
            published: '2025-03',
            url: 'https://a.example/x',
          },
          ...{
            page: 4,
            row: 12,
            seconds: 63.25,
            speaker: 'B. Example',
            deepLink: 'https://a.example/x#page=4',
          },
        },
      };
      const [code = ''] = await store.remember(asked('q1', { quotes: [full] }));
      expect(await store.receipt(code)).toEqual({
        code,
        text: 'Trains leave at six.',
        quoteDigest: sha256('Trains leave at six.'),
        citation: full.citation,
        revision: 'abcdef012345',
        firstShownAt: noon,
      });
    });

    it('gives back any citation as it was, with every field that a citation can have', async () => {
      const store = await openNew();
      let shown = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyQuote, { minLength: 1, maxLength: 20 }), async (made) => {
          // No two have the same words, so none is taken for one that was shown before.
          const quotes = made.map((quote) => {
            const text = `${shown++} ${quote.text}`;
            return { ...quote, text, receipt: receiptOf(quote.citation.digest, quote.citation.span, text) };
          });
          const codes = await store.keep({ quotes, askedAt: noon, revision: 'abcdef012345' });
          for (const [index, quote] of quotes.entries()) {
            const receipt = await store.receipt(codes[index] ?? '');
            expect(receipt?.text).toBe(quote.text);
            expect(receipt?.citation).toStrictEqual(quote.citation);
          }
        }),
        { numRuns: 30 },
      );
    });

    it('keeps the receipt of a quote that was shown without a question, and no question', async () => {
      const store = await openNew();
      const shown = { quotes: [quote('Looked up.')], askedAt: noon, revision: 'abcdef012345' };
      const [code = ''] = await store.keep(shown);
      expect(await store.receipt(code)).toMatchObject({ code, text: 'Looked up.', firstShownAt: noon });
      expect(await store.keep({ ...shown, askedAt: noon + 1 })).toEqual([code]);
      expect(await store.remember(asked('q1', { quotes: [quote('Looked up.')] }))).toEqual([code]);
      expect((await store.questions({})).map(({ id }) => id)).toEqual(['q1']);
    });

    it('leaves out what a document does not say of itself', async () => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('q1'));
      const found = await store.receipt(code);
      expect(Object.keys(found?.citation ?? {}).sort()).toEqual([
        'after',
        'before',
        'digest',
        'documentId',
        'headings',
        'line',
        'paragraph',
        'path',
        'span',
        'title',
      ]);
    });

    it('gives the proposed codes, in the order of the quotes', async () => {
      const store = await openNew();
      const quotes = [quote('One.', 0), quote('Two.', 10), quote('Three.', 20)];
      expect(await store.remember(asked('q1', { quotes }))).toEqual(quotes.map(({ receipt }) => receipt));
    });

    it('gives the same quote the same code, and keeps when and where it was shown first', async () => {
      const store = await openNew();
      const [first] = await store.remember(asked('q1', { quotes: [quote('Same.')] }));
      const later = asked('q2', {
        quotes: [quote('Other.', 9), quote('Same.')],
        askedAt: noon + 5,
        revision: 'new',
      });
      const codes = await store.remember(later);
      expect(codes[1]).toBe(first);
      expect(await store.receipt(codes[1] ?? '')).toMatchObject({
        firstShownAt: noon,
        revision: 'abcdef012345',
      });
    });

    it('lengthens a code that another quote has, by one sign, as often as it takes', async () => {
      const store = await openNew();
      const place = quote('Mine.', 7);
      const { digest, span } = place.citation;
      const six = receiptOf(digest, span, place.text, 6);
      const takers = [place.receipt, six].map((receipt, i) => ({ ...quote('Taker.', 100 + i), receipt }));
      expect(await store.remember(asked('q1', { quotes: takers }))).toEqual([place.receipt, six]);
      const seven = receiptOf(digest, span, place.text, 7);
      expect(await store.remember(asked('q2', { quotes: [place] }))).toEqual([seven]);
      expect(await store.remember(asked('q3', { quotes: [place] }))).toEqual([seven]);
      expect((await store.receipt(seven))?.text).toBe('Mine.');
      expect((await store.receipt(place.receipt))?.text).toBe('Taker.');
    });

    it('takes quotes of another version of the file, at another place or of other words for other quotes', async () => {
      const store = await openNew();
      const quotes = [
        quote('Words.', 0),
        quote('Words.', 1),
        quote('words.', 0),
        quote('Words.', 0, 'handbook.md', sha256('changed')),
      ];
      expect(new Set(await store.remember(asked('q1', { quotes }))).size).toBe(4);
    });

    it.each([
      ['as it is shown', (code: string) => code],
      ['in small letters', (code: string) => code.toLowerCase()],
      ['without V-', (code: string) => code.slice(2)],
      ['with spaces and another dash', (code: string) => ` v – ${code.slice(2, 4)} ${code.slice(4)}\n`],
    ])('finds a receipt written %s', async (_how, written) => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('q1'));
      expect((await store.receipt(written(code)))?.code).toBe(code);
    });

    it.each(['', 'V-', 'V-2222', 'hello there', "V-22222' OR 1=1", 'V-24242'])(
      'finds nothing for %j',
      async (written) => {
        const store = await openNew();
        await store.remember(asked('q1'));
        expect(await store.receipt(written)).toBeUndefined();
      },
    );

    it('keeps texts of all scripts to the letter', async () => {
      const store = await openNew();
      const texts = [`"It's" – 100% \\ ; --`, '日本語と😀。', 'e\u0301 ≠ \u00e9\u200b\u2028', 'a\r\n\tb'];
      const codes = await store.remember(asked('q1', { quotes: texts.map((text, i) => quote(text, i)) }));
      const found = await Promise.all(codes.map((code) => store.receipt(code)));
      expect(found.map((receipt) => receipt?.text)).toEqual(texts);
    });

    it.each(['NUL \0 inside', 'half \ud83d a pair'])(
      'refuses a quote it can not keep unchanged: %j',
      async (text) => {
        const store = await openNew();
        const refused = store.remember(asked('q1', { quotes: [quote('Fine.', 50), quote(text)] }));
        await expect(refused).rejects.toMatchObject({ code: 'QUOTE_NOT_EXACT' });
        expect(await store.questions({})).toEqual([]);
        expect(await store.receipt(quote('Fine.', 50).receipt)).toBeUndefined();
      },
    );
  });
}
