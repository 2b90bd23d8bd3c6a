// Late interaction over a model whose tokens are numbers, each alike to itself alone.
import { expect, onTestFinished, test } from 'vitest';
import {
  createLateInteraction,
  type LateInteractionOptions,
} from '../../src/reranker/model/late-interaction.ts';
import { createPassageCache, packVectors } from '../../src/reranker/model/passage-cache.ts';
import { loadProjection, projectionFile } from '../../src/reranker/model/projection.ts';
import { type Asked, type ModelText, mostTokens, type Reader } from '../../src/reranker/model/reader.ts';
import { openVectorFile } from '../../src/reranker/model/vector-file.ts';
import { newTemporaryFolder } from '../temporary.ts';

const width = 16;
const start = 14;
const end = 15;

function openModel(options?: LateInteractionOptions) {
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
  return { model: createLateInteraction(reader, options), read };
}

const numberOf = (met: number, of: number): number => 50 * (met / of) - 40;
const answeredBy = async (asked: Asked, text: ModelText): Promise<number | undefined> =>
  (await asked.score(text))?.value;

test('a passage’s number is the mean over the question’s tokens, special ones included', async () => {
  const { model, read } = openModel();
  const asked = await model.ask('5 6');
  // Start, end and 5 are there; the marker of a question and 6 are not.
  expect(await answeredBy(asked, { text: '7 5' })).toBeCloseTo(numberOf(3, 5));
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
  const passage = await answeredBy(asked, { text });
  expect(await answeredBy(asked, { text: '5 8', within: within('5', '8') })).toBeCloseTo(numberOf(1, 3));
  expect(await answeredBy(asked, { text: '6 7', within: within('6', '7') })).toBeCloseTo(numberOf(2, 3));
  const headed = await model.ask('9 7');
  expect(await answeredBy(headed, { text: '7', within: within('7', '7') })).toBeCloseTo(numberOf(2, 2));
  expect(await answeredBy(headed, { text: '5 8', within: within('5', '8') })).toBeCloseTo(numberOf(1, 2));
  // The passage was read once, and each question once.
  expect(read).toHaveLength(3);
  expect(await answeredBy(asked, { text })).toBe(passage);
});

test('a sentence says which share of the question nothing in it or its headings is like', async () => {
  const asked = await openModel().model.ask('5 6 7 9');
  const text = '9: 5 8 6';
  const within = { text, headings: 2, start: 3, end: 6 };
  // It holds 5, and its heading 9.
  expect(await asked.score({ text: '5 8', within })).toMatchObject({ unmet: 0.5 });
});

test('a passage says how like it is to the question as a whole, by the marker of the question', async () => {
  const asked = await openModel().model.ask('5');
  // The marker's own vector is that of 1.
  expect((await asked.score({ text: '7 1' }))?.gist).toBeCloseTo(numberOf(1, 1));
  expect((await asked.score({ text: '7 5' }))?.gist).toBeCloseTo(numberOf(0, 1));
});

test('what the model has no positions for is left out, and an empty text has a number', async () => {
  const { model, read } = openModel();
  const asked = await model.ask(Array.from({ length: 600 }, () => '5').join(' '));
  await asked.score({ text: Array.from({ length: 600 }, () => '6').join(' ') });
  expect(read[0]?.length).toBeLessThan(mostTokens);
  expect(read[1]).toHaveLength(mostTokens);
  expect(Number.isFinite(await answeredBy(asked, { text: '' }))).toBe(true);
  const nothing = await model.ask('');
  const within = { text: '5', headings: 0, start: 0, end: 1 };
  expect(Number.isFinite(await answeredBy(nothing, { text: '5', within }))).toBe(true);
});

test('a question reads as many passages as it may, and is given those that were read before', async () => {
  const { model, read } = openModel({ mostRead: 1 });
  const asked = await model.ask('5');
  expect(await answeredBy(asked, { text: '5' })).toBeCloseTo(numberOf(3, 4));
  expect(await answeredBy(asked, { text: '6' })).toBeUndefined();
  const within = { text: '6', headings: 0, start: 0, end: 1 };
  expect(await answeredBy(asked, { text: '6', within })).toBeUndefined();
  expect(await answeredBy(asked, { text: '5' })).toBeCloseTo(numberOf(3, 4));
  const next = await model.ask('6');
  expect(await answeredBy(next, { text: '6' })).toBeCloseTo(numberOf(3, 4));
  expect(await answeredBy(next, { text: '5' })).toBeCloseTo(numberOf(2, 4));
  // Two questions and two passages.
  expect(read).toHaveLength(4);
});

test('a passage that was read ahead is read by no question, this start or the next', async () => {
  const path = `${await newTemporaryFolder()}/passages.bin`;
  const file = openVectorFile(path, { writable: true });
  onTestFinished(file.close);
  const first = openModel({ mostRead: 0, file });
  expect(await first.model.passages?.read('5 7')).toBe(true);
  expect(await first.model.passages?.read('5 7')).toBe(true);
  expect(first.read).toHaveLength(1);
  const again = openVectorFile(path, { writable: false });
  onTestFinished(again.close);
  for (const { model } of [first, openModel({ mostRead: 0, file: again })]) {
    const asked = await model.ask('5');
    // The numbers of a passage are kept as bytes.
    expect(await answeredBy(asked, { text: '5 7' })).toBeCloseTo(numberOf(3, 4), 0);
    expect(await answeredBy(asked, { text: '5' })).toBeUndefined();
  }
});

test('the projection keeps what two vectors have in common', () => {
  const { from, to, of } = loadProjection(projectionFile);
  expect([from, to]).toEqual([384, 96]);
  // Its axes are of length 1 and at right angles: what is put back together has the same numbers.
  const axes = Array.from({ length: to }, () => new Float32Array(from));
  for (let row = 0; row < from; row += 1) {
    const unit = Float32Array.from({ length: from }, (_, at) => (at === row ? 1 : 0));
    for (const [column, value] of of(unit).entries()) (axes[column] ?? unit)[row] = value;
  }
  const errors = axes.flatMap((axis, column) =>
    [...of(axis)].map((value, place) => Math.abs(value - (place === column ? 1 : 0))),
  );
  expect(Math.max(...errors)).toBeLessThan(0.001);
});

test('a model of another width keeps its own numbers', async () => {
  const { model } = openModel({ projection: loadProjection(projectionFile) });
  expect(await answeredBy(await model.ask('5'), { text: '5' })).toBeCloseTo(numberOf(3, 4));
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
