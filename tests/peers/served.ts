// "npm start" as a process of its own over a few documents, with a token of each role: what programs of others are let loose on.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runVerbatim } from '../adapters/cli/run.ts';
import { freePort } from '../adapters/slack/free-port.ts';
import { newFolder } from '../store/samples.ts';

export const adminToken = 'an-administrators-own-token';
export const question = 'When was the kettle bought?';
export const answer = 'The kettle was bought by Ada Quill in 1987.';

const files: Readonly<Record<string, string>> = {
  'open/tea.txt': `${answer}\n`,
  'open/notes.md': '# Trees\n\nThe oak is old.\n\n## Elms\n\nThe elm fell in 1987, in a storm.\n',
  'more/pay.csv': 'name,pay\nAda,900\nBo,800\n',
  'sources.yaml': 'sources:\n  - path: open/tea.txt\n    title: A kettle\n    date: 2021-05\n',
};

export interface Served {
  readonly url: string;
  readonly corpus: string;
  readonly token: string;
}

/** It ends with the test. With a token of `role`; of 'none', nobody needs one. */
export async function serve(role: 'reader' | 'editor' | 'administrator' | 'none'): Promise<Served> {
  const corpus = join(newFolder(), 'corpus');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(corpus, path)), { recursive: true });
    writeFileSync(join(corpus, path), text);
  }
  const data = join(newFolder(), 'data');
  const token = role === 'none' ? '' : await tokenOf(role, data);
  const port = await freePort();
  await started({
    ...{ VERBATIM_CORPUS: corpus, VERBATIM_DATA: data },
    ...(role === 'none' ? {} : { VERBATIM_ADMIN_TOKEN: adminToken }),
    // What is tried here is not how often somebody may ask.
    ...{ VERBATIM_REQUESTS_PER_MINUTE: '1000000', PORT: String(port), VERBATIM_LOG_LEVEL: 'error' },
  });
  return { url: `http://127.0.0.1:${port}`, corpus, token };
}

async function tokenOf(role: string, data: string): Promise<string> {
  const environment = { VERBATIM_DATA: data };
  return (await runVerbatim(['token', 'add', 'Ada', '--role', role], { environment })).output.trim();
}

async function started(environment: Readonly<Record<string, string>>): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let errors = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      if (String(data).includes('Ask at')) resolve();
    });
    child.stderr?.on('data', (data) => {
      errors += String(data);
    });
    child.once('exit', (status) => reject(new Error(`The program ended with ${status}: ${errors}`)));
  });
}

export interface Run {
  readonly status: number | null;
  /** Of both streams. */
  readonly output: string;
  /** Of standard output alone. */
  readonly printed: string;
}

/** Another program, with what it prints; nothing of it is coloured. */
export const run = (command: string, words: readonly string[], folder = newFolder()): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, printed] = ['', ''];
    child.stdout.on('data', (data) => {
      printed += String(data);
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += String(data);
      });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output, printed }));
  });
