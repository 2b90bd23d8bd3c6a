// npm run bench:load: many people who ask at once over connections that stay open, and what each of them waits for.
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

const [connections = 200, seconds = 30] = process.argv.slice(2).map(Number);

interface Answered {
  readonly status: number;
  readonly milliseconds: number;
  /** Of an answer with quotes: whether each has its receipt. */
  readonly hasReceipts: boolean;
  readonly waitFor: number;
}

const data = mkdtempSync(join(tmpdir(), 'verbatim-load-'));
const { url, stop } = await startProgram();
// Each connection is of somebody else, as far as turns and limits go: the program believes a proxy on this machine.
const people = Array.from({ length: connections }, (_, index) => ({
  agent: new Agent({ keepAlive: true, maxSockets: 1 }),
  address: `198.51.${100 + Math.floor(index / 250)}.${1 + (index % 250)}`,
}));
const measured: Answered[] = [];
await Promise.all(people.slice(0, 4).map((person) => askFor(person, 3_000, []))); // Before the code is compiled.
const from = performance.now();
await Promise.all(people.map((person) => askFor(person, seconds * 1000, measured)));
const took = (performance.now() - from) / 1000;
report();
for (const { agent } of people) agent.destroy();
await stop();
rmSync(data, { recursive: true });

async function askFor(
  person: (typeof people)[number],
  milliseconds: number,
  into: Answered[],
): Promise<void> {
  const until = performance.now() + milliseconds;
  for (let asked = 0; performance.now() < until; asked += 1) {
    const answer = await ask(person, questions[(asked + person.address.length) % questions.length] ?? '');
    into.push(answer);
    // As Retry-After asks; who does not wait is refused again.
    if (answer.status === 503)
      await pause(Math.min(answer.waitFor * 1000, Math.max(0, until - performance.now())));
  }
}

function ask({ agent, address }: (typeof people)[number], question: string): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/v1/ask`,
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
    sent.on('error', reject);
    sent.end(JSON.stringify({ question }));
  });
}

function report(): void {
  const answered = measured.filter(({ status }) => status === 200);
  const refused = measured.filter(({ status }) => status === 503);
  const others = measured.length - answered.length - refused.length;
  const times = answered.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const lacking = answered.filter(({ hasReceipts }) => !hasReceipts).length;
  const lines = [
    `${connections} connections, ${seconds} s: ${(answered.length / took).toFixed(0)} answers a second`,
    `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${(p99 / p50).toFixed(1)} times p50)`,
    `refused early with 503: ${refused.length}; other statuses: ${others}; answers without a receipt: ${lacking}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function startProgram(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const program: ChildProcess = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: {
      ...process.env,
      ...{ PORT: '0', VERBATIM_DATA: data, VERBATIM_LOG_LEVEL: 'error' },
      VERBATIM_REQUESTS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
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
