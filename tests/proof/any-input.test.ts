// Whatever is put in, something true comes out: no failure, spans that fit, words that are there.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkQuotes } from '../../src/proof/check.ts';
import type { Position } from '../../src/proof/position.ts';
import type { Verdict } from '../../src/proof/verdict.ts';
import { verifyReceipt } from '../../src/proof/verify.ts';
import type { Revision } from '../../src/retrieval/revision/revision.ts';
import { revisionOf, shippedRevision } from './revision.ts';

let revision: Revision;
let words: string[];

beforeAll(async () => {
  revision = await shippedRevision();
  words = revision.corpus.documents.flatMap(({ text }) => text.split(/\s+/));
});

const marks = fc.constantFrom(
  ...'“”"‘’\'«»„‹›「」`.,;:!?–—-…[]()*_>\n\t\u00a0\u200b\ud83c',
  ' ',
  '\n\n',
  '\n> ',
  '...',
  '[...]',
  "''",
  '``',
);

const stretch = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 15 }))
  .map(([from, count]) => words.slice(from % words.length, (from % words.length) + count).join(' '));

const texts = fc
  .array(fc.oneof(marks, marks, stretch, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const placesIn = (verdict: Verdict): readonly Position[] => {
  switch (verdict.kind) {
    case 'exact':
      return [verdict.where, ...verdict.alsoAt];
    case 'altered':
    case 'trimmed':
      return [verdict.nearest];
    case 'stitched':
      return verdict.parts.map(({ where }) => where);
    case 'not-in-corpus':
      return [];
  }
};

test('any text is judged, and every place holds what it says', async () => {
  const textOf = new Map(revision.corpus.documents.map(({ path, text }) => [path, text]));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      let end = 0;
      for (const { quotation, verdict } of (await checkQuotes(text, revision.corpus)).quotations) {
        expect(quotation.span.start).toBeGreaterThanOrEqual(end);
        end = quotation.span.end;
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(quotation.span.start, end)).toContain(quotation.text.split(/\s/)[0]);
        for (const place of placesIn(verdict)) {
          expect(textOf.get(place.path)?.slice(place.span.start, place.span.end)).toBe(place.text);
          if (place.quote !== undefined) expect(place.quote.text).toBe(place.text);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('any edit of a document leaves a receipt exact, moved or changed, as its words are', async () => {
  const [document] = revision.corpus.documents;
  if (document === undefined) throw new Error('The shipped corpus is empty.');
  const kept = { path: document.path, digest: document.digest, code: 'V-22222', before: '', after: '' };
  const spans = [...document.text.matchAll(/[A-Z][^.\n]{20,200}\./g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...spans),
      fc.nat(document.text.length - 1),
      fc.nat(12),
      fc.constantFrom('', 'x', ' ', '\n', ' not ', 'A sentence that is new. '),
      async (span, at, removed, inserted) => {
        const text = document.text.slice(span.start, span.end);
        const edited = document.text.slice(0, at) + inserted + document.text.slice(at + removed);
        const today = await revisionOf({ [document.path]: edited });
        const verification = await verifyReceipt({ ...kept, span, text }, today.corpus);
        if (verification.kind === 'exact') {
          expect(verification.where).toMatchObject({ span, text });
          expect(edited.slice(span.start, span.end)).toBe(text);
        } else if (verification.kind === 'moved') {
          expect(verification.where.text).toBe(text);
          expect(verification.where.span).not.toEqual(span);
        } else {
          expect(verification.kind).toBe('changed');
          expect(verification.now?.where.text).not.toBe(text);
        }
      },
    ),
    { numRuns: 75 },
  );
});
