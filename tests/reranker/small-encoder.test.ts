// The encoder that ships, from the setting to the numbers: nothing is installed, and what it read is kept.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openReranker } from '../../src/reranker/open-reranker.ts';
import { openFolder, writeFolder } from '../folders.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const config = (data: string) => readConfig({ VERBATIM_DATA: data, VERBATIM_RERANKER: 'small' });

const mill = 'The mill: It costs three euros to see the mill. Children pay nothing.';
const others = [
  'The mill: It was built in 1820 by two brothers from the next village.',
  'The ferry: The boat leaves at nine and comes back at noon.',
];

test('reads what means the same in other words as nearest', async () => {
  const opened = await openReranker(config(await writeFolder({})), {
    ...{ memory: 'tool', log: silent, now: () => 0 },
  });
  onTestFinished(() => opened?.close());
  const texts = [...others, mill].map((text, id) => ({ id, text }));
  const scores = await opened?.reranker.rank(
    'What is the entrance fee?',
    texts,
    new AbortController().signal,
  );
  const values = scores?.map((score) => score?.value ?? Number.NaN) ?? [];
  expect(values.indexOf(Math.max(...values))).toBe(2);
});

test('a bot keeps what it read ahead, and deletes what another version read', async () => {
  const earlier = 'small-encoder.0123456789ab.bin';
  const data = await writeFolder({ [join('reranker', earlier)]: 'vectors', 'reranker/mine.txt': 'mine' });
  const { promise, resolve } = heard('the reranker has read the passages ahead');
  const log = { ...silent, info: (_fields: unknown, message: string) => resolve(message) };
  const opened = await openReranker(config(data), { memory: 'bot', log, now: () => 0 });
  onTestFinished(() => opened?.close());
  const { revision } = await openFolder(await writeFolder({ 'mill.txt': `${mill}\n` }));
  opened?.follow?.(revision);
  await promise;
  const names = await readdir(join(data, 'reranker'));
  expect(
    names.filter((name) => /^small-encoder\.[0-9a-f]{12}\.bin$/.test(name) && name !== earlier),
  ).toHaveLength(1);
  expect(names).toContain('mine.txt');
  expect(names).not.toContain(earlier);
});

test('a bot that does not use it deletes what it read, drafts included', async () => {
  const data = await writeFolder({
    'reranker/small-encoder.0123456789ab.bin': 'vectors',
    'reranker/small-encoder.0123456789ab.bin.77': 'vectors',
    'reranker/mine.txt': 'mine',
  });
  const off = readConfig({ VERBATIM_DATA: data, VERBATIM_RERANKER: 'off' });
  const open = (memory: 'tool' | 'bot') => openReranker(off, { memory, log: silent, now: () => 0 });
  expect(await open('tool')).toBeUndefined();
  expect(await readdir(join(data, 'reranker'))).toHaveLength(3);
  expect(await open('bot')).toBeUndefined();
  expect(await readdir(join(data, 'reranker'))).toEqual(['mine.txt']);
});

/** Resolves once it is given `awaited`. */
function heard(awaited: string) {
  let settle: () => void = () => {};
  const promise = new Promise<void>((resolved) => {
    settle = resolved;
  });
  return { promise, resolve: (message: string) => (message === awaited ? settle() : undefined) };
}
