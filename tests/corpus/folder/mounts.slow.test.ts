// Real mounts under a running bot: a drive that goes and comes back, a disk that fails, a link that is swapped.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Verbatim } from '../../../src/core.ts';
import type { Log } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import { writeFolder } from '../../folders.ts';
import { restsDividedBy } from '../rest/quick-rests.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const patience = { timeout: 20_000, interval: 50 };

/** False where this user may not mount. */
function mount(...words: readonly string[]): boolean {
  const target = words.at(-1) ?? '';
  try {
    execFileSync('mount', words, { stdio: 'ignore' });
  } catch {
    return false;
  }
  closing.push(() => unmount(target));
  return true;
}

const isMounted = (target: string): boolean => readFileSync('/proc/mounts', 'utf8').includes(` ${target} `);

/** A file that is just being read keeps a drive busy. */
async function unmount(target: string): Promise<void> {
  if (!isMounted(target)) return;
  await vi.waitFor(() => execFileSync('umount', [target], { stdio: 'ignore' }), patience);
}

async function openBot(corpus: string): Promise<{ verbatim: Verbatim; warnings: string[] }> {
  const warnings: string[] = [];
  const note: Log['warn'] = (_fields, message) => void warnings.push(message);
  const log: Log = { debug: () => {}, info: () => {}, warn: note, error: note };
  const config = { corpus, data: await writeFolder({}), retentionDays: 1, watch: 'auto' as const };
  const verbatim = await openVerbatim(config, log, { memory: 'bot', rests: restsDividedBy(20) });
  closing.push(() => verbatim.close());
  return { verbatim, warnings };
}

const heron = 'The heron rescued Margarethe from the frozen canal in 1911.\n';

async function quotesOf(verbatim: Verbatim): Promise<readonly string[]> {
  const { answer } = await verbatim.whole.trace('Who rescued Margarethe from the canal?');
  return answer.kind === 'answered' ? answer.quotes.map(({ text }) => text) : [];
}

describe('a drive', () => {
  test('that is unmounted is answered from, reported, and followed again once it is back', async ({
    skip,
  }) => {
    const corpus = await writeFolder({});
    if (!mount('-t', 'tmpfs', 'none', corpus)) return skip('this user may not mount');
    const files = Array.from({ length: 300 }, (_, n) => `ferry${n}.txt`);
    const fill = async (): Promise<void> => {
      for (const file of files) await writeFile(join(corpus, file), `The ferry ${file} crosses the bay.\n`);
      await writeFile(join(corpus, 'rescue.txt'), heron);
    };
    await fill();
    const { verbatim, warnings } = await openBot(corpus);
    await vi.waitFor(() => expect(verbatim.whole.corpus.documents).toHaveLength(301), patience);
    await unmount(corpus);
    await vi.waitFor(() => expect(verbatim.corpusHealth().state).toBe('failing'), patience);
    expect(verbatim.corpusHealth().detail).toMatch(
      /301 documents of 301 are suddenly missing.*accept-removal/,
    );
    expect(await quotesOf(verbatim)).toEqual([heron.trim()]);
    expect(warnings.length).toBeLessThan(10);
    expect(mount('-t', 'tmpfs', 'none', corpus)).toBe(true);
    await fill();
    await writeFile(join(corpus, 'rescue.txt'), heron.replace('heron', 'otter and the heron'));
    await vi.waitFor(() => expect(verbatim.corpusHealth().state).toBe('ok'), patience);
    await vi.waitFor(async () => expect((await quotesOf(verbatim))[0]).toContain('otter'), patience);
  });

  test('that is mounted below the corpus and goes: its documents stay, the others are followed', async ({
    skip,
  }) => {
    const corpus = await writeFolder({ 'ferry.txt': 'The ferry crosses the bay.\n', 'drive/.place': '' });
    const names = ['pier', 'quay', 'lock'];
    for (const name of names) await writeFile(join(corpus, `${name}.txt`), `The ${name} is made of stone.\n`);
    if (!mount('-t', 'tmpfs', 'none', join(corpus, 'drive'))) return skip('this user may not mount');
    await writeFile(join(corpus, 'drive/rescue.txt'), heron);
    const { verbatim } = await openBot(corpus);
    await vi.waitFor(() => expect(verbatim.whole.corpus.documents).toHaveLength(5), patience);
    await unmount(join(corpus, 'drive'));
    await rm(join(corpus, 'pier.txt'));
    await vi.waitFor(() => expect(verbatim.corpusHealth().detail).toMatch(/^drive can't be read/), patience);
    await vi.waitFor(() => expect(verbatim.whole.corpus.documents).toHaveLength(4), patience);
    expect(await quotesOf(verbatim)).toEqual([heron.trim()]);
  });

  test('that fails to read a file: its last version serves, and the file is named', async ({ skip }) => {
    const corpus = await writeFolder({ 'ferry.txt': 'The ferry crosses the bay.\n', 'rescue.txt': heron });
    const { verbatim, warnings } = await openBot(corpus);
    // The loopback device has no duplex mode: the kernel refuses to read it with an error of its own.
    if (!mount('--bind', '/sys/class/net/lo/duplex', join(corpus, 'rescue.txt')))
      return skip('this user may not mount');
    await writeFile(join(corpus, 'new.txt'), 'The pier is new.\n');
    await vi.waitFor(
      () =>
        expect(verbatim.whole.corpus.problems).toMatchObject([{ code: 'unreadable', path: 'rescue.txt' }]),
      patience,
    );
    expect(await quotesOf(verbatim)).toEqual([heron.trim()]);
    expect(warnings).toEqual([expect.stringMatching(/EINVAL/)]);
  });
});

test('a corpus folder that is a link is followed when the link is swapped', async () => {
  const releases = await writeFolder({
    'v1/rescue.txt': heron,
    'v2/rescue.txt': heron.replace('heron', 'otter'),
  });
  await symlink('v1', join(releases, 'current'));
  const { verbatim } = await openBot(join(releases, 'current'));
  expect(await quotesOf(verbatim)).toEqual([heron.trim()]);
  await symlink('v2', join(releases, 'next'));
  await rename(join(releases, 'next'), join(releases, 'current'));
  await vi.waitFor(async () => expect((await quotesOf(verbatim))[0]).toContain('otter'), patience);
  await mkdir(join(releases, 'v2/more'));
  await writeFile(join(releases, 'v2/more/rescue.txt'), heron.replace('heron', 'swan'));
  await vi.waitFor(() => expect(verbatim.whole.corpus.documents).toHaveLength(2), patience);
  expect(verbatim.corpusHealth().state).toBe('ok');
});
