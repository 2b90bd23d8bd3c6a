// Quotes for a search that is still being typed, and finding them again.

import { describe, expect, it } from 'vitest';
import { quoteStoredAt } from '../src/answer/quotes/stored-quote.ts';
import { searchableOf } from '../src/retrieval/memory/memory.ts';
import { passagesWithin, type Revision } from '../src/retrieval/revision/revision.ts';
import { suggestQuotes } from '../src/suggest.ts';
import type { Span } from '../src/text/span.ts';
import { revisionOf, shippedRevision } from './proof/revision.ts';

const revision = await shippedRevision();
const most = 20;
const quoteAt = (of: Revision, documentId: string, span: Span) => {
  const document = of.corpus.documents.find(({ id }) => id === documentId);
  return document && quoteStoredAt(document, passagesWithin(of, document), span);
};
const textsFor = async (typed: string): Promise<string[]> =>
  (await suggestQuotes(searchableOf(revision), typed, most)).map(({ text }) => text);

describe('suggestions', () => {
  it.each(['black', 'Blackl', 'nso group black', 'entity list blac'])(
    'complete "%s" as it is typed',
    async (typed) => {
      expect((await textsFor(typed))[0]).toContain('blacklisted');
    },
  );

  it('mark the words that were completed', async () => {
    const [quote] = await suggestQuotes(searchableOf(revision), 'blackl', most);
    const marked = quote?.highlights.map(({ start, end }) => quote.text.slice(start, end));
    expect(marked).toContain('blacklisted');
  });

  it('keep what was found while the next word begins with what is no word', async () => {
    const holding = async (typed: string): Promise<number> =>
      (await textsFor(typed)).filter((text) => text.includes('blacklisted')).length;
    expect(await holding('blacklisted')).toBeGreaterThan(3);
    expect(await holding('blacklisted qqq')).toBe(await holding('blacklisted'));
  });

  it.each(['', ' ', 'q', 'the', '🙂', 'x'.repeat(10_000)])('find nothing for "%.9s"', async (typed) => {
    expect(await textsFor(typed)).toEqual([]);
  });

  it('are distinct, and as many as are asked for at most', async () => {
    const texts = await textsFor('nso');
    expect(texts.length).toBeGreaterThan(3);
    expect(new Set(texts).size).toBe(texts.length);
    expect(await suggestQuotes(searchableOf(revision), 'nso', 2)).toHaveLength(2);
  });

  it('are the same each time: nothing is remembered between two searches', async () => {
    expect(await suggestQuotes(searchableOf(revision), 'nso gr', most)).toEqual(
      await suggestQuotes(searchableOf(revision), 'nso gr', most),
    );
  });
});

describe('a quote by its place', async () => {
  const typed = [
    'nso',
    'blackl',
    'white house',
    'spyware',
    'biden',
    'israel',
    'november',
    'pegasus',
    'export',
  ];
  const suggested = (
    await Promise.all(typed.map((text) => suggestQuotes(searchableOf(revision), text, most)))
  ).flat();

  it('is every suggestion, word for word', () => {
    expect(suggested.length).toBeGreaterThan(20);
    for (const { text, citation } of suggested) {
      expect(quoteAt(revision, citation.documentId, citation.span)?.text).toBe(text);
    }
  });

  it('is never a part of one', () => {
    for (const { citation } of suggested) {
      const { start, end } = citation.span;
      for (const span of [
        { start: start + 1, end },
        { start, end: end - 1 },
        { start: end, end: start },
        { start, end: start },
      ])
        expect(quoteAt(revision, citation.documentId, span)).toBeUndefined();
    }
  });

  it('is nothing in another document, beyond its text, across paragraphs, or too long', async () => {
    const [quote] = suggested;
    expect(quote && quoteAt(revision, 'unknown', quote.citation.span)).toBeUndefined();
    const most = `Six is ${'light '.repeat(97)}grey.`;
    const text = `One is red. Two is blue.\n\nFive is white. ${most} ${most}\n\nThese:\n\n- one\n- two\n`;
    const small = await revisionOf({ 'a.txt': text });
    const id = small.corpus.documents[0]?.id ?? '';
    const at = (from: string, to: string) =>
      quoteAt(small, id, { start: text.indexOf(from), end: text.indexOf(to) + to.length });
    expect(at('One', 'blue.')?.text).toBe('One is red. Two is blue.');
    expect(at('These', 'two')?.text).toBe('These:\n\n- one\n- two');
    expect(at('Six', 'grey.')?.text).toBe(most);
    expect(at('Two', 'white.')).toBeUndefined();
    expect(
      quoteAt(small, id, { start: text.indexOf('Six'), end: text.lastIndexOf('grey.') + 5 }),
    ).toBeUndefined();
    expect(quoteAt(small, id, { start: 0, end: 1_000 })).toBeUndefined();
    expect(quoteAt(small, id, { start: -9, end: 9 })).toBeUndefined();
    expect(quoteAt(small, id, { start: Number.NaN, end: 9 })).toBeUndefined();
  });
});
