// npm run bench:load: many people who ask at once over connections that stay open, and what each of them waits for. After `--`:
// connections, seconds, and checkouts to measure in turn, each of which is built.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './table.ts';

const questions = [
  'When did the US blacklist NSO Group?',
  'Who coordinated the Pegasus Project?',
  'Who compiles the Entity List?',
  'Which countries announced the Export Controls and Human Rights Initiative?',
  'How do I make pancakes?',
];

const [connectionsGiven = '200', secondsGiven = '30', ...folders] = process.argv.slice(2);
const [connections, seconds] = [Number(connectionsGiven), Number(secondsGiven)];

interface Answered {
  /** 0 where the connection broke. */
  readonly status: number;
  readonly milliseconds: number;
  /** Of an answer with quotes: whether each has its receipt. */
  readonly hasReceipts: boolean;
  readonly waitFor: number;
}

interface Person {
  readonly agent: Agent;
  readonly address: string;
}

for (const folder of folders.length === 0 ? ['.'] : folders) await measure(folder);

async function measure(folder: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-load-'));
  const { url, stop } = await startProgram(folder, data);
  // Each connection is of somebody else, as far as turns and limits go: the program believes a proxy on this machine.
  const people = Array.from({ length: connections }, (_, index) => ({
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    address: `198.51.${100 + Math.floor(index / 250)}.${1 + (index % 250)}`,
  }));
  const measured: Answered[] = [];
  // Before the code is compiled.
  await Promise.all(people.slice(0, 4).map((person) => askFor(url, person, 3_000, [])));
  const from = performance.now();
  await Promise.all(people.map((person) => askFor(url, person, seconds * 1000, measured)));
  report(folder, measured, (performance.now() - from) / 1000);
  for (const { agent } of people) agent.destroy();
  await stop();
  rmSync(data, { recursive: true });
}

async function askFor(url: string, person: Person, milliseconds: number, into: Answered[]): Promise<void> {
  const until = performance.now() + milliseconds;
  for (let asked = 0; performance.now() < until; asked += 1) {
    const answer = await ask(
      url,
      person,
      questions[(asked + person.address.length) % questions.length] ?? '',
    );
    into.push(answer);
    // As Retry-After asks; who does not wait is refused again.
    if (answer.status === 503)
      await pause(Math.min(answer.waitFor * 1000, Math.max(0, until - performance.now())));
  }
}

function ask(url: string, { agent, address }: Person, question: string): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve) => {
    const sent = request(
      `${url}/api/ask`,
      {
        ...{ method: 'POST', agent },
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => void pieces.push(piece));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          resolve({
            status: response.statusCode ?? 0,
            milliseconds: performance.now() - began,
            hasReceipts: !text.includes('"receipt":null'),
            waitFor: Number(response.headers['retry-after'] ?? 1),
          });
        });
      },
    );
    sent.on('error', () =>
      resolve({ status: 0, milliseconds: performance.now() - began, hasReceipts: true, waitFor: 1 }),
    );
    sent.end(JSON.stringify({ question }));
  });
}

function report(folder: string, measured: readonly Answered[], took: number): void {
  const answered = measured.filter(({ status }) => status === 200);
  const refused = measured.filter(({ status }) => status === 503);
  const broken = measured.filter(({ status }) => status === 0);
  const others = measured.length - answered.length - refused.length - broken.length;
  const times = answered.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const lacking = answered.filter(({ hasReceipts }) => !hasReceipts).length;
  const lines = [
    `${folder}: ${connections} connections, ${seconds} s: ${(answered.length / took).toFixed(0)} answers a second`,
    `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${(p99 / p50).toFixed(1)} times p50)`,
    `refused early with 503: ${refused.length}; broken connections: ${broken.length}; other statuses: ${others}; answers without a receipt: ${lacking}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function startProgram(
  folder: string,
  data: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const program: ChildProcess = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: {
      ...process.env,
      ...{ PORT: '0', VERBATIM_DATA: data, VERBATIM_LOG_LEVEL: 'error' },
      VERBATIM_REQUESTS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    program.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /http:\/\/[\d.:]+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    program.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
  });
  return {
    url: address,
    stop: async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await ended;
    },
  };
}
