// A drive that does not answer: a pipe in the place of sources.yaml, which whoever opens it waits for.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { onDrive, patience, unanswered } from '../../../src/corpus/bytes/drive.ts';
import { openLog, openVerbatim } from '../../../src/index.ts';
import { writeFolder } from '../../folders.ts';
import { newTemporaryFolder } from '../../temporary.ts';

test('health says so, questions are answered, closing has a deadline, and it is well once the drive is', {
  timeout: 120_000,
}, async () => {
  const corpus = await writeFolder({ 'a.txt': 'The lighthouse is kept by Ottoline.' });
  const config = { corpus, data: newTemporaryFolder(), retentionDays: 1, watch: 'poll' } as const;
  const errors: string[] = [];
  const log = { ...(await openLog('silent')), error: (_: object, text: string) => void errors.push(text) };
  const verbatim = await openVerbatim(config, log, { memory: 'bot' });
  const pipe = join(corpus, 'sources.yaml');
  execFileSync('mkfifo', [pipe]);
  await expect.poll(() => verbatim.corpusHealth().state, { timeout: 90_000, interval: 500 }).toBe('failing');
  expect(verbatim.corpusHealth().detail).toMatch(
    /not answered for \d+ seconds about .*sources\.yaml\. Check/,
  );
  expect(Date.now() - verbatim.corpusHealth().since).toBeGreaterThan(patience - 1000);
  const answer = await verbatim.whole.trace('Who keeps the lighthouse?');
  expect(answer.answer.kind).toBe('answered');
  const from = performance.now();
  await verbatim.close();
  expect(performance.now() - from).toBeLessThan(10_000);
  expect(errors.length).toBe(1);
  await writeFile(pipe, '');
  await unlink(pipe);
  await expect.poll(unanswered).toBe(undefined);
});

test('other calls are answered beside some that hang', async () => {
  let answer = (): void => {};
  const hung = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const calls = Array.from({ length: 8 }, () => onDrive('x', () => hung));
  // A fourth thread is always left for host names, the store and everything else.
  expect(await Promise.race([unlink('/nowhere/at/all').catch(() => 'answered'), sleep(5000)])).toBe(
    'answered',
  );
  answer();
  await Promise.all(calls);
});

test('a program that cannot even start ends when it is asked to', { timeout: 60_000 }, async () => {
  const corpus = await writeFolder({ 'a.txt': 'The lighthouse is kept by Ottoline.' });
  execFileSync('mkfifo', [join(corpus, 'sources.yaml')]);
  const environment = { ...process.env, VERBATIM_DATA: newTemporaryFolder(), PORT: '0', HOST: '127.0.0.1' };
  const child = spawn(process.execPath, ['adapters/launch.mjs', 'start', '--corpus', corpus], {
    env: environment,
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await sleep(5000);
  const from = performance.now();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  expect(performance.now() - from).toBeLessThan(20_000);
});
