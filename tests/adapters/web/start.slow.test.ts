// "npm start" without a platform, as a process of its own: the pages, and on a terminal the chat beside them.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../store/samples.ts';
import { runVerbatim } from '../cli/run.ts';
import { freePort } from '../slack/free-port.ts';

const start = (environment: Readonly<Record<string, string>>, meanwhile?: () => Promise<unknown>) =>
  runVerbatim(['start'], {
    environment: { VERBATIM_DATA: join(newFolder(), 'data'), ...environment },
    input: 'Who coordinated the Pegasus Project?\n',
    ...(meanwhile === undefined ? {} : { meanwhile, signal: { after: /Ask at/, name: 'SIGTERM' as const } }),
  });

describe('npm start', () => {
  it('serves the page and prints its address, and does not read its input', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const { status, output } = await start({ PORT: String(port) }, async () => {
      const body = new URLSearchParams({ q: 'When did the US blacklist NSO Group?' });
      const asked = await fetch(address, { method: 'POST', body, headers: { Origin: address } });
      const html = await asked.text();
      expect(html).toContain('<blockquote');
      expect(html).toContain('<style>');
      expect((await fetch(`${address}${/src="([^"]+)"/.exec(html)?.[1]}`)).status).toBe(200);
      const ready = (await (await fetch(`${address}/readyz`)).json()) as { state: string };
      expect(ready.state).toBe('ok');
    });
    expect({ status, output }).toEqual({ status: 0, output: `Ask at ${address}\n` });
  });

  it('listens while the documents are read, and says how far it is', async () => {
    const corpus = newFolder();
    const text = Array.from(
      { length: 800 },
      (_, n) => `The alder number ${n} of the avenue fell in a storm.`,
    );
    for (let n = 0; n < 300; n += 1)
      writeFileSync(join(corpus, `${n}.txt`), `Report ${n}\n\n${text.join('\n\n')}\n`);
    const port = await freePort();
    const said = new Set<string>();
    const { status } = await runVerbatim(['start'], {
      environment: { VERBATIM_DATA: join(newFolder(), 'data'), VERBATIM_CORPUS: corpus, PORT: String(port) },
      signal: { after: /"listening"/, name: 'SIGTERM' },
      meanwhile: async () => {
        for (let isReady = false; !isReady; ) {
          const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
          said.add(`${ready.status} ${await ready.text()}`);
          isReady = ready.status === 200;
          await setTimeout(50);
        }
      },
    });
    expect(status).toBe(0);
    expect([...said].some((words) => /^503 .*"\d+ of \d+ documents read\./.test(words))).toBe(true);
  });

  it('does not start where everybody could read the documents, and says why', async () => {
    const { status, output, errors } = await start({ PORT: '0', HOST: '0.0.0.0' });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain('anyone who reaches this machine could read the documents');
    expect(errors).toContain('VERBATIM_ADMIN_TOKEN');
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)(hasScript ? 'on a terminal' : 'skipped: no "script" gives a terminal', () => {
  it('the chat is beside the page, and leaving it ends both', async () => {
    const environment = { ...process.env, PORT: '0', VERBATIM_DATA: join(newFolder(), 'data'), TERM: 'dumb' };
    const words = ['-qec', `stty cols 100; ${process.execPath} adapters/launch.mjs start`, '/dev/null'];
    const child = spawn('script', words, { env: environment });
    let seen = '';
    child.stdout.on('data', (data) => {
      const before = seen;
      seen += String(data);
      const becomes = (words: string): boolean => seen.includes(words) && !before.includes(words);
      if (becomes('? ')) child.stdin.write('How do I make pancakes?\r');
      if (becomes('occurs nowhere')) child.stdin.write('/quit\r');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
    expect(seen).toMatch(/Ask at http:\/\/127\.0\.0\.1:\d+/);
    expect(seen).toContain('“pancakes” occurs nowhere in the documents.');
  });
});
