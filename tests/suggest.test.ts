// Quotes for a search that is still being typed, and finding them again.
import { describe, expect, it } from 'vitest';
import { quoteStoredAt } from '../src/answer/stored-quote.ts';
import { suggestQuotes } from '../src/suggest.ts';
import { revisionOf, shippedRevision } from './proof/revision.ts';

const revision = await shippedRevision();
const most = 20;
const textsFor = (typed: string): string[] => suggestQuotes(revision, typed, most).map(({ text }) => text);

describe('suggestions', () => {
  it.each(['black', 'Blackl', 'nso group black', 'entity list blac'])(
    'complete "%s" as it is typed',
    (typed) => {
      expect(textsFor(typed)[0]).toContain('blacklisted');
    },
  );

  it('mark the words that were completed', () => {
    const [quote] = suggestQuotes(revision, 'blackl', most);
    const marked = quote?.highlights.map(({ start, end }) => quote.text.slice(start, end));
    expect(marked).toContain('blacklisted');
  });

  it('keep what was found while the next word begins with what is no word', () => {
    expect(textsFor('blacklisted qqq')).toEqual(textsFor('blacklisted'));
  });

  it.each(['', ' ', 'q', 'the', '🙂', 'x'.repeat(10_000)])('find nothing for "%.9s"', (typed) => {
    expect(textsFor(typed)).toEqual([]);
  });

  it('are distinct, and as many as are asked for at most', () => {
    const texts = textsFor('nso');
    expect(texts.length).toBeGreaterThan(3);
    expect(new Set(texts).size).toBe(texts.length);
    expect(suggestQuotes(revision, 'nso', 2)).toHaveLength(2);
  });

  it('are the same each time: nothing is remembered between two searches', () => {
    expect(suggestQuotes(revision, 'nso gr', most)).toEqual(suggestQuotes(revision, 'nso gr', most));
  });
});

describe('a quote by its place', () => {
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
  const suggested = typed.flatMap((text) => suggestQuotes(revision, text, most));

  it('is every suggestion, word for word', () => {
    expect(suggested.length).toBeGreaterThan(20);
    for (const { text, citation } of suggested) {
      expect(quoteStoredAt(revision, citation.documentId, citation.span)?.text).toBe(text);
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
        expect(quoteStoredAt(revision, citation.documentId, span)).toBeUndefined();
    }
  });

  it('is nothing in another document, beyond its text, across paragraphs, or of too many sentences', async () => {
    const [quote] = suggested;
    expect(quote && quoteStoredAt(revision, 'unknown', quote.citation.span)).toBeUndefined();
    const text = 'One is red. Two is blue. Three is green. Four is black.\n\nFive is white.\n';
    const small = await revisionOf({ 'a.txt': text });
    const id = small.corpus.documents[0]?.id ?? '';
    const at = (from: string, to: string) =>
      quoteStoredAt(small, id, { start: text.indexOf(from), end: text.indexOf(to) + to.length });
    expect(at('One', 'green.')?.text).toBe('One is red. Two is blue. Three is green.');
    expect(at('One', 'black.')).toBeUndefined();
    expect(at('Four', 'white.')).toBeUndefined();
    expect(quoteStoredAt(small, id, { start: 0, end: 1_000 })).toBeUndefined();
    expect(quoteStoredAt(small, id, { start: -9, end: 9 })).toBeUndefined();
    expect(quoteStoredAt(small, id, { start: Number.NaN, end: 9 })).toBeUndefined();
  });
});
