// A start where most documents of an earlier start are missing: it says so.
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Log } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import { writeFolder } from '../../folders.ts';

const trees = 'alder birch cedar elm fir'.split(' ');
const files = Object.fromEntries(
  trees.map((tree) => [`drive/${tree}.txt`, `The ${tree} stands by the brook.\n`]),
);

async function start(corpus: string, data: string): Promise<readonly string[]> {
  const warnings: string[] = [];
  const log: Log = {
    ...{ debug: () => {}, info: () => {}, error: () => {} },
    warn: (_fields, message) => void warnings.push(message),
  };
  const verbatim = await openVerbatim({ corpus, data, retentionDays: 1 }, log, { memory: 'bot' });
  await verbatim.close();
  return warnings;
}

test('a drive that was unmounted meanwhile is named', async () => {
  const corpus = await writeFolder({ ...files, 'gorse.txt': 'Gorse flowers.\n' });
  const data = await writeFolder({});
  expect(await start(corpus, data)).toEqual([]);
  await rename(join(corpus, 'drive'), join(corpus, '.drive'));
  await mkdir(join(corpus, 'drive'));
  expect(await start(corpus, data)).toEqual([
    expect.stringMatching(/^5 documents of 6 that an earlier start read are missing\. .* mount or restore/),
  ]);
  // Once it was said, what is there is what counts.
  expect(await start(corpus, data)).toEqual([]);
});

test('so are all of the documents, where there is nothing to begin with', async () => {
  const corpus = await writeFolder(files);
  const data = await writeFolder({});
  await start(corpus, data);
  await rm(join(corpus, 'drive'), { recursive: true });
  await expect(start(corpus, data)).rejects.toMatchObject({
    code: 'CORPUS_EMPTY',
    message: expect.stringMatching(/5 documents of 5 that an earlier start read are missing/),
  });
});

test('a few that were removed are not worth a word', async () => {
  const corpus = await writeFolder(files);
  const data = await writeFolder({});
  await start(corpus, data);
  for (const tree of ['alder', 'birch']) await rm(join(corpus, `drive/${tree}.txt`));
  expect(await start(corpus, data)).toEqual([]);
});
