// The words that quotations are looked up in: found without a pattern, and read once however often the corpus changes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document/document.ts';
import { readWordSpans, unitsOf, wordKey, wordPattern } from '../../src/proof/text/units.ts';
import { type CorpusWords, wordsOf } from '../../src/proof/words/corpus-words.ts';
import { unknown } from '../../src/proof/words/word-numbers.ts';
import { character } from '../texts.ts';

/** What words are made of, what joins them, and what only looks like it. */
const pieces =
  "a|ab|Word|é|e\u0301|я|1|23|,000|.5|:30|，000|．5|：30|｢|๐|٣|²|中文|ア|ー|𝒳|😀|ﬁ|İ|ß|\u00ad|\u200b|\ufe0f|’|'|`|´|[|]|[T]|T|*|_|-|.|…|“| |\n|\u00a0|\ud800".split(
    '|',
  );
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((parts) => parts.join('')),
  fc.string({ unit: character }),
  fc.string({ unit: 'grapheme' }),
);

test('words are where the pattern has them, however few are read at once', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 4 }), (text, most) => {
      const read: [number, number][] = [];
      for (let from = 0; from < text.length; ) {
        const spans = new Int32Array(2 * most);
        const { count, at } = readWordSpans(text, from, spans);
        for (let word = 0; word < count; word += 1)
          read.push([spans[2 * word] ?? 0, spans[2 * word + 1] ?? 0]);
        from = at;
      }
      const expected = [...text.matchAll(new RegExp(wordPattern))].map(({ 0: word, index }) => [
        index,
        index + word.length,
      ]);
      expect(read).toEqual(expected);
      const units = unitsOf(text).filter(({ kind }) => kind === 'word');
      expect(units.map(({ start, end }) => [start, end])).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

const documentOf = (id: string, text: string): Document => ({
  id,
  path: id,
  title: id,
  format: 'text',
  text,
  sections: [],
  digest: id,
});

/** Where a word stands, and where one stands before another, read off the documents themselves. */
function expectPlaces(corpus: CorpusWords, documents: readonly Document[]): void {
  const all = documents.flatMap(({ id, text }) =>
    [...text.matchAll(new RegExp(wordPattern))].map(({ 0: word, index }, at, words) => ({
      where: `${id}:${index}`,
      key: wordKey(word),
      next: words[at + 1] === undefined ? undefined : wordKey(words[at + 1]?.[0] ?? ''),
    })),
  );
  const found = (places: Int32Array): string[] =>
    Array.from(places, (place) => `${corpus.documentAt(place).id}:${corpus.starts[place]}`);
  const whereAre = (holds: (word: (typeof all)[number]) => boolean): string[] =>
    all.filter(holds).map(({ where }) => where);
  for (const { key, next } of all) {
    const id = corpus.idOf(key);
    expect(found(corpus.placesOf(id))).toEqual(whereAre((word) => word.key === key));
    expect(corpus.countOf(id)).toBe(corpus.placesOf(id).length);
    if (next === undefined) continue;
    const pair = corpus.placesOfPair(id, corpus.idOf(next));
    expect(found(pair)).toEqual(whereAre((word) => word.key === key && word.next === next));
  }
}

test('places are right whatever comes, goes, changes and moves', async () => {
  const words = fc.constantFrom('the', 'The', 'old', 'mill', 'über', 'don’t', 'end.');
  const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' '));
  const texts = fc.array(text, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.tuple(fc.nat(4), text), { maxLength: 4 }), async (first, changes) => {
      let documents: readonly Document[] = first.map((each, at) => documentOf(`${at}`, each));
      expectPlaces(await wordsOf(documents), documents);
      for (const [step, [at, changed]] of changes.entries()) {
        const without = documents.filter((_, index) => index !== at);
        documents = [...without.slice(at), documentOf(`new ${step}`, changed), ...without.slice(0, at)];
        expectPlaces(await wordsOf(documents), documents);
      }
    }),
    { numRuns: 100 },
  );
});

test('a word that only another corpus has stands nowhere', async () => {
  const [one, other] = [documentOf('one', 'the old mill'), documentOf('other', 'nonesuch mill')];
  const before = await wordsOf([one]);
  await wordsOf([one, other]);
  const id = before.idOf('nonesuch');
  expect(id).not.toBe(unknown);
  expect([...before.placesOf(id), ...before.placesOfPair(id, before.idOf('mill'))]).toEqual([]);
  expect(before.countOf(id)).toBe(0);
});

test('what has not changed is not read again', async () => {
  const document: { -readonly [Field in keyof Document]: Document[Field] } = documentOf(
    'same',
    'unread once',
  );
  await wordsOf([document]);
  document.text = 'rereading shows';
  const words = await wordsOf([document, documentOf('new', 'another text')]);
  expect(words.idOf('rereading')).toBe(unknown);
  expect(words.placesOf(words.idOf('once'))).toHaveLength(1);
  expect(words.placesOf(words.idOf('another'))).toHaveLength(1);
});
