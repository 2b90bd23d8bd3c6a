// The models with their real weights and packages, compared with Python's onnxruntime and tokenizers.
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { Score } from '../../src/answer/ranking/reranker.ts';
import { createLocalReranker, type LocalReranker } from '../../src/reranker/local-reranker.ts';

/** Holds model.onnx and tokenizer.json of the cross-encoder. */
const folder = process.env['RERANKER_FILES'];
/** The same of the late interaction model. */
const late = process.env['LATE_INTERACTION_FILES'];
/** Whose node_modules has the packages. */
const packages = process.env['RERANKER_PACKAGES'] ?? folder ?? '';
const absent = 'skipped: RERANKER_FILES names no folder with the weights; see docs/reranker.md';

const never = new AbortController().signal;
const opened: LocalReranker[] = [];
afterAll(() => Promise.all(opened.map(({ close }) => close())));
function open(cores: number): LocalReranker {
  const reranker = createLocalReranker({
    name: 'ms-marco-MiniLM-L-12-v2',
    kind: 'cross-encoder',
    folder: folder ?? '',
    packages,
    cores,
  });
  opened.push(reranker);
  return reranker;
}

/** By onnxruntime 1.32 and tokenizers 0.23 in Python, of the same files, cut to 512 tokens. */
const references: readonly (readonly [question: string, text: string, score: number])[] = [
  ['How many people live in Berlin?', 'Berlin has 3.5 million people.', 9.2674],
  ['How many people live in Berlin?', 'New York is a city.', -11.1643],
  [
    'When did the US blacklist NSO Group?',
    'In November 2021, the US government added NSO Group to its Entity List.',
    6.1868,
  ],
  ['When did the US blacklist NSO Group?', 'NSO Group was founded in 2010 by three Israelis.', 4.6728],
  [
    'naïve café, $5m — 日本?',
    'The ﬁrst café\u200b in Straße 3 🎉 cost 5 million dollars; 東京 is in 日本.',
    2.9549,
  ],
  ['How high is it?', 'The tower is high. '.repeat(400), 1.4389],
];

/** A processor without the instructions for int8 saturates some sums. With them, no digit differs. */
const tolerance = 0.5;

describe.skipIf(folder === undefined)(folder === undefined ? absent : 'with its real weights', () => {
  test('the scores are those that Python gives, with one thread and with two', async () => {
    for (const reranker of [open(1), open(2)])
      for (const [question, text, score] of references) {
        const [ours] = await reranker.rank(question, [{ id: 0, text }], never);
        expect(Math.abs((ours?.value ?? Number.NaN) - score)).toBeLessThan(tolerance);
      }
  });

  test('a text gets the same number alone, beside others, and in another order', async () => {
    const reranker = open(2);
    const texts = references.map(([, text], id) => ({ id, text }));
    const question = 'How many people live in Berlin?';
    const together = await reranker.rank(question, texts, never);
    const reversed = await reranker.rank(question, texts.toReversed(), never);
    expect(reversed.toReversed()).toEqual(together);
    for (const [index, text] of texts.entries())
      expect(await reranker.rank(question, [text], never)).toEqual([together[index]]);
  });

  test('the event loop turns while it reads, and an abort ends the reading', async () => {
    const reranker = open(1);
    await reranker.load();
    const texts = Array.from({ length: 200 }, (_, id) => ({ id, text: 'The tower is high. '.repeat(100) }));
    const stop = new AbortController();
    const asked = reranker.rank('How high is it?', texts, stop.signal);
    let turns = 0;
    for (const from = performance.now(); performance.now() - from < 300; turns += 1) await setTimeout(1);
    // A text takes tens of milliseconds: were it read here, there would be few turns.
    expect(turns).toBeGreaterThan(30);
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(await reranker.rank('1', texts.slice(0, 1), never)).toHaveLength(1);
  });

  test('closing in the middle of a reading leaves the process alive', async () => {
    const reranker = open(1);
    await reranker.load();
    const texts = Array.from({ length: 200 }, (_, id) => ({ id, text: 'The tower is high. '.repeat(100) }));
    const asked = reranker.rank('How high is it?', texts, never).catch((error: Error) => error.message);
    await setTimeout(100);
    // A thread that is terminated here takes the process along.
    await reranker.close();
    expect(await asked).toBe("The reranker's thread ended.");
  });
});

describe.skipIf(late === undefined)(
  late === undefined ? absent.replace('RERANKER_FILES', 'LATE_INTERACTION_FILES') : 'late interaction',
  () => {
    const openLate = (): LocalReranker => {
      const reranker = createLocalReranker({
        name: 'answerai-colbert-small-v1',
        kind: 'late-interaction',
        folder: late ?? '',
        packages: process.env['RERANKER_PACKAGES'] ?? late ?? '',
        cores: 2,
      });
      opened.push(reranker);
      return reranker;
    };
    /** As above, projected by numpy: without bytes for numbers, and each text tokenized as a whole. */
    const numbers = [1.3705, -4.0228, -0.5873, -3.1334, -0.3944, -1.2248];

    test('passages have the numbers that Python gives, and the same ones when read again', async () => {
      const reranker = openLate();
      const all: (Score | undefined)[] = [];
      for (const [question, text] of references)
        all.push(...(await reranker.rank(question, [{ id: 0, text }], never)));
      for (const [at, number] of numbers.entries())
        expect(Math.abs((all[at]?.value ?? Number.NaN) - number)).toBeLessThan(tolerance);
      for (const [at, [question, text]] of references.entries())
        expect(await reranker.rank(question, [{ id: 0, text }], never)).toEqual([all[at]]);
    });

    test('sentences have the numbers that Python gives them in their passage', async () => {
      const headings = 'The mill › Prices: ';
      const text = `${headings}The mill was built in 1820. It costs 3 euros to see it. Children pay nothing.`;
      const sentences = [
        ['The mill was built in 1820.', -3.8331],
        ['It costs 3 euros to see it.', -3.1759],
        ['Children pay nothing.', -4.8648],
      ] as const;
      const texts = sentences.map(([sentence], id) => {
        const start = text.indexOf(sentence);
        const within = { text, headings: headings.length, start, end: start + sentence.length };
        return { id, text: sentence, within };
      });
      const found = await openLate().rank('How much is the entrance to the mill?', texts, never);
      for (const [at, [, number]] of sentences.entries())
        expect(Math.abs((found[at]?.value ?? Number.NaN) - number)).toBeLessThan(tolerance);
    });
  },
);
