// npm run soak:slack: thousands of questions while Slack misbehaves, against a bare Bolt bot under the same load.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openLog, openVerbatim } from '../../src/index.ts';
import { openSlackServer, type SlackServer } from '../platforms/slack-server.ts';
import { type RunningBot, startEcho, startVerbatim } from './bots.ts';
import { ask, channel, type Fate, fatesOf, type Load, settle, topics } from './load.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '50' },
    'fault-every': { type: 'string', default: '4' },
  },
});
const people = Array.from({ length: 200 }, (_, index) => `U0P${String(index).padStart(3, '0')}`);
const load: Load = {
  questions: Number(values.questions),
  perSecond: Number(values.rate),
  faultEvery: Number(values['fault-every']),
  people,
};

interface Outcome {
  readonly fates: readonly Fate[];
  readonly acks: readonly number[];
  /** Megabytes, at the start, in the middle and at the end. */
  readonly memory: readonly number[];
  /** Milliseconds of processor time per question. */
  readonly perQuestion: number;
  readonly errors: readonly string[];
  /** What was said to one person alone. */
  readonly whispered: readonly string[];
}

async function soak(start: (slack: SlackServer) => Promise<RunningBot>): Promise<Outcome> {
  const slack = await openSlackServer({
    people: people.map((id) => ({ id, name: id.toLowerCase() })),
    // Slack's own pauses of 1 and 5 minutes would only make the run longer.
    retryDelaysMs: [0, 4_000, 8_000],
  });
  const bot = await start(slack);
  const memory = [bot.memory()];
  const before = bot.processorTime();
  const asked = await ask(slack, load, () => memory.push(bot.memory()));
  await settle(slack, asked);
  const perQuestion = (bot.processorTime() - before) / asked.size;
  memory.push(bot.memory());
  const fates = fatesOf(slack, asked);
  const whispered = slack.entries.flatMap((entry) =>
    entry.type === 'ephemeral' ? [entry.ephemeral.text] : [],
  );
  const acks = slack.acks().map(({ latencyMs }) => latencyMs);
  await bot.stop();
  await slack.close();
  return { fates, acks, memory, perQuestion, errors: bot.errors, whispered };
}

/**
 * Milliseconds of processor time that the core takes for one of these questions at the same rate: the fewer come at a
 * time, the fewer share what the store writes.
 */
async function coreCost(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
  const config = { corpus: 'corpus', data: folder, retentionDays: 365 };
  const core = await openVerbatim(config, await openLog('silent'), { memory: 'bot' });
  const count = Math.min(load.questions, 1_000);
  const before = process.cpuUsage();
  const answers: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    const asker = { platform: 'soak', user: people[index % people.length] ?? '', conversation: channel };
    answers.push(core.ask({ text: topics[index % topics.length] ?? '', asker }));
    await sleep(1000 / load.perSecond);
  }
  await Promise.all(answers);
  const { user, system } = process.cpuUsage(before);
  await core.close();
  rmSync(folder, { recursive: true });
  return (user + system) / 1000 / count;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const messageIn = (line: string): string => /"reason":"[^"]*"|"msg":"[^"]*"/g.exec(line)?.[0] ?? line;

function report(name: string, { fates, acks, memory, perQuestion, errors, whispered }: Outcome): void {
  const latencies = fates.flatMap(({ latency }) => latency ?? []);
  const counted = (wanted: (outcomes: number) => boolean): number =>
    fates.filter(({ outcomes }) => wanted(outcomes)).length;
  print(`\n${name}: ${fates.length} questions`);
  print(
    `  outcomes: exactly one ${counted((n) => n === 1)}, none ${counted((n) => n === 0)}, several ${counted((n) => n > 1)}`,
  );
  print(
    `  event to answer: p50 ${shown(quantile(latencies, 0.5))} ms, p99 ${shown(quantile(latencies, 0.99))} ms`,
  );
  print(`  acknowledged: p99 ${shown(quantile(acks, 0.99))} ms`);
  print(`  memory at start, middle, end: ${memory.map(shown).join(', ')} MB`);
  print(`  processor time a question: ${shown(perQuestion)} ms; errors logged: ${errors.length}`);
  for (const message of new Set([...errors.map(messageIn), ...whispered])) {
    const times = [...errors.map(messageIn), ...whispered].filter((other) => other === message).length;
    print(`    ${times} times: ${message}`);
  }
  for (const during of new Set(fates.map((fate) => fate.during))) {
    const within = fates.flatMap((fate) => (fate.during === during ? (fate.latency ?? []) : []));
    print(
      `    ${during.padEnd(26)} p50 ${shown(quantile(within, 0.5)).padStart(5)}  p99 ${shown(quantile(within, 0.99)).padStart(6)} ms`,
    );
  }
}

const data = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const echo = await soak(startEcho);
report('Bolt alone', echo);
const verbatim = await soak((slack) => startVerbatim(slack, data));
report('Verbatim', verbatim);
rmSync(data, { recursive: true });
const core = await coreCost();
print(`\nthe core a question: ${shown(core)} ms of processor time`);
print(`Verbatim / Bolt alone: ${shown(verbatim.perQuestion / echo.perQuestion)}`);
print(
  `the adapter, without the core / Bolt alone: ${shown((verbatim.perQuestion - core) / echo.perQuestion)}`,
);
const wrong = [...verbatim.fates].filter(({ outcomes }) => outcomes !== 1).length;
process.exitCode = wrong === 0 ? 0 : 1;
