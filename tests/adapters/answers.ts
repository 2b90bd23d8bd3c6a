// Any answers at all, with hostile text in every place that a document or a person fills.
import fc from 'fast-check';
import type { Abstained, Answered, Quote, Unsure } from '../../src/index.ts';
import { hostile } from '../texts.ts';

/** As the core cites: no white space at the ends. */
const words = hostile.map((text) => text.trim()).filter((text) => text !== '');
const line = words
  .map((text) => text.replace(/[\r\n\u2028\u2029\u0085]/g, ' ').trim())
  .filter((text) => text !== '');

export const quote: fc.Arbitrary<Quote> = fc
  .record({
    text: fc.oneof(
      words,
      // No file of UTF-8 has half a pair, and texts that are too long for a message are sent as files.
      words.map(
        (text) =>
          text
            .replace(/\p{Cs}/gu, '')
            .repeat(20)
            .trim() || 'long',
      ),
    ),
    title: line,
    author: fc.option(line, { nil: undefined }),
    before: hostile,
    after: hostile,
    url: fc.option(fc.oneof(fc.webUrl(), hostile), { nil: undefined }),
    cut: fc.nat(30),
    age: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  })
  .map(({ text, title, author, before, after, url, cut, age }) => ({
    text,
    highlights: cut > 0 && cut < text.length ? [{ start: 0, end: cut }] : [],
    receipt: 'V-7K2Q9',
    ...(age === undefined ? {} : { age }),
    citation: {
      documentId: 'a.txt',
      title,
      path: 'a.txt',
      span: { start: 0, end: text.length },
      headings: [],
      paragraph: 1,
      line: 1,
      digest: '',
      before,
      after,
      ...(author === undefined ? {} : { author }),
      ...(url === undefined ? {} : { url }),
    },
  }));

export const asked = fc.record({
  id: fc.constant('k3j9x2m4pq'),
  question: hostile,
  searched: fc.constant({ documents: 1, passages: 1, undated: 1 }),
  respelled: fc.array(fc.record({ word: line, searched: fc.array(line, { minLength: 1, maxLength: 2 }) }), {
    maxLength: 1,
  }),
});

export const answered: fc.Arbitrary<Answered> = fc
  .tuple(asked, fc.array(quote, { minLength: 1, maxLength: 3 }))
  .map(([base, [first, ...rest]]) => {
    if (first === undefined) throw new Error('There is always a quote.');
    return { ...base, kind: 'answered', quotes: [first, ...rest], alsoIn: [first.citation], confidence: 1 };
  });

export const unsure: fc.Arbitrary<Unsure> = fc
  .tuple(answered, fc.array(line, { maxLength: 4 }))
  .map(([answer, suggestions]) => ({
    ...answer,
    kind: 'unsure',
    unknownTerms: suggestions,
    suggestions,
    confidence: 0.3,
  }));

export const abstained: fc.Arbitrary<Abstained> = fc
  .tuple(asked, fc.array(quote, { maxLength: 3 }), fc.array(line, { maxLength: 4 }))
  .map(([base, nearest, suggestions]) => ({
    ...base,
    kind: 'abstained',
    reason: 'words-not-found',
    unknownTerms: suggestions,
    apart: [],
    suggestions,
    nearest,
    confidence: 0,
  }));

/** Whatever shows quotes at once. */
export const quoted: fc.Arbitrary<Answered | Unsure> = fc.oneof(answered, unsure);
