// Three processes that share a PostgreSQL database serve one Slack app behind a balancer, and are killed, paused and cut off from the
// database while people ask.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSlackServer, type SlackServer } from '../../platforms/slack-server.ts';
import { newServer, noPostgres, type PostgresServer } from '../../store/postgres-programs.ts';
import { quantile } from '../figures.ts';
import { openBalancer } from './balancer.ts';
import type { Figure, Scenario, Stage } from './scenario.ts';

const processes = 3;
const people = Array.from({ length: 60 }, (_, index) => `U0P${String(index).padStart(3, '0')}`);
const channel = 'C0RESEARCH';
const question = 'When was the harbour of Tallow opened?';

/** Questions in a second. */
const rate = 5;
/** Seconds between two faults; for how long a process is paused, which is longer than the server waits for it; and for the last answers. */
const faultEvery = 5;
const pausedFor = 14;
/** Seconds for starts, and for second answers. */
const around = 30;
const settled = 60;

interface Member {
  child: ChildProcess;
  port: number;
}

const faults = ['killed', 'database restarted', 'paused', 'connections cut'] as const;

export const scenario: Scenario = {
  name: 'processes',
  says: 'processes that share a database are killed, paused and cut off from it: each question is answered once',
  shortest: 75,
  play: async (stage) => {
    if (noPostgres !== undefined) {
      stage.print(`  skipped: ${noPostgres}`);
      return [];
    }
    const postgres = newServer(['fsync=off']);
    const slack = await openSlackServer({
      mode: 'http',
      people: people.map((id) => ({ id, name: id.toLowerCase() })),
      // Slack's own pauses of 1 and 5 minutes would only make the run longer.
      retryDelaysMs: [500, 4_000, 8_000, 15_000],
    });
    const members: Member[] = [];
    const balancer = await openBalancer(() => members.map(({ port }) => port));
    try {
      await postgres.make();
      slack.setRequestUrl(`${balancer.url}/slack/events`);
      return await played(stage, { postgres, slack, members });
    } finally {
      for (const { child } of members) child.kill('SIGKILL');
      balancer.close();
      await slack.close();
      postgres.remove();
    }
  },
};

interface World {
  readonly postgres: PostgresServer;
  readonly slack: SlackServer;
  readonly members: Member[];
}

async function played(stage: Stage, world: World): Promise<readonly Figure[]> {
  const { folder, seconds, random } = stage;
  const { slack, members } = world;
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'ports.md'), '# Ports\n\nThe harbour of Tallow was opened in 1911.\n');
  const start = (at: number): Promise<Member> => startMember(world, corpus, join(folder, `data-${at}`));
  members.push(...(await Promise.all(Array.from({ length: processes }, (_, at) => start(at)))));
  const asked: string[] = [];
  const counts = new Map<string, number>(faults.map((name) => [name, 0]));
  const underWay: Promise<void>[] = [];
  const until = performance.now() + (seconds - pausedFor - around) * 1000;
  for (let index = 0; performance.now() < until; index += 1) {
    const text = `<@${slack.identity.botUserId}> ${question}`;
    asked.push(slack.say(channel, people[index % people.length] ?? '', text).ts);
    if (index % (faultEvery * rate) === rate) {
      const name = faults[Math.floor(index / (faultEvery * rate)) % faults.length] ?? 'killed';
      counts.set(name, (counts.get(name) ?? 0) + 1);
      underWay.push(happens(name, Math.floor(random() * processes), world, start));
    }
    await sleep(1000 / rate);
  }
  await Promise.all(underWay);
  const end = performance.now() + settled * 1000;
  while (performance.now() < end && asked.some((ts) => answersTo(slack, ts).length === 0)) await sleep(250);
  // A second answer would come now.
  await sleep(6_000);
  const outcomes = asked.map((ts) => answersTo(slack, ts));
  const waits = outcomes.flatMap(([first], at) =>
    first === undefined ? [] : Number(first) - Number(asked[at]),
  );
  return [
    { name: 'questions', value: asked.length, least: 20 },
    { name: 'answered once', value: outcomes.filter(({ length }) => length === 1).length, least: 20 },
    { name: 'without an answer', value: outcomes.filter(({ length }) => length === 0).length, most: 0 },
    { name: 'answered more than once', value: outcomes.filter(({ length }) => length > 1).length, most: 0 },
    ...[...counts].map(([name, value]) => ({ name: `times: ${name}`, value })),
    { name: 'from question to answer, half of them', value: quantile(waits, 0.5) * 1000, unit: 'ms' },
    { name: 'from question to answer, the longest', value: quantile(waits, 1), unit: 's' },
  ];
}

/** The times of its answers. */
const answersTo = (slack: SlackServer, ts: string): readonly string[] =>
  slack
    .messages(channel)
    .filter(({ botId, threadTs }) => botId === slack.identity.botId && threadTs === ts)
    .map((message) => message.ts);

async function happens(
  name: (typeof faults)[number],
  at: number,
  { postgres, members }: World,
  start: (at: number) => Promise<Member>,
): Promise<void> {
  const member = members[at];
  if (member === undefined) return;
  switch (name) {
    case 'killed': {
      const { child } = member;
      child.kill('SIGKILL');
      Object.assign(member, await start(at));
      return;
    }
    case 'paused':
      member.child.kill('SIGSTOP');
      await sleep(pausedFor * 1000);
      member.child.kill('SIGCONT');
      return;
    case 'database restarted':
      postgres.stop();
      postgres.start();
      return;
    case 'connections cut': {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: postgres.url() });
      await client.connect();
      const others = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()';
      await client.query(`${others} AND application_name = 'verbatim'`);
      await client.end();
    }
  }
}

function startMember({ postgres, slack }: World, corpus: string, data: string): Promise<Member> {
  mkdirSync(data, { recursive: true });
  // The same for all of them: what one hashes, the others must find.
  writeFileSync(join(data, 'asker-salt'), `${'ab'.repeat(32)}\n`);
  const child = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], HOST: '127.0.0.1', PORT: '0' },
      VERBATIM_CORPUS: corpus,
      VERBATIM_DATA: data,
      VERBATIM_DATABASE_URL: postgres.url(),
      VERBATIM_PROCESSES: 'several',
      VERBATIM_LOG_LEVEL: 'info',
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      SLACK_QUESTIONS_PER_MINUTE: '100000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const look = (bytes: unknown): void => {
      said += String(bytes);
      const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined && said.includes('"answering"')) resolve({ child, port: Number(port) });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (status) => reject(new Error(`a process ended with ${status}: ${said}`)));
  });
}
