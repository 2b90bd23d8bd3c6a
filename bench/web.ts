// npm run bench:web: what the page adds to an answer, and how many requests a second it takes beside a bare hono route.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLog, openVerbatim } from '../src/index.ts';
import { percentile } from './table.ts';

const run = promisify(execFile);
const questions = [
  'When did the US blacklist NSO Group?',
  'Who coordinated the Pegasus Project?',
  'Who compiles the Entity List?',
  'Which countries announced the Export Controls and Human Rights Initiative?',
  'How do I make pancakes?',
];
const rounds = 100;
/** Seconds of each load, and connections. */
const [seconds, connections] = [8, 10];

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

const folders = ['core', 'program'].map((name) => mkdtempSync(join(tmpdir(), `verbatim-bench-${name}-`)));
const [coreData = '', programData = ''] = folders;
const program = await start(['adapters/launch.mjs', 'start'], {
  PORT: '0',
  VERBATIM_DATA: programData,
  VERBATIM_LOG_LEVEL: 'silent',
  VERBATIM_REQUESTS_PER_MINUTE: '100000000',
});
const bare = await start([fileURLToPath(new URL('./bare.js', import.meta.url))], {});
await times();
await loads();
await program.stop();
await bare.stop();
for (const folder of folders) rmSync(folder, { recursive: true });

/** Each round asks the same of all three, so that whatever else the machine does falls on all. */
async function times(): Promise<void> {
  const core = await openVerbatim(
    { corpus: 'corpus', data: coreData, retentionDays: 365 },
    await openLog('silent'),
    { memory: 'bot' },
  );
  const asker = {
    platform: 'web',
    tenant: 'local',
    audience: 'public' as const,
    conversation: 'web',
    user: 'bench',
  };
  const ways: Readonly<Record<string, (question: string) => Promise<unknown>>> = {
    'ask in the core': (text) => core.ask({ text, asker }),
    'bare hono route': () => fetched(bare.url),
    'the page with the answer': (text) => asked(program.url, text),
  };
  const taken = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const question of questions) {
      for (const [name, way] of Object.entries(ways)) {
        const from = performance.now();
        await way(question);
        taken.get(name)?.push(performance.now() - from);
      }
    }
  }
  await core.close();
  // The first rounds run before the code is compiled.
  const p50 = (name: string): number => percentile((taken.get(name) ?? []).slice(questions.length * 10), 0.5);
  for (const name of taken.keys()) process.stdout.write(`${name}: p50 ${p50(name).toFixed(2)} ms\n`);
  const [ask = '', route = '', page = ''] = taken.keys();
  const added = p50(page) - p50(route) - p50(ask);
  process.stdout.write(`what the page adds to ask and to HTTP: ${added.toFixed(2)} ms\n`);
}

async function loads(): Promise<void> {
  const base = await load(bare.url);
  process.stdout.write(`bare hono route: ${base.toFixed(0)} requests a second\n`);
  const { pathname } = new URL(await asked(program.url, questions[0] ?? ''));
  for (const path of ['/healthz', '/', '/sources', pathname]) {
    const ours = await load(program.url + path);
    const ratio = (ours / base).toFixed(3);
    process.stdout.write(`${path}: ${ours.toFixed(0)} requests a second, ${ratio} of the bare route\n`);
  }
}

/** Requests a second that autocannon, a process of its own, gets answered. */
async function load(url: string): Promise<number> {
  const words = ['--json', '--duration', String(seconds), '--connections', String(connections), url];
  const { stdout } = await run(process.execPath, ['node_modules/autocannon/autocannon.js', ...words]);
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number };
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url} failed ${result.non2xx + result.errors} times.`);
  return result.requests.average;
}

async function fetched(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  await response.arrayBuffer();
}

/** The address of the answer, once its page is there. */
async function asked(url: string, question: string): Promise<string> {
  const body = new URLSearchParams({ q: question });
  const response = await fetch(url, { method: 'POST', body, headers: { Origin: url } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  await response.arrayBuffer();
  return response.url;
}

function start(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`${words.join(' ')} ended with ${status}.`)));
    child.stdout.on('data', (said) => {
      const url = /http:\S+/.exec(String(said))?.[0];
      if (url !== undefined) resolve({ url, stop: () => stop(child) });
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
