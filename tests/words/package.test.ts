// What the package must have for the table of word likeness: the file in both builds, and the credit to its sources.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const text = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('NOTICE credits what the table was made of, and is in the package', async () => {
  const notice = await text('NOTICE');
  const files: unknown = JSON.parse(await text('package.json')).files;
  expect(files).toContain('NOTICE');
  for (const source of ['all-MiniLM-L6-v2', 'GloVe', 'WordNet 3.0 Copyright', 'SCOWL'])
    expect(notice).toContain(source);
});
