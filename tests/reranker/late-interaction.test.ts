// Late interaction over a model whose tokens are numbers, each alike to itself alone.
import { expect, test } from 'vitest';
import { createLateInteraction } from '../../src/reranker/model/late-interaction.ts';
import { createPassageCache, packVectors } from '../../src/reranker/model/passage-cache.ts';
import { mostTokens, type Reader } from '../../src/reranker/model/reader.ts';

const width = 16;
const start = 14;
const end = 15;

function openModel() {
  const read: (readonly number[])[] = [];
  const reader: Reader = {
    special: { start, end },
    tokens: (text) => (text.match(/\d+/g) ?? []).map(Number),
    run: async ({ ids }) => {
      read.push(ids);
      // Not of length 1, as the model's are not.
      return Float32Array.from(
        ids.flatMap((id) => Array.from({ length: width }, (_, at) => (at === id ? 3 : 0))),
      );
    },
  };
  return { model: createLateInteraction(reader), read };
}

const numberOf = (met: number, of: number): number => 50 * (met / of) - 40;

test('a passage’s number is the mean over the question’s tokens, special ones included', async () => {
  const { model, read } = openModel();
  const asked = await model.ask('5 6');
  // Start, end and 5 are there; the marker of a question and 6 are not.
  expect(await asked.score({ text: '7 5' })).toBeCloseTo(numberOf(3, 5));
  expect(read).toEqual([
    [start, 1, 5, 6, end],
    [start, 2, 7, 5, end],
  ]);
});

test('a sentence has the vectors of its passage, and the headings count as its own', async () => {
  const { model, read } = openModel();
  const asked = await model.ask('5 6 7');
  const text = '9: 5 8 6 7';
  const within = (from: string, to: string) => ({
    text,
    headings: 2,
    start: text.indexOf(from),
    end: text.indexOf(to) + 1,
  });
  const passage = await asked.score({ text });
  expect(await asked.score({ text: '5 8', within: within('5', '8') })).toBeCloseTo(numberOf(1, 3));
  expect(await asked.score({ text: '6 7', within: within('6', '7') })).toBeCloseTo(numberOf(2, 3));
  const headed = await model.ask('9 7');
  expect(await headed.score({ text: '7', within: within('7', '7') })).toBeCloseTo(numberOf(2, 2));
  expect(await headed.score({ text: '5 8', within: within('5', '8') })).toBeCloseTo(numberOf(1, 2));
  // The passage was read once, and each question once.
  expect(read).toHaveLength(3);
  expect(await asked.score({ text })).toBe(passage);
});

test('what the model has no positions for is left out, and an empty text has a number', async () => {
  const { model, read } = openModel();
  const asked = await model.ask(Array.from({ length: 600 }, () => '5').join(' '));
  await asked.score({ text: Array.from({ length: 600 }, () => '6').join(' ') });
  expect(read[0]?.length).toBeLessThan(mostTokens);
  expect(read[1]).toHaveLength(mostTokens);
  expect(Number.isFinite(await asked.score({ text: '' }))).toBe(true);
  const nothing = await model.ask('');
  const within = { text: '5', headings: 0, start: 0, end: 1 };
  expect(Number.isFinite(await nothing.score({ text: '5', within }))).toBe(true);
});

test('a model without vectors is refused', async () => {
  const reader: Reader = {
    special: { start, end },
    tokens: () => [5],
    run: async () => Float32Array.of(1, 2, 3),
  };
  await expect(createLateInteraction(reader).ask('5')).rejects.toThrow('no vector for each token');
});

test('packed vectors are the vectors, to a hundredth', () => {
  const vectors = [Float32Array.of(0.6, -0.8, 0), Float32Array.of(0, 0, 0)];
  const { bytes, scales } = packVectors(vectors);
  for (const [at, vector] of vectors.entries())
    for (const [place, value] of vector.entries())
      expect((bytes[at * 3 + place] ?? 0) * (scales[at] ?? 0)).toBeCloseTo(value, 2);
});

test('the cache drops what was used longest ago', () => {
  const passage = { ...packVectors([new Float32Array(1000)]), starts: [], ends: [] };
  const cache = createPassageCache(2500);
  cache.set('a', passage);
  cache.set('b', passage);
  expect(cache.get('a')).toBe(passage);
  cache.set('c', passage);
  expect(['a', 'b', 'c'].map((text) => cache.get(text) !== undefined)).toEqual([true, false, true]);
  // One that is larger than the cache is kept until the next one.
  cache.set('d', { ...packVectors([new Float32Array(5000)]), starts: [], ends: [] });
  expect(cache.get('d')).toBeDefined();
  expect(cache.get('a')).toBeUndefined();
});
