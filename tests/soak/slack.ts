// npm run soak:slack: thousands of questions while Slack misbehaves, against a bare Bolt bot under the same load.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type AckEntry,
  type DeliveryEntry,
  openSlackServer,
  type SlackServer,
} from '../platforms/slack-server.ts';
import {
  echo as bare,
  verbatim as program,
  type RunningBot,
  startBot,
  slackVariables as variables,
} from './bots.ts';
import { coreCost } from './core-cost.ts';
import { messageIn, print, quantile, shown } from './figures.ts';
import { ask, type Fate, fatesOf, type Load, settle } from './load.ts';
import { pressSomething } from './presses.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '50' },
    'fault-every': { type: 'string', default: '4' },
  },
});
const named = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);
const people = named(200, 'U0P');
/** People who press and type rather than mention: what is said to them alone is no answer to a question of the load. */
const pressing = named(40, 'U0Q');
/** Questions to one press. */
const pressEvery = 10;
const load: Load = {
  questions: Number(values.questions),
  perSecond: Number(values.rate),
  faultEvery: Number(values['fault-every']),
  people,
};

/** Before anything is counted, since a process that has just begun is slow: without faults, at half the rate. */
const warmUp: Load = {
  ...load,
  questions: 200,
  perSecond: load.perSecond / 2,
  faultEvery: Number.POSITIVE_INFINITY,
};

interface Outcome {
  readonly fates: readonly Fate[];
  /** Milliseconds, by what was acknowledged. */
  readonly acks: ReadonlyMap<string, readonly number[]>;
  /** Megabytes, at the start, in the middle and at the end. */
  readonly memory: readonly number[];
  /** Milliseconds of processor time per question. */
  readonly perQuestion: number;
  readonly errors: readonly string[];
  /** What was said to one person alone. */
  readonly whispered: readonly string[];
  /** Presses that Slack did not let through at that moment. */
  readonly refused: readonly string[];
}

/** "event", "command", "block_actions", "view_submission", "message_action", "shortcut", "block_suggestion". */
function kindOf({ id, kind }: AckEntry, deliveries: ReadonlyMap<string, DeliveryEntry>): string {
  if (kind === 'events_api') return 'event';
  if (kind === 'slash_commands') return 'command';
  return String(deliveries.get(id)?.payload['type'] ?? kind);
}

async function soak(start: (slack: SlackServer) => Promise<RunningBot>): Promise<Outcome> {
  const slack = await openSlackServer({
    people: [...people, ...pressing].map((id) => ({ id, name: id.toLowerCase() })),
    // Slack's own pauses of 1 and 5 minutes would only make the run longer.
    retryDelaysMs: [0, 4_000, 8_000],
  });
  const bot = await start(slack);
  const memory = [bot.memory()];
  const refused: string[] = [];
  const meanwhile = (index: number): void => {
    if (index % pressEvery === 0)
      pressSomething(slack, pressing, index / pressEvery, (reason) => refused.push(reason));
  };
  await settle(slack, await ask(slack, { ...warmUp, meanwhile }, () => {}));
  const before = bot.processorTime();
  const began = slack.entries.length;
  const asked = await ask(slack, { ...load, meanwhile }, () => memory.push(bot.memory()));
  await settle(slack, asked);
  const perQuestion = (bot.processorTime() - before) / asked.size;
  memory.push(bot.memory());
  const fates = fatesOf(slack, asked);
  const whispered = slack.entries.flatMap((entry) =>
    entry.type === 'ephemeral' && people.includes(entry.ephemeral.user) ? [entry.ephemeral.text] : [],
  );
  const deliveries = new Map(slack.deliveries().map((delivery) => [delivery.id, delivery]));
  const acks = new Map<string, number[]>();
  for (const entry of slack.entries.slice(began)) {
    if (entry.type !== 'ack') continue;
    const kind = kindOf(entry, deliveries);
    acks.set(kind, [...(acks.get(kind) ?? []), entry.latencyMs]);
  }
  await bot.stop();
  await slack.close();
  return { fates, acks, memory, perQuestion, errors: bot.errors, whispered, refused };
}

function report(name: string, outcome: Outcome): void {
  const { fates, acks, memory, perQuestion, errors, whispered, refused } = outcome;
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
  const working = fates.flatMap(({ latency, waited = 0 }) => (latency === undefined ? [] : latency - waited));
  print(`  without the waiting of Slack's client: p99 ${shown(quantile(working, 0.99))} ms`);
  for (const [kind, times] of acks) {
    print(
      `  acknowledged, ${kind.padEnd(16)} ${String(times.length).padStart(5)}: ${shown(quantile(times, 0.99))} ms (p99)`,
    );
  }
  const pressed = [...acks].flatMap(([kind, times]) => (kind === 'event' ? [] : times));
  print(`  acknowledged, all but events: ${shown(quantile(pressed, 0.99))} ms (p99)`);
  print(`  presses that could not be made: ${refused.length} ${[...new Set(refused)].join('; ')}`);
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
const echo = await soak((slack) => startBot(bare('echo.js'), variables(slack)));
report('Bolt alone', echo);
const verbatim = await soak((slack) =>
  startBot(program, { ...variables(slack), VERBATIM_DATA: data, PORT: '0' }),
);
report('Verbatim', verbatim);
rmSync(data, { recursive: true });
const core = await coreCost(load.questions, load.perSecond, people);
print(`\nthe core a question: ${shown(core)} ms of processor time`);
print(`Verbatim / Bolt alone: ${shown(verbatim.perQuestion / echo.perQuestion)}`);
print(
  `the adapter, without the core / Bolt alone: ${shown((verbatim.perQuestion - core) / echo.perQuestion)}`,
);
const wrong = [...verbatim.fates].filter(({ outcomes }) => outcomes !== 1).length;
process.exitCode = wrong === 0 ? 0 : 1;
