// What the bench is built on: the same corpus each time, words as frequent as in natural text, percentiles.
import { expect, test } from 'vitest';
import { makeCorpus, textOf } from '../../bench/corpus.ts';
import { createZipf } from '../../bench/random.ts';
import { percentile } from '../../bench/table.ts';
import { passagesOf } from '../../src/corpus/document/passages.ts';
import { plainText } from '../../src/corpus/formats/text/plain-text.ts';
import { createRandom } from '../../src/evaluation/measures/random.ts';

test('the same size gives the same corpus and the same questions', () => {
  expect(makeCorpus(100, 20)).toEqual(makeCorpus(100, 20));
});

test('as many passages as were asked for, each a paragraph of its own', () => {
  const { documents } = makeCorpus(60, 1);
  const passages = documents.flatMap((document) => {
    const { text, sections } = plainText.read(textOf(document), document.path);
    return passagesOf([
      { id: document.path, path: document.path, title: '', format: 'text', digest: '', text, sections },
    ]);
  });
  expect(passages).toHaveLength(60);
});

test('the first word is drawn about twice as often as the second and ten times as often as the tenth', () => {
  const draw = createZipf(createRandom(1), 1000, 1);
  const times = new Array<number>(1000).fill(0);
  for (let drawn = 0; drawn < 200_000; drawn += 1) {
    const index = draw();
    times[index] = (times[index] ?? 0) + 1;
  }
  const [first = 0, second = 1] = times;
  expect(first / second).toBeCloseTo(2, 1);
  expect(first / (times[9] ?? 1)).toBeCloseTo(10, -0.5);
});

test('percentiles by nearest rank', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0.01, 0.2, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 1, 3, 5, 5]);
});
