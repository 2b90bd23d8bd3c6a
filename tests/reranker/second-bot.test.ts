// What a bot has read ahead is its own: a second bot on its data folder is refused before it touches the file.
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { installWeights } from '../../src/reranker/install.ts';
import { passagesFile } from '../../src/reranker/manifest.ts';
import { findWeights } from '../../src/reranker/sources.ts';
import { openVerbatim } from '../../src/verbatim.ts';
import { writeFolder } from '../folders.ts';
import { fakeWeights, modelFiles, packageFiles } from './fake-model.ts';

test('a second bot cuts off nothing of what the first one writes', async () => {
  const data = await writeFolder(packageFiles);
  const late = { ...fakeWeights, kind: 'late-interaction' } as const;
  const manifest = await installWeights(data, await findWeights(await writeFolder(modelFiles), [late]));
  const corpus = await writeFolder({});
  await writeFile(join(corpus, 'a.txt'), 'The mill was built in 1820, and 3 people work there.\n');
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const config = { ...readConfig({ VERBATIM_DATA: data }), corpus };
  const first = await openVerbatim(config, log, { memory: 'bot' });
  onTestFinished(() => first.close());
  const hasRead = [expect.anything(), expect.stringContaining('has read the passages')] as const;
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledWith(...hasRead), 10_000);
  const path = passagesFile(data, manifest);
  // As if the first one were in the middle of a record.
  await appendFile(path, 'half a record');
  const before = await readFile(path);
  await expect(openVerbatim(config, log, { memory: 'bot' })).rejects.toMatchObject({ code: 'STORE_IN_USE' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await readFile(path)).toEqual(before);
});
