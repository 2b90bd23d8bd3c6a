// npm run soak:workspaces: one bot in many workspaces that installed the app by themselves, under load, while Slack misbehaves.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSlackServer, type SlackServer } from '../platforms/slack-server.ts';
import { type RunningBot, startBot, verbatim } from './bots.ts';
import { messageIn, print, quantile, shown } from './figures.ts';
import { type Probe, probing } from './probe.ts';
import { plan } from './slack-faults.ts';
import { arrivalsAt, waitsOf } from './waits.ts';

const { values } = parseArgs({
  options: {
    workspaces: { type: 'string', default: '50' },
    questions: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '50' },
    'fault-every': { type: 'string', default: '4' },
    people: { type: 'string', default: '10' },
    // In place of --questions: how long to ask at the rate.
    minutes: { type: 'string' },
    // For the bot's Node: --node=--cpu-prof, or --node=--heapsnapshot-signal=SIGUSR2.
    node: { type: 'string', multiple: true, default: [] },
  },
});
const rate = Number(values.rate);
const questions =
  values.minutes === undefined ? Number(values.questions) : Math.ceil(Number(values.minutes) * 60 * rate);
const faultEvery = Number(values['fault-every']);

interface Place {
  readonly team: string;
  readonly channel: string;
  readonly people: readonly string[];
  /** Its document says this of itself alone. */
  readonly fact: string;
}

const places: readonly Place[] = Array.from({ length: Number(values.workspaces) }, (_, index) => {
  const id = String(index).padStart(4, '0');
  return {
    team: `T0TEAM${id}`,
    channel: `C0ROOM${id}`,
    people: Array.from({ length: Number(values.people) }, (_, person) => `U0P${id}X${person}`),
    fact: `The lighthouse of district ${id} was built in ${1700 + index}.`,
  };
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

async function installEverywhere(slack: SlackServer, url: string): Promise<void> {
  for (const { team } of places) {
    const started = await fetch(`${url}/slack/install`, { redirect: 'manual' });
    const [cookie = ''] = (started.headers.get('set-cookie') ?? '').split(';');
    const back = slack.oauth.allow(started.headers.get('location') ?? '', { team });
    const ended = await fetch(back, { headers: { Cookie: cookie } });
    if (!ended.ok) throw new Error(`${team} could not install the app: ${await ended.text()}`);
  }
}

/** How often memory is looked at while questions are asked. */
const looks = 10;

/** Megabytes that the system counts, and where they are once garbage was collected. */
interface Memory {
  readonly resident: number[];
  readonly probes: Promise<Probe>[];
}

/** Collecting holds the bot for a while: where its answers are timed, only before the first and after the last. */
const collects = values.minutes !== undefined;

interface Asked {
  readonly place: Place;
  /** The last one before it. */
  readonly fault: string;
}

interface Load {
  readonly count: number;
  readonly perSecond: number;
  readonly faults: boolean;
}

/** The bot's code is compiled and each workspace known by then: of these nothing is counted. */
const warmUp: Load = { count: 200, perSecond: 10, faults: false };
const load: Load = { count: questions, perSecond: rate, faults: true };

/** By ts. */
async function ask(
  slack: SlackServer,
  bot: RunningBot,
  memory: Memory,
  { count, perSecond, faults }: Load,
): Promise<ReadonlyMap<string, Asked>> {
  const asked = new Map<string, Asked>();
  const began = Date.now();
  let fault = 0;
  for (let index = 0; index < count; index += 1) {
    const due = began + (index * 1000) / perSecond;
    if (due > Date.now()) await sleep(due - Date.now());
    if (index % Math.ceil(count / looks) === 0) memory.resident.push(bot.memory());
    if (index % Math.ceil(count / looks) === 0 && collects) memory.probes.push(bot.probe());
    if (faults && index >= (fault + 1) * faultEvery * rate) plan[++fault % plan.length]?.happens(slack);
    const place = places[index % places.length];
    const person = place?.people[Math.floor(index / places.length) % place.people.length];
    if (place === undefined || person === undefined) throw new Error('There is nobody to ask.');
    const words = 'When was the lighthouse of the district built?';
    const { ts } = slack.say(place.channel, person, `<@${slack.identity.botUserId}> ${words}`);
    asked.set(ts, { place, fault: plan[fault % plan.length]?.name ?? '' });
  }
  return asked;
}

/** Milliseconds that a slow machine may take for what is left. */
const patience = 180_000;

/** Resolves once as many answers were posted, or nothing more is to be expected. */
async function settle(slack: SlackServer, count: number): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(500)) {
    const posted = slack.entries.filter(
      (entry) => entry.type === 'message' && entry.change === 'posted' && entry.message.botId !== undefined,
    );
    if (posted.length >= count) return;
  }
}

function report(
  slack: SlackServer,
  asked: ReadonlyMap<string, Asked>,
  memory: { readonly resident: readonly number[]; readonly probes: readonly Probe[] },
  bot: RunningBot,
): boolean {
  const answers = new Map<
    string,
    { readonly time: number; readonly channel: string; readonly text: string }[]
  >();
  for (const entry of slack.entries) {
    if (entry.type !== 'message' || entry.change !== 'posted' || entry.message.botId === undefined) continue;
    const { threadTs = '', channel, text, blocks } = entry.message;
    const found = { time: entry.time, channel, text: `${text} ${JSON.stringify(blocks)}` };
    answers.set(threadTs, [...(answers.get(threadTs) ?? []), found]);
  }
  const [waited, arrived] = [waitsOf(slack), arrivalsAt(slack)];
  const counts = { one: 0, none: 0, several: 0, misplaced: 0, foreign: 0 };
  const latencies: number[] = [];
  const during = new Map<string, number[]>();
  for (const [ts, { place, fault }] of asked) {
    const [first, ...more] = answers.get(ts) ?? [];
    if (first === undefined) counts.none += 1;
    else if (more.length > 0) counts.several += 1;
    else counts.one += 1;
    if (first === undefined) continue;
    if (first.channel !== place.channel) counts.misplaced += 1;
    if (places.some(({ team, fact }) => team !== place.team && first.text.includes(fact)))
      counts.foreign += 1;
    const from = arrived(ts, first.time) ?? first.time;
    const took = first.time - from - waited(ts, from, first.time);
    latencies.push(took);
    during.set(fault, [...(during.get(fault) ?? []), took]);
  }
  const teams = new Set(slack.calls('chat.postMessage').flatMap(({ team }) => team ?? []));
  print(`${asked.size} questions in ${places.length} workspaces, tokens of ${teams.size} used`);
  print(`  outcomes: exactly one ${counts.one}, none ${counts.none}, several ${counts.several}`);
  print(`  in the wrong workspace ${counts.misplaced}, with another's words ${counts.foreign}`);
  print(
    `  event to answer, apart from the waiting of the faults: p50 ${shown(quantile(latencies, 0.5))} ms, p99 ${shown(quantile(latencies, 0.99))} ms`,
  );
  for (const [fault, within] of during)
    print(
      `    asked after: ${fault.padEnd(26)} p50 ${shown(quantile(within, 0.5)).padStart(5)}  p99 ${shown(quantile(within, 0.99)).padStart(6)} ms`,
    );
  const series = (megabytes: readonly number[]): string => `${megabytes.map(shown).join(', ')} MB`;
  const probed = (of: (probe: Probe) => number): string =>
    series(memory.probes.map((probe) => of(probe) / 1024 / 1024));
  print(`  memory, from the first question to 30 s after the last: ${series(memory.resident)}`);
  print(`    of it the heap, once garbage was collected: ${probed(({ heapUsed }) => heapUsed)}`);
  print(`    outside of it, held by objects: ${probed(({ external }) => external)}`);
  print(`    neither: ${probed(({ rss, heapTotal, external }) => rss - heapTotal - external)}`);
  print(
    `  errors logged: ${bot.errors.length}${bot.errors
      .slice(0, 3)
      .map((line) => ` ${messageIn(line)}`)
      .join(';')}`,
  );
  return counts.one === asked.size && counts.misplaced + counts.foreign === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'verbatim-workspaces-'));
try {
  const lines = places.map(({ team }) => `  ${team}: { default: [${team}] }`);
  writeFileSync(join(folder, 'scopes.yaml'), `default: none\nslack:\n${lines.join('\n')}\n`);
  for (const { team, fact } of places) {
    mkdirSync(join(folder, 'corpus', team), { recursive: true });
    writeFileSync(join(folder, 'corpus', team, 'lighthouse.txt'), `${fact}\n`);
  }
  const slack = await openSlackServer({
    people: places.flatMap(({ team, people }) =>
      people.map((id) => ({ id, name: id.toLowerCase(), teamId: team })),
    ),
    channels: places.map(({ team, channel, people }) => ({
      ...{ id: channel, name: channel.toLowerCase(), teamId: team },
      members: ['U0VERBATIM', ...people],
    })),
    // Slack's own pauses of 1 and 5 minutes would only make the run longer.
    retryDelaysMs: [0, 4_000, 8_000],
  });
  const port = await freePort();
  slack.oauth.setRedirectUrl(`http://127.0.0.1:${port}/slack/oauth_redirect`);
  const bot = await startBot([...probing, ...values.node, ...verbatim], {
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.apiUrl,
    SLACK_CLIENT_ID: slack.oauth.client.clientId,
    SLACK_CLIENT_SECRET: slack.oauth.client.clientSecret,
    SLACK_STATE_SECRET: 'a secret of the state',
    SLACK_QUESTIONS_PER_MINUTE: '1000',
    VERBATIM_SECRET_KEY: '5'.repeat(64),
    VERBATIM_SCOPES: join(folder, 'scopes.yaml'),
    VERBATIM_CORPUS: join(folder, 'corpus'),
    VERBATIM_DATA: join(folder, 'data'),
    PORT: String(port),
  });
  await installEverywhere(slack, `http://127.0.0.1:${port}`);
  await ask(slack, bot, { resident: [], probes: [] }, warmUp);
  await settle(slack, warmUp.count);
  slack.forget();
  const memory: Memory = { resident: [], probes: [bot.probe()] };
  const before = bot.threads();
  const waitedBefore = bot.waitedForProcessor();
  const own = process.cpuUsage();
  const asked = await ask(slack, bot, memory, load);
  await settle(slack, asked.size);
  // A second answer would come now.
  await sleep(30_000);
  memory.resident.push(bot.memory());
  memory.probes.push(bot.probe());
  const after = bot.threads();
  const { user, system } = process.cpuUsage(own);
  const isGood = report(
    slack,
    asked,
    { resident: memory.resident, probes: await Promise.all(memory.probes) },
    bot,
  );
  const perQuestion = [...after]
    .map(([name, time]) => ({ name, time: (time - (before.get(name) ?? 0)) / asked.size }))
    .sort((a, b) => b.time - a.time);
  const total = perQuestion.reduce((sum, { time }) => sum + time, 0);
  const parts = perQuestion.map(({ name, time }) => `${name} ${shown(time)}`).join(', ');
  print(`  processor time of a question: ${shown(total)} ms (${parts})`);
  const waited = (bot.waitedForProcessor() - waitedBefore) / asked.size;
  print(`  its first thread waited for a processor that others had: ${shown(waited)} ms a question`);
  print(`  beside it, of the test server: ${shown((user + system) / 1000 / asked.size)} ms`);
  const status = await bot.stop();
  await slack.close();
  print(`  ended with ${status}`);
  process.exitCode = isGood && status === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
