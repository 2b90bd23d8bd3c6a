// npm run soak:discord: thousands of questions while Discord misbehaves, against a bare discord.js bot under the same load.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { commands } from '../../adapters/discord/receive/commands.ts';
import { type DiscordServer, openDiscordServer } from '../platforms/discord-server.ts';
import { echo as bare, verbatim as program, type RunningBot, startBot } from './bots.ts';
import { coreCost } from './core-cost.ts';
import { plan } from './discord-faults.ts';
import { messageIn, print, quantile, shown } from './figures.ts';
import { topics } from './topics.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '50' },
    'fault-every': { type: 'string', default: '4' },
  },
});
const questions = Number(values.questions);
const perSecond = Number(values.rate);
const faultEvery = Number(values['fault-every']);

const named = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const people = named(200, 'person');
/** In one channel a bot may say five things in five seconds. */
const channels = named(100, 'room');
/** Before anything is counted, since a process that has just begun is slow. */
const warmUp = 200;
/** Milliseconds that the last answers have. */
const patience = 40_000;

interface Asked {
  readonly kind: 'mention' | 'command';
  readonly id: string;
  readonly channel: string;
  readonly during: string;
}

/** What became of one question. */
interface Fate extends Asked {
  readonly outcomes: number;
  /** Milliseconds from the question to its answer, or to what a command was told first. */
  readonly latency?: number;
}

/** Half of the questions are mentions, half are commands. */
function askOne(discord: DiscordServer, index: number, during: string): Asked {
  const channel = channels[index % channels.length] ?? '';
  const person = people[index % people.length] ?? '';
  const topic = topics[index % topics.length] ?? '';
  if (index % 2 === 0) {
    const { id } = discord.say(channel, person, `<@${discord.ids.bot}> ${topic}`);
    return { kind: 'mention', id, channel, during };
  }
  const { id } = discord.command(channel, person, 'ask', { question: topic });
  return { kind: 'command', id, channel, during };
}

async function ask(discord: DiscordServer, bot: RunningBot, memory: number[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const began = Date.now();
  let fault = 0;
  for (let index = 0; index < questions; index += 1) {
    const due = began + (index * 1000) / perSecond;
    if (due > Date.now()) await sleep(due - Date.now());
    if (index === Math.floor(questions / 2)) memory.push(bot.memory());
    if (index >= (fault + 1) * faultEvery * perSecond) plan[++fault % plan.length]?.happens(discord);
    asked.push(askOne(discord, index, plan[fault % plan.length]?.name ?? ''));
  }
  return asked;
}

/** Snowflakes carry the milliseconds of their making above 22 bits. */
const madeAt = (id: string): number => Number(BigInt(id) >> 22n);

function fatesOf(discord: DiscordServer, asked: readonly Asked[]): readonly Fate[] {
  const replies = new Map<string, string[]>();
  for (const channel of channels) {
    for (const { id, author, message_reference: reference } of discord.messages(channel)) {
      const to = reference?.message_id;
      if (author.id === discord.ids.bot && to !== undefined)
        replies.set(to, [...(replies.get(to) ?? []), id]);
    }
  }
  return asked.map((question): Fate => {
    if (question.kind === 'mention') {
      const own = replies.get(question.id) ?? [];
      const [first] = own;
      return first === undefined
        ? { ...question, outcomes: 0 }
        : { ...question, outcomes: own.length, latency: madeAt(first) - madeAt(question.id) };
    }
    const { state, thinking, message, followUps, after } = discord.responses(question.id);
    const answered = state === 'answered' && !thinking && message !== undefined ? 1 : 0;
    return {
      ...question,
      outcomes: answered + followUps.length,
      ...(after === undefined ? {} : { latency: after }),
    };
  });
}

/** As Verbatim does at its start; the bare bot does not. */
async function registerCommands({ url, token, ids }: DiscordServer): Promise<void> {
  const response = await fetch(`${url}/v10/applications/${ids.application}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands),
  });
  if (!response.ok) throw new Error(`The commands were not taken: ${await response.text()}`);
}

interface Outcome {
  readonly fates: readonly Fate[];
  /** Megabytes, at the start, in the middle and at the end. */
  readonly memory: readonly number[];
  /** Milliseconds of processor time per question. */
  readonly perQuestion: number;
  readonly errors: readonly string[];
}

async function soak(start: (discord: DiscordServer) => Promise<RunningBot>): Promise<Outcome> {
  const guild = { name: 'Newsroom', members: people, channels: channels.map((name) => ({ name })) };
  const discord = await openDiscordServer({ guilds: [guild] });
  await registerCommands(discord);
  const bot = await start(discord);
  for (let index = 0; index < warmUp; index += 1) {
    askOne(discord, index, '');
    await sleep(2_000 / perSecond);
  }
  await sleep(2_000);
  const memory = [bot.memory()];
  const before = bot.processorTime();
  const asked = await ask(discord, bot, memory);
  const end = Date.now() + patience;
  while (Date.now() < end && fatesOf(discord, asked).some(({ outcomes }) => outcomes === 0)) await sleep(500);
  // A second answer would come now.
  await sleep(3_000);
  const perQuestion = (bot.processorTime() - before) / asked.length;
  memory.push(bot.memory());
  const fates = fatesOf(discord, asked);
  await bot.stop();
  await discord.close();
  return { fates, memory, perQuestion, errors: bot.errors };
}

function report(name: string, { fates, memory, perQuestion, errors }: Outcome): void {
  const counted = (wanted: (outcomes: number) => boolean): number =>
    fates.filter(({ outcomes }) => wanted(outcomes)).length;
  const times = (of: (fate: Fate) => boolean): number[] =>
    fates.filter(of).flatMap(({ latency }) => latency ?? []);
  const line = (latencies: readonly number[]): string =>
    `p50 ${shown(quantile(latencies, 0.5))} ms, p99 ${shown(quantile(latencies, 0.99))} ms`;
  print(`\n${name}: ${fates.length} questions`);
  print(
    `  outcomes: exactly one ${counted((n) => n === 1)}, none ${counted((n) => n === 0)}, several ${counted((n) => n > 1)}`,
  );
  print(`  mention to reply: ${line(times(({ kind }) => kind === 'mention'))}`);
  print(`  command to what it is told first: ${line(times(({ kind }) => kind === 'command'))}`);
  print(`  memory at start, middle, end: ${memory.map(shown).join(', ')} MB`);
  print(`  processor time a question: ${shown(perQuestion)} ms; errors logged: ${errors.length}`);
  for (const message of new Set(errors.map(messageIn))) {
    print(`    ${errors.filter((other) => messageIn(other) === message).length} times: ${message}`);
  }
  for (const during of new Set(fates.map((fate) => fate.during))) {
    const within = fates.filter((fate) => fate.during === during);
    const wrong = within.filter(({ outcomes }) => outcomes !== 1).length;
    print(
      `    ${during.padEnd(26)} ${line(within.flatMap(({ latency }) => latency ?? []))}${wrong === 0 ? '' : `, ${wrong} not answered once`}`,
    );
  }
}

const variables = ({ token, url }: DiscordServer): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: url,
  DISCORD_SERVER_QUESTIONS_PER_MINUTE: '100000',
});

const data = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const echo = await soak((discord) => startBot(bare('discord-echo.js'), variables(discord)));
report('discord.js alone', echo);
const verbatim = await soak((discord) =>
  startBot(program, { ...variables(discord), VERBATIM_DATA: data, PORT: '0' }),
);
report('Verbatim', verbatim);
rmSync(data, { recursive: true });
const core = await coreCost(questions, perSecond, people);
print(`\nthe core a question: ${shown(core)} ms of processor time`);
print(`Verbatim / discord.js alone: ${shown(verbatim.perQuestion / echo.perQuestion)}`);
print(
  `the adapter, without the core / discord.js alone: ${shown((verbatim.perQuestion - core) / echo.perQuestion)}`,
);
const wrong = verbatim.fates.filter(({ outcomes }) => outcomes !== 1).length;
process.exitCode = wrong === 0 ? 0 : 1;
