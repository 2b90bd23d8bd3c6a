// Processes that share a database serve an app that many workspaces install, and whose tokens expire: each token is renewed once, and
// no workspace is lost, whoever is killed, paused or cut off meanwhile.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OAuthOptions } from '../../platforms/slack/oauth.ts';
import { openSlackServer, type SlackServer } from '../../platforms/slack-server.ts';
import { openBalancer } from '../../soak/faults/balancer.ts';
import { additive, compiledProgram, newerVersion, nodeOptions } from '../../store/newer-version.ts';
import { newServer, noPostgres, type PostgresServer } from '../../store/postgres-programs.ts';
import { newFolder } from '../../store/samples.ts';
import { newFolders, patience, question } from '../killed-program.ts';
import { install } from './bot.ts';
import { inNorth, nora, north } from './workspaces.ts';

/** Seconds that tokens live: so that they are due a few seconds after they were given. */
const soonDue = 2 * 60 * 60 + 4;
const usual = 12 * 60 * 60;
const renewal = 'oauth.v2.access';
/** Milliseconds: longer than the database waits for a process that is paused. */
const paused = 14_000;
/** Milliseconds in which a second answer would come. */
const secondAnswer = 4_000;

interface Member {
  readonly child: ChildProcess;
  readonly url: string;
  readonly log: () => string;
}

interface World {
  readonly slack: SlackServer;
  readonly postgres: PostgresServer;
  /** Those that the balancer knows. */
  readonly members: Member[];
  /** Starts one more, with more settings, perhaps as another program. */
  start(more?: Readonly<Record<string, string>>, program?: readonly string[]): Promise<Member>;
  /** Called once Slack has answered a renewal, before the process hears of it. */
  answered: (member: Member) => void | Promise<void>;
}

/** The way of one process to Slack, so that it is known who calls. */
async function openDoor(slack: SlackServer, answered: () => void | Promise<void>): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const body: Buffer[] = [];
    for await (const part of incoming) body.push(part as Buffer);
    const { method, url = '', headers } = incoming;
    const passed = request(new URL(url, slack.url), { method, headers }, async (answer) => {
      if (url.endsWith(`/${renewal}`)) await answered();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    passed.end(Buffer.concat(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

async function startMember(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<Member> {
  const data = join(newFolder(), 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'asker-salt'), `${'ab'.repeat(32)}\n`);
  const child = spawn(process.execPath, [...words, 'start'], {
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], HOST: '127.0.0.1', PORT: '0' },
      ...environment,
      VERBATIM_DATA: data,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  return new Promise((resolve, reject) => {
    const look = (bytes: unknown): void => {
      said += String(bytes);
      const port = /"port":(\d+)[^\n]*"listening"/.exec(said)?.[1];
      if (port === undefined || !said.includes('"answering"')) return;
      resolve({ child, url: `http://127.0.0.1:${port}`, log: () => said });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (status) => reject(new Error(`a process ended with ${status}: ${said}`)));
  });
}

/** Three processes behind a balancer. */
async function open(
  oauth: Partial<OAuthOptions>,
  tokens: (slack: SlackServer) => Readonly<Record<string, string>> = () => ({
    SLACK_STATE_SECRET: 'a secret of the state',
  }),
): Promise<World> {
  const postgres = newServer(['fsync=off']);
  onTestFinished(postgres.remove);
  await postgres.make();
  const slack = await openSlackServer({
    mode: 'http',
    oauth,
    people: [{ id: nora, name: 'nora', teamId: north }],
    channels: [{ id: inNorth, name: 'lamps', teamId: north }],
    // Slack's own pauses of 1 and 5 minutes would only make the run longer.
    retryDelaysMs: [500, 4_000, 8_000, 15_000],
  });
  onTestFinished(slack.close);
  const corpus = newFolders().VERBATIM_CORPUS;
  const scopes = join(newFolder(), 'scopes.yaml');
  writeFileSync(scopes, `default: none\nslack:\n  ${north}: { default: all }\n`);
  const members: Member[] = [];
  const start: World['start'] = async (more = {}, words = ['adapters/launch.mjs']) => {
    let own: Member | undefined;
    const door = await openDoor(slack, () => (own === undefined ? undefined : world.answered(own)));
    const environment = {
      VERBATIM_CORPUS: corpus,
      VERBATIM_SCOPES: scopes,
      VERBATIM_DATABASE_URL: postgres.url(),
      VERBATIM_PROCESSES: 'several',
      VERBATIM_SECRET_KEY: '5'.repeat(64),
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_CLIENT_ID: slack.oauth.client.clientId,
      SLACK_CLIENT_SECRET: slack.oauth.client.clientSecret,
      SLACK_QUESTIONS_PER_MINUTE: '100000',
      SLACK_API_URL: door,
    };
    own = await startMember({ ...environment, ...tokens(slack), ...more }, words);
    return own;
  };
  const world: World = { slack, postgres, members, start, answered: () => {} };
  members.push(...(await Promise.all([start(), start(), start()])));
  const balancer = await openBalancer(() => members.map(({ url }) => Number(new URL(url).port)));
  onTestFinished(balancer.close);
  slack.setRequestUrl(`${balancer.url}/slack/events`);
  slack.oauth.setRedirectUrl(`${balancer.url}/slack/oauth_redirect`);
  return world;
}

const ask = ({ slack }: World): string =>
  slack.say(inNorth, nora, `<@${slack.identity.botUserId}> ${question}`).ts;

const answersTo = ({ slack }: World, ts: string): number =>
  slack.messages(inNorth).filter(({ botId, threadTs }) => botId !== undefined && threadTs === ts).length;

async function untilAnswered(world: World, asked: readonly string[]): Promise<void> {
  await expect
    .poll(() => asked.filter((ts) => answersTo(world, ts) === 0), { timeout: patience, interval: 200 })
    .toEqual([]);
}

/** Each once, also where a second answer would come late. */
async function expectOnce(world: World, asked: readonly string[]): Promise<void> {
  await untilAnswered(world, asked);
  await sleep(secondAnswer);
  expect(asked.map((ts) => answersTo(world, ts))).toEqual(asked.map(() => 1));
}

/** Asks twice in a second until `over`. */
async function askUntil(world: World, over: Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = [];
  let isOver = false;
  const ended = over.then(() => {
    isOver = true;
  });
  while (!isOver) {
    asked.push(ask(world));
    await sleep(500);
  }
  await ended;
  return asked;
}

const renewals = ({ slack }: World): readonly boolean[] =>
  slack
    .calls(renewal)
    .filter(({ args }) => args['grant_type'] === 'refresh_token')
    .map(({ ok }) => ok);

const untilRenewed = (world: World, times = 1): Promise<unknown> =>
  expect
    .poll(() => renewals(world).length, { timeout: patience, interval: 50 })
    .toBeGreaterThanOrEqual(times);

/** Waits until every process has taken the newest token: those of before are good no more. */
async function expectNewestEverywhere(world: World): Promise<void> {
  const { slack, members } = world;
  slack.oauth.revokeAllBut(north, 1);
  const asked = members.flatMap(() => [ask(world), ask(world)]);
  await expectOnce(world, asked);
}

async function installNorth({ slack, members }: World): Promise<void> {
  const url = members[0]?.url ?? '';
  slack.oauth.setRedirectUrl(`${url}/slack/oauth_redirect`);
  expect((await install({ slack, url }, { team: north })).status).toBe(200);
}

describe.skipIf(noPostgres !== undefined)('processes that share an app with tokens in the store', () => {
  it('an installation that began at one ends at another, is answered by all, and its end holds for all', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({});
    const { slack, members } = world;
    const [first, second] = members;
    slack.oauth.setRedirectUrl(`${second?.url}/slack/oauth_redirect`);
    expect((await install({ slack, url: first?.url ?? '' }, { team: north })).page).toContain(
      'Verbatim is installed',
    );
    await expectOnce(
      world,
      Array.from({ length: 6 }, () => ask(world)),
    );
    const heard = slack.deliveries('app_mention').at(-1);
    if (heard === undefined) throw new Error('no event');
    slack.uninstall(north);
    await expect
      .poll(() => members.filter(({ log }) => log().includes('no longer installed')).length, {
        timeout: patience,
      })
      .toBeGreaterThanOrEqual(1);
    await sleep(2_500);
    const calls = slack.calls('chat.postMessage').length;
    // Slack sends none of a workspace that removed the app; one may be on its way.
    for (const at of [1, 2, 3, 4, 5, 6])
      await slack.redeliver({ ...heard, payload: { ...heard.payload, event_id: `Ev0LATE${at}` } }, 0);
    await expect
      .poll(() => members.filter(({ log }) => log().includes('without a token was left out')).length, {
        timeout: patience,
      })
      .toBe(3);
    expect(slack.calls('chat.postMessage')).toHaveLength(calls);
  });

  it('a token that is due at the same second for all is renewed once, and all take it', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({ lifetime: soonDue });
    await installNorth(world);
    world.slack.oauth.setLifetime(usual);
    // Long enough for the others to come, too.
    world.answered = () => sleep(1_500);
    const asked = await askUntil(
      world,
      untilRenewed(world).then(() => sleep(5_000)),
    );
    await expectOnce(world, asked);
    expect(renewals(world)).toEqual([true]);
    await expectNewestEverywhere(world);
    expect(renewals(world)).toEqual([true]);
  });

  it('one that is killed between Slack’s answer and the write loses nothing: another renews at once', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({ lifetime: soonDue, grace: 60_000 });
    await installNorth(world);
    world.slack.oauth.setLifetime(usual);
    let killed = 0;
    world.answered = ({ child }) => {
      if (killed === 0) child.kill('SIGKILL');
      killed += 1;
    };
    const asked = await askUntil(
      world,
      untilRenewed(world, 2).then(() => sleep(5_000)),
    );
    await expectOnce(world, asked);
    expect(renewals(world)).toEqual([true, true]);
    await expectNewestEverywhere(world);
  });

  it('one that is paused before it hears Slack’s answer drops what comes too late', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({ lifetime: soonDue, grace: 60_000 });
    await installNorth(world);
    world.slack.oauth.setLifetime(usual);
    let sleeper: Member | undefined;
    world.answered = (member) => {
      if (sleeper !== undefined) return;
      sleeper = member;
      member.child.kill('SIGSTOP');
    };
    const asked = await askUntil(
      world,
      untilRenewed(world, 2).then(() => sleep(1_000)),
    );
    sleeper?.child.kill('SIGCONT');
    await sleep(paused / 4);
    await expectOnce(world, asked);
    expect(renewals(world)).toEqual([true, true]);
    await expectNewestEverywhere(world);
  });

  it('with the database away during a renewal, answers go on with the token of before, and nothing is renewed twice', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({ lifetime: soonDue });
    const { postgres } = world;
    await installNorth(world);
    world.slack.oauth.setLifetime(usual);
    let away = false;
    world.answered = () => {
      if (!away) postgres.stop();
      away = true;
    };
    const asked = await askUntil(
      world,
      untilRenewed(world)
        .then(() => sleep(6_000))
        .then(() => postgres.start())
        .then(() => sleep(8_000)),
    );
    await expectOnce(world, asked);
    expect(renewals(world)).toEqual([true]);
    await expectNewestEverywhere(world);
    expect(renewals(world)).toEqual([true]);
  });

  it('a newer version that changes the tables takes the place of each: no question is lost or answered twice', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({});
    const { members, postgres } = world;
    await installNorth(world);
    const newer = newerVersion(additive, true);
    const replace = async (): Promise<void> => {
      for (const old of [...members]) {
        members.push(await world.start(newer, [...nodeOptions, compiledProgram]));
        members.splice(members.indexOf(old), 1);
        const status = once(old.child, 'exit');
        old.child.kill('SIGTERM');
        expect((await status)[0]).toBe(0);
      }
    };
    const asked = await askUntil(world, replace());
    await expectOnce(world, asked);
    const client = new pg.Client({ connectionString: postgres.url() });
    await client.connect();
    const { rows } = await client.query('SELECT version, compatible_from FROM verbatim.version');
    await client.end();
    expect(rows).toEqual([{ version: '3', compatible_from: '2' }]);
  });

  it('of one workspace whose token expires, those that start together use the operator’s refresh token once', {
    timeout: 2 * patience,
  }, async () => {
    const world = await open({ lifetime: usual }, ({ oauth }) => {
      const { token, refreshToken } = given ?? oauth.installHere({ team: north });
      given = { token, refreshToken };
      return { SLACK_BOT_TOKEN: token, SLACK_REFRESH_TOKEN: refreshToken };
    });
    await expectOnce(
      world,
      Array.from({ length: 6 }, () => ask(world)),
    );
    expect(renewals(world)).toEqual([true]);
  });
  let given: { readonly token: string; readonly refreshToken: string } | undefined;
});
