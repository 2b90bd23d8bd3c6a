// Copies of one text are found however they were dressed up, and texts about the same thing are none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areCopies, copiesAmong, resemblance } from '../../../src/corpus/assemble/near-copies.ts';
import type { Document } from '../../../src/corpus/document/document.ts';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { plainText } from '../../../src/corpus/formats/text/plain-text.ts';

const documentOf = (text: string, id = 'a'): Document => ({
  id,
  path: id,
  title: id,
  format: 'text',
  digest: id,
  ...plainText.read(text, id),
});

const words = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, index) => `w${Math.imul(index + 1, 2654435761 ^ seed) >>> 12}`);

/** Share of runs of four words that both have, by counting them. */
function counted(a: readonly string[], b: readonly string[]): number {
  const runs = (of: readonly string[]) =>
    new Set(of.slice(3).map((_, index) => of.slice(index, index + 4).join(' ')));
  const [one, other] = [runs(a), runs(b)];
  const both = [...one].filter((shingle) => other.has(shingle)).length;
  return both / (one.size + other.size - both);
}

test('what is estimated is near to what is counted', () => {
  const seed = fc.nat(1_000_000);
  fc.assert(
    fc.property(
      seed,
      seed,
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (a, b, shared, own) => {
        const [one, other] = [
          [...words(shared, a), ...words(own, a + 1)],
          [...words(own, b + 2), ...words(shared, a)],
        ];
        const estimate = resemblance(documentOf(one.join(' ')), documentOf(other.join(' '), 'b'));
        // Five standard deviations of a share of 126.
        expect(Math.abs(estimate - counted(one, other))).toBeLessThan(0.25);
      },
    ),
    { seed: 7 },
  );
});

test('most of many estimates are very near', () => {
  const errors = Array.from({ length: 100 }, (_, seed) => {
    const [one, other] = [words(200, seed), [...words(100, seed), ...words(100, seed + 1000)]];
    return Math.abs(
      resemblance(documentOf(one.join(' ')), documentOf(other.join(' '), 'b')) - counted(one, other),
    );
  });
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.06);
});

describe('an article', async () => {
  const [article, second, third] = (await loadCorpus('corpus')).documents;
  if (article === undefined || second === undefined || third === undefined)
    throw new Error('three documents are shipped');
  const lines = article.text.split('\n');

  test('is a copy where an agency’s line and a page’s foot stand around it', () => {
    const reprint = [
      'REUTERS — From our correspondent.',
      ...lines,
      'All rights reserved. Subscribe to our newsletter today.',
    ];
    expect(areCopies(article, documentOf(reprint.join('\n'), 'b'))).toBe(true);
  });

  test('is one where one word in twenty was changed, and none where one in three was', () => {
    const every = (n: number): string => {
      let at = 0;
      return article.text.replace(/\p{L}+/gu, (word) => (++at % n === 0 ? `changed${at}` : word));
    };
    expect(areCopies(article, documentOf(every(20), 'b'))).toBe(true);
    expect(areCopies(article, documentOf(every(3), 'b'))).toBe(false);
  });

  test('is none of others on the same subject', () => {
    expect(copiesAmong([article, second, third])).toEqual([]);
  });

  test('is found with all its copies among others, in their order', () => {
    const copies = ['b', 'c'].map((id) => documentOf(`${article.text}\nSeen in ${id}.`, id));
    expect(
      copiesAmong([second, ...copies, third, article]).map((group) => group.map(({ id }) => id)),
    ).toEqual([['b', 'c', article.id]]);
  });
});

test('short texts are copies of nothing, since they are alike by chance', () => {
  const note = 'It rained all day in the harbour.';
  expect(copiesAmong([documentOf(note), documentOf(note, 'b')])).toEqual([]);
});

test('what is set aside makes no copies', () => {
  const foot = Array.from(
    { length: 30 },
    (_, n) => `Photo: somebody took picture ${n} of the harbour at night`,
  ).join('\n\n');
  const [a, b] = [
    'It rained all day in the harbour and on the piers.',
    'Nobody has seen the keeper of the lamp since May.',
  ];
  expect(resemblance(documentOf(`${a}\n\n${foot}`), documentOf(`${b}\n\n${foot}`, 'b'))).toBe(0);
});
