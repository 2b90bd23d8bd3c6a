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
import { plan } from './slack-faults.ts';
import { waitsOf } from './waits.ts';

const { values } = parseArgs({
  options: {
    workspaces: { type: 'string', default: '50' },
    questions: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '50' },
    'fault-every': { type: 'string', default: '4' },
    people: { type: 'string', default: '10' },
    // For the bot's Node: --node=--cpu-prof, or --node=--heapsnapshot-signal=SIGUSR2.
    node: { type: 'string', multiple: true, default: [] },
  },
});
const questions = Number(values.questions);
const rate = Number(values.rate);
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

/** By ts, where it was asked. */
async function ask(
  slack: SlackServer,
  bot: RunningBot,
  memory: number[],
): Promise<ReadonlyMap<string, Place>> {
  const asked = new Map<string, Place>();
  const began = Date.now();
  let fault = 0;
  for (let index = 0; index < questions; index += 1) {
    const due = began + (index * 1000) / rate;
    if (due > Date.now()) await sleep(due - Date.now());
    if (index % Math.ceil(questions / 6) === 0) memory.push(bot.memory());
    if (index >= (fault + 1) * faultEvery * rate) plan[++fault % plan.length]?.happens(slack);
    const place = places[index % places.length];
    const person = place?.people[Math.floor(index / places.length) % place.people.length];
    if (place === undefined || person === undefined) throw new Error('There is nobody to ask.');
    const words = 'When was the lighthouse of the district built?';
    asked.set(slack.say(place.channel, person, `<@${slack.identity.botUserId}> ${words}`).ts, place);
  }
  return asked;
}

const tsIn = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'ts' in event ? String(event.ts) : '';

function report(
  slack: SlackServer,
  asked: ReadonlyMap<string, Place>,
  memory: readonly number[],
  bot: RunningBot,
): boolean {
  const arrived = new Map<string, number>();
  const answers = new Map<
    string,
    { readonly time: number; readonly channel: string; readonly text: string }[]
  >();
  for (const entry of slack.entries) {
    if (entry.type === 'delivery') {
      const ts = tsIn(entry.payload['event']);
      if (!arrived.has(ts)) arrived.set(ts, entry.time);
    }
    if (entry.type !== 'message' || entry.change !== 'posted' || entry.message.botId === undefined) continue;
    const { threadTs = '', channel, text, blocks } = entry.message;
    const found = { time: entry.time, channel, text: `${text} ${JSON.stringify(blocks)}` };
    answers.set(threadTs, [...(answers.get(threadTs) ?? []), found]);
  }
  const waited = waitsOf(slack);
  const counts = { one: 0, none: 0, several: 0, misplaced: 0, foreign: 0 };
  const latencies: number[] = [];
  for (const [ts, place] of asked) {
    const [first, ...more] = answers.get(ts) ?? [];
    if (first === undefined) counts.none += 1;
    else if (more.length > 0) counts.several += 1;
    else counts.one += 1;
    if (first === undefined) continue;
    if (first.channel !== place.channel) counts.misplaced += 1;
    if (places.some(({ team, fact }) => team !== place.team && first.text.includes(fact)))
      counts.foreign += 1;
    const from = arrived.get(ts) ?? first.time;
    latencies.push(first.time - from - waited(ts, from, first.time));
  }
  const teams = new Set(slack.calls('chat.postMessage').flatMap(({ team }) => team ?? []));
  print(`${asked.size} questions in ${places.length} workspaces, tokens of ${teams.size} used`);
  print(`  outcomes: exactly one ${counts.one}, none ${counts.none}, several ${counts.several}`);
  print(`  in the wrong workspace ${counts.misplaced}, with another's words ${counts.foreign}`);
  print(
    `  event to answer, apart from Slack's own waiting: p50 ${shown(quantile(latencies, 0.5))} ms, p99 ${shown(quantile(latencies, 0.99))} ms`,
  );
  print(`  memory: ${memory.map((megabytes) => shown(megabytes)).join(', ')} MB`);
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
  const bot = await startBot([...values.node, ...verbatim], {
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
  const memory: number[] = [];
  const before = bot.processorTime();
  const asked = await ask(slack, bot, memory);
  // The last answers, and a second one that would come now.
  await sleep(30_000);
  memory.push(bot.memory());
  const perQuestion = (bot.processorTime() - before) / asked.size;
  const isGood = report(slack, asked, memory, bot);
  print(`  processor time of a question: ${shown(perQuestion)} ms`);
  const status = await bot.stop();
  await slack.close();
  print(`  ended with ${status}`);
  process.exitCode = isGood && status === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
