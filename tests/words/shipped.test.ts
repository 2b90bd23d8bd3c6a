// The table that ships: it opens, knows the words of work, and holds opposites and neighbours apart.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Log } from '../../src/log.ts';
import { stem } from '../../src/text/fold.ts';
import { loadWordVectors, openWordVectors, readWordVectors, wordTableFile } from '../../src/words/load.ts';
import { readWordTable } from '../../src/words/table.ts';
import { fromLikeness } from '../../src/words/word-vectors.ts';

const folder = await mkdtemp(join(tmpdir(), 'words-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const vectors = await loadWordVectors();

const alike = `pay salary | vacation holiday | dismiss fire | manager supervisor | buy purchase | begin start |
  start commence | vehicle car | doctor physician | lawyer attorney | error mistake | required mandatory |
  price cost | refund reimbursement | laptop computer | annual yearly | verify check | illness disease`;
const apart = `buy sell | increase decrease | before after | minimum maximum | include exclude | open close | first last |
  upload download | import export | enable disable | internal external | employer employee | red blue | day month |
  landlord tenant | input output | salary bicycle | holiday invoice`;
const pairs = (list: string) => list.split('|').map((pair) => pair.trim().split(' ') as [string, string]);

describe('the table that ships', () => {
  test.each(pairs(alike))('%s is like %s', (a, b) => {
    expect(vectors.likeness(a, b)).toBeGreaterThan(fromLikeness);
  });

  test.each(pairs(apart))('%s is not like %s', (a, b) => {
    expect(vectors.likeTerms(stem(a))).not.toEqual([]);
    expect(vectors.likeness(a, b)).toBeLessThan(fromLikeness);
  });

  test('has neither proper names nor numbers: Monday is not Tuesday', async () => {
    const { words } = readWordTable(await readFile(wordTableFile));
    expect(words.filter((word) => ['monday', 'tuesday', 'germany', '2019'].includes(word))).toEqual([]);
  });

  test('has terms as this version of the stemmer makes them', async () => {
    const { terms, words } = readWordTable(await readFile(wordTableFile));
    expect(words.map(stem)).toEqual(terms);
  });

  test('takes less than 3 MB', async () => {
    expect((await stat(wordTableFile)).size).toBeLessThan(3_000_000);
  });
});

describe('a start without the table', () => {
  const warnings: unknown[] = [];
  const ignore = () => {};
  const log: Log = { debug: ignore, info: ignore, error: ignore, warn: ({ code }) => warnings.push(code) };
  const damaged = join(folder, 'damaged.bin');
  beforeAll(async () => writeFile(damaged, (await readFile(wordTableFile)).fill(7, 2_000_000, 2_000_010)));

  test.each([
    ['damaged', damaged],
    ['absent', join(folder, 'absent.bin')],
  ])('goes on where the file is %s, and says so', async (_, path) => {
    warnings.length = 0;
    const opened = await openWordVectors(log, () => readWordVectors(path));
    expect(warnings).toEqual(['WORDS_DAMAGED']);
    expect(opened.likeness('pay', 'salary')).toBe(0);
  });
});
