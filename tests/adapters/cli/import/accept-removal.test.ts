// accept-removal: leaves a word for the bot, after it has asked.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeAcceptedRemoval } from '../../../../src/corpus/folder/accepted-removal.ts';
import { writeFolder } from '../../../folders.ts';
import { runVerbatim } from '../in-process.ts';

test('tells the bot once it is confirmed', async () => {
  const corpus = await writeFolder({ 'a.txt': 'The ferry crosses.' });
  const data = await writeFolder({});
  const environment = { VERBATIM_DATA: data };
  const unsure = await runVerbatim(['accept-removal', '--corpus', corpus], { environment });
  expect(unsure.errors).toContain('the missing documents would be forgotten, but there is no terminal');
  expect(existsSync(join(data, 'accept-removal'))).toBe(false);
  const sure = await runVerbatim(['accept-removal', '--yes', '--corpus', corpus], { environment });
  expect(sure).toMatchObject({ status: 0, output: expect.stringContaining('now forgets them') });
  expect(await takeAcceptedRemoval(data, Date.now())).toBe(true);
  expect(await takeAcceptedRemoval(data, Date.now())).toBe(false);
});
