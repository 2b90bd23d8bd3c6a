// A bot whose data folder is read-only or full, which a small file system of its own really is: it answers, and says so once.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { newTemporaryFolder } from '../temporary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A user who is not root may mount in a namespace of their own, where the system allows that. */
const apart = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])];
const canMount = spawnSync('unshare', [...apart, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

const spoil = {
  'read-only': 'mount -o remount,ro "$0"',
  full: 'dd if=/dev/zero of="$0/filling" bs=4096 2>/dev/null; true',
};

test.skipIf(!canMount).each(Object.entries(spoil))(
  'answers where its data folder is %s',
  async (_, spoiling) => {
    const data = newTemporaryFolder();
    const steps = `mount -t tmpfs -o size=1m tmpfs "$0" && ${spoiling} && exec "$1" adapters/launch.mjs start --corpus sample`;
    const bot = spawn('unshare', [...apart, 'sh', '-c', steps, data, process.execPath], {
      cwd: root,
      env: { ...process.env, PORT: '0', VERBATIM_DATA: data, VERBATIM_LOG_LEVEL: 'info' },
    });
    onTestFinished(() => {
      bot.kill();
    });
    let log = '';
    for (const stream of [bot.stdout, bot.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        log += part;
      });
    const times = (words: string) => log.split(words).length - 1;
    await expect.poll(() => times('not all passages are kept for the reranker'), { timeout: 60_000 }).toBe(1);
    const [, address = ''] = /Ask at (http:\S+)/.exec(log) ?? [];
    const response = await fetch(`${address}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'When do unused leave days expire?' }),
    });
    expect(await response.json()).toMatchObject({ kind: 'answered' });
    expect(log).toContain('reranker loaded');
    expect(log).not.toContain('the reranker is not used');
    expect(times('not all passages are kept for the reranker')).toBe(1);
    expect(times('be cached, so the next start takes longer')).toBe(1);
  },
  90_000,
);
