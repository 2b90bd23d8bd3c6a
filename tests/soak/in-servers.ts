// npm run soak:servers: one bot in thousands of servers, half of which see other documents than the rest, at 50 questions a second
// while Discord misbehaves: nothing lost, nothing doubled, nothing in the wrong server, and memory that stays.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type DiscordServer, openDiscordServer } from '../platforms/discord-server.ts';
import { startBot, verbatim } from './bots.ts';
import { plan } from './discord-faults.ts';
import { messageIn, print, quantile, shown } from './figures.ts';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '2000' },
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '50' },
    // Seconds; 0: nothing goes wrong.
    'fault-every': { type: 'string', default: '20' },
    // Seconds at the beginning whose times are not counted: the compiler's.
    'warm-up': { type: 'string', default: '60' },
    // For the bot's Node: --node=--heapsnapshot-signal=SIGUSR2 writes a snapshot at each signal; --node=--cpu-prof.
    node: { type: 'string', multiple: true, default: [] },
  },
});
const [servers, rate, faultEvery] = [
  Number(values.servers),
  Number(values.rate),
  Number(values['fault-every']),
];
const milliseconds = Number(values.minutes) * 60_000;

const archives = 200;
const collections = ['north', 'south'] as const;
type Collection = (typeof collections)[number];
const topicOf = (archive: number): string => `Where is the archive of district ${archive} kept?`;
const placeOf = (archive: number, collection: Collection): string =>
  `The archive of district ${archive} is kept in the ${collection} tower.`;
const collectionOf = (server: number): Collection => collections[server % 2 === 0 ? 0 : 1];

const folder = mkdtempSync(join(tmpdir(), 'verbatim-servers-'));
const corpus = join(folder, 'corpus');
for (const collection of collections) {
  mkdirSync(join(corpus, collection), { recursive: true });
  for (let archive = 0; archive < archives; archive += 1)
    writeFileSync(
      join(corpus, collection, `${archive}.txt`),
      `District ${archive}\n\n${placeOf(archive, collection)}\n`,
    );
}

const people = ['ada', 'bob', 'eve'];
const channelOf = (server: number): string => `room${server}`;
const discord = await openDiscordServer({
  guilds: Array.from({ length: servers }, (_, server) => ({
    name: `Server ${server}`,
    members: people,
    channels: [{ name: channelOf(server) }],
  })),
});
/** By number: names are looked up one by one. */
const channels = Array.from({ length: servers }, (_, server) => discord.channel(channelOf(server)).id);
const scopes = join(folder, 'scopes.yaml');
const lines = Array.from(
  { length: servers },
  (_, server) => `  "${discord.guild(`Server ${server}`).id}":\n    default: [${collectionOf(server)}]\n`,
);
writeFileSync(scopes, `default: none\ndiscord:\n${lines.join('')}`);

interface Asked {
  readonly kind: 'mention' | 'command';
  readonly id: string;
  readonly server: number;
  readonly at: number;
  readonly during: string;
}

function askOne(index: number, during: string): Asked {
  // Neighbours see different documents, so that what is mixed up shows.
  const server = index % servers;
  const person = people[index % people.length] ?? '';
  const topic = topicOf(index % archives);
  const channel = channels[server] ?? '';
  const rest = { server, at: Date.now(), during };
  // Half are mentions: Discord takes fifty messages a second from a bot, and answers to commands do not count.
  if ((index + Math.floor(index / servers)) % 2 === 0) {
    const { id } = discord.say(channel, person, `<@${discord.ids.bot}> ${topic}`);
    return { kind: 'mention', id, ...rest };
  }
  return { kind: 'command', id: discord.command(channel, person, 'ask', { question: topic }).id, ...rest };
}

interface Fate {
  readonly outcomes: number;
  readonly isWrong: boolean;
  readonly latency?: number;
}

/** Snowflakes carry the milliseconds of their making above 22 bits. */
const madeAt = (id: string): number => Number(BigInt(id) >> 22n);

function fateOf(from: DiscordServer, { kind, id, server }: Asked): Fate {
  const other = collections.find((one) => one !== collectionOf(server)) ?? '';
  const isWrong = (texts: readonly unknown[]): boolean => JSON.stringify(texts).includes(`${other} tower`);
  if (kind === 'command') {
    const { state, thinking, message, followUps, after } = from.responses(id);
    const answered = state === 'answered' && !thinking && message !== undefined ? [message] : [];
    return {
      outcomes: answered.length + followUps.length,
      isWrong: isWrong([answered, followUps]),
      ...(after === undefined ? {} : { latency: after }),
    };
  }
  const replies = from
    .messages(channels[server] ?? '')
    .filter(({ author, message_reference: to }) => author.id === from.ids.bot && to?.message_id === id);
  const [first] = replies;
  return {
    outcomes: replies.length,
    isWrong: isWrong(replies),
    ...(first === undefined ? {} : { latency: madeAt(first.id) - madeAt(id) }),
  };
}

const bot = await startBot([...values.node, ...verbatim], {
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.url,
  DISCORD_QUESTIONS_PER_MINUTE: '100000',
  DISCORD_SERVER_QUESTIONS_PER_MINUTE: '100000',
  VERBATIM_CORPUS: corpus,
  VERBATIM_DATA: join(folder, 'data'),
  VERBATIM_SCOPES: scopes,
  PORT: '0',
});
await discord.until(() => discord.commands().length > 0, 'the commands', 120_000);
await sleep(5_000);

/** Milliseconds after which a question is looked at: what comes later would be a second answer. */
const patience = 60_000;
/** Milliseconds. */
const warmUp = Number(values['warm-up']) * 1000;
let waiting: Asked[] = [];
const wrong: string[] = [];
const late: Asked[] = [];
const calm: number[] = [];
const calmBy = { mention: [] as number[], command: [] as number[] };
const all: number[] = [];
const memory: number[] = [];
let once = 0;

function lookAt(until: number): void {
  const due = waiting.filter(({ at }) => at <= until);
  waiting = waiting.filter(({ at }) => at > until);
  for (const one of due) {
    const { outcomes, isWrong, latency } = fateOf(discord, one);
    if (isWrong) wrong.push(one.id);
    if (outcomes === 1) once += 1;
    else late.push(one);
    if (latency === undefined || one.at < began + warmUp) continue;
    all.push(latency);
    if (one.during !== 'nothing') continue;
    calm.push(latency);
    calmBy[one.kind].push(latency);
  }
}

const before = { all: bot.processorTime(), threads: bot.threads(), waited: bot.waitedForProcessor() };
const began = Date.now();
let [asked, fault, minute] = [0, 0, 0];
while (Date.now() - began < milliseconds) {
  const due = began + (asked * 1000) / rate;
  if (due > Date.now()) await sleep(due - Date.now());
  if (faultEvery > 0 && Date.now() - began >= (fault + 1) * faultEvery * 1000) {
    fault += 1;
    plan[fault % plan.length]?.happens(discord);
  }
  waiting.push(askOne(asked, plan[fault % plan.length]?.name ?? ''));
  asked += 1;
  if (Date.now() - began >= minute * 60_000) {
    minute += 1;
    memory.push(bot.memory());
    lookAt(Date.now() - patience);
    print(`minute ${minute}: ${asked} asked, ${once} answered once, ${shown(bot.memory())} MB`);
  }
}
/** Milliseconds of processor time for each question, of all threads, of each by its name, and waited for by the first. */
const each = (milliseconds: number): string => shown(milliseconds / asked);
const cost = [
  `${each(bot.processorTime() - before.all)} ms`,
  ...[...bot.threads()].map(([name, time]) => `${name} ${each(time - (before.threads.get(name) ?? 0))}`),
  `waited for a processor ${each(bot.waitedForProcessor() - before.waited)}`,
].join(', ');
await sleep(Math.min(patience, 60_000));
lookAt(Date.now());
memory.push(bot.memory());
/** What was late may have come since. */
const unanswered = late.filter((one) => fateOf(discord, one).outcomes === 0).length;
const doubled = late.filter((one) => fateOf(discord, one).outcomes > 1).length;
const half = memory.slice(Math.floor(memory.length / 2));
print(`\n${servers} servers, ${asked} questions at ${rate} a second, another fault every ${faultEvery} s`);
print(`lost ${unanswered}, doubled ${doubled}, in the wrong server ${wrong.length}`);
print(
  `after ${values['warm-up']} s, while nothing was wrong: p50 ${shown(quantile(calm, 0.5))} ms, p99 ${shown(quantile(calm, 0.99))} ms`,
);
for (const [kind, times] of Object.entries(calmBy))
  print(
    `  of these, a ${kind}: p50 ${shown(quantile(times, 0.5))} ms, p99 ${shown(quantile(times, 0.99))} ms`,
  );
print(`whatever was wrong: p50 ${shown(quantile(all, 0.5))} ms, p99 ${shown(quantile(all, 0.99))} ms`);
print(`processor time of a question: ${cost}`);
print(`memory, MB: ${memory.map(shown).join(', ')}`);
print(`memory in the second half grew by ${shown((half.at(-1) ?? 0) - (half[0] ?? 0))} MB`);
for (const message of new Set(bot.errors.map(messageIn)))
  print(`  ${bot.errors.filter((line) => messageIn(line) === message).length} times: ${message}`);
await bot.stop();
await discord.close();
rmSync(folder, { recursive: true });
process.exitCode = unanswered + doubled + wrong.length === 0 ? 0 : 1;
