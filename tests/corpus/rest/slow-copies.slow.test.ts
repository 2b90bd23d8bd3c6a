// Copies that pause, eight times as fast as npm run soak:faults plays them: no half file is quoted.
import { expect, test } from 'vitest';
import { type Rests, rests } from '../../../src/corpus/rest/rest.ts';
import { createRandom } from '../../../src/evaluation/measures/random.ts';
import { copySlowly } from '../../soak/faults/slow-copies.ts';
import { newTemporaryFolder } from '../../temporary.ts';
import { restsDividedBy } from './quick-rests.ts';

const fast = 8;

/** What was done before: any file that had not changed for a fifth of a second was read. */
const flat: Rests = {
  ...rests,
  arrived: 200,
  byEnding: { whole: 200, bare: 200, middle: 200, cut: 200 },
  ...{ perMegabyte: 0, growing: 200, pauses: 0, longest: 0 },
};

const play = (seconds: number, within: Rests) =>
  copySlowly(
    { folder: newTemporaryFolder(), seconds, random: createRandom(1), print: () => {} },
    { rests: within, longestPause: 25_000 / fast, documents: 14 },
  );

test('every quote is in a version of its document', { timeout: 180_000 }, async () => {
  const { quotes, wrong } = await play(45, restsDividedBy(fast));
  expect(wrong).toEqual([]);
  expect(quotes).toBeGreaterThan(100);
});

test('the same copies show half files where every file rests alike', { timeout: 180_000 }, async () => {
  expect((await play(20, flat)).wrong.length).toBeGreaterThan(0);
});
