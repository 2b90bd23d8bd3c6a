// verbatim doctor: every fault is planted, found, and reported with its fix.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import {
  openSlackServer,
  type SlackServer,
  type SlackServerOptions,
  settingsOf,
} from '../../../platforms/slack-server.ts';
import { newFolder } from '../../../store/samples.ts';
import { freePort } from '../../slack/free-port.ts';
import { runVerbatim } from '../in-process.ts';

interface Found {
  readonly name: string;
  readonly state: string;
  readonly detail: string;
  readonly remedy?: string;
}

const settings = settingsOf(parse(readFileSync('adapters/slack/manifest.yaml', 'utf8')));

async function openSlack(options: SlackServerOptions = {}): Promise<SlackServer> {
  const slack = await openSlackServer({ settings, ...options });
  onTestFinished(slack.close);
  return slack;
}

async function examine(
  slack: SlackServer | undefined,
  changes: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | null; readonly checks: readonly Found[] }> {
  const slackVariables =
    slack === undefined
      ? {}
      : {
          SLACK_BOT_TOKEN: slack.tokens.bot,
          SLACK_APP_TOKEN: slack.tokens.app,
          SLACK_API_URL: slack.apiUrl,
        };
  const environment = {
    ...slackVariables,
    VERBATIM_DATA: join(newFolder(), 'data'),
    PORT: String(await freePort()),
    ...changes,
  };
  const { status, output } = await runVerbatim(['doctor', '--json'], { environment });
  return { status, checks: (JSON.parse(output) as { checks: Found[] }).checks };
}

const named = (checks: readonly Found[], name: string) => checks.find((check) => check.name === name);
const faults = (checks: readonly Found[]) => checks.filter(({ state }) => state !== 'ok');

it('says where to begin with a chat while there is none, and not once there is', async () => {
  const alone = await examine(undefined);
  expect([alone.status, named(alone.checks, 'chats')?.detail]).toEqual([
    0,
    'none is set up: see docs/slack.md, docs/discord.md',
  ]);
  expect(named((await examine(await openSlack())).checks, 'chats')).toBeUndefined();
});

describe('with nothing wrong', () => {
  it('ends with 0 and says so', async () => {
    const slack = await openSlack();
    const { status, checks } = await examine(slack);
    expect({ status, faults: faults(checks) }).toEqual({ status: 0, faults: [] });
    expect(checks.map(({ name }) => name)).toEqual([
      'settings',
      'corpus',
      'store',
      'reranker',
      'pages',
      'text recognition',
      'slack settings',
      'slack bot token',
      'slack app token',
      'clock',
      'slack scopes',
      'slack optional scopes',
      'slack experience',
      'slack tenants',
      'slack channels',
      'slack layouts',
      'running bot',
    ]);
    expect(named(checks, 'slack channels')?.detail).toBe('in #research');
    // It must not take events away from a bot that runs.
    expect(slack.connections()).toBe(0);
  });

  it('shows the same to a person, and checks no platform that is not configured', async () => {
    const { status, output } = await runVerbatim(['doctor'], { environment: { PORT: '1' } });
    expect(status).toBe(0);
    expect(output).toContain('✓ corpus\n    3 documents, 0 problems\n');
    expect(output).toContain('All checks passed.');
    expect(output).not.toMatch(/slack (?:settings|token)|discord (?:settings|token)/);
  });

  it('takes the signing secret in HTTP mode', async () => {
    const slack = await openSlack({ mode: 'http' });
    const { status, checks } = await examine(slack, {
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: slack.signingSecret,
    });
    expect([status, named(checks, 'slack signing secret')?.state]).toEqual([0, 'ok']);
  });
});

describe('layouts', () => {
  it('are validated by Slack, and nothing is posted', async () => {
    const slack = await openSlack();
    const { checks } = await examine(slack);
    expect(named(checks, 'slack layouts')?.detail).toBe('Slack takes each of them');
    expect(slack.calls('blocks.validate')).toHaveLength(2);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('that Slack refuses are named', async () => {
    const slack = await openSlack();
    slack.faults.answer('blocks.validate', { error: 'invalid_message' });
    const { status, checks } = await examine(slack);
    expect(status).toBe(0);
    expect(named(checks, 'slack layouts')).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining('Slack would refuse an answer: invalid_message. People'),
    });
  });

  it('are left out where the server does not know the method', async () => {
    const slack = await openSlack();
    slack.faults.answer('blocks.validate', { error: 'unknown_method' });
    expect(named((await examine(slack)).checks, 'slack layouts')).toMatchObject({ state: 'ok' });
  });
});

describe('a fault of Slack', () => {
  it.each([
    ['bot token', { SLACK_BOT_TOKEN: 'xoxb-other' }, 'SLACK_BOT_TOKEN is not known to Slack'],
    ['app token', { SLACK_APP_TOKEN: 'xapp-other' }, 'SLACK_APP_TOKEN is not known to Slack'],
    ['settings', { SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN is missing'],
    ['settings', { SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN is not an app-level token'],
  ])('of the %s: %j', async (name, changes, message) => {
    const { status, checks } = await examine(await openSlack(), changes);
    expect(status).toBe(1);
    expect(named(checks, `slack ${name}`)).toMatchObject({
      state: 'failing',
      detail: expect.stringContaining(message),
    });
  });

  it('names the tokens that were revoked, and what to click', async () => {
    const slack = await openSlack();
    slack.failToken('bot', 'account_inactive');
    slack.failToken('app', 'token_revoked');
    const { checks } = await examine(slack);
    expect(named(checks, 'slack bot token')?.detail).toContain('(Install App)');
    expect(named(checks, 'slack app token')?.detail).toContain('Basic Information, App-Level Tokens');
  });

  it('names each scope that is not granted', async () => {
    const scopes = settings.scopes.filter((scope) => !['im:history', 'commands'].includes(scope));
    const { status, checks } = await examine(await openSlack({ settings: { ...settings, scopes } }));
    expect(status).toBe(1);
    expect(named(checks, 'slack scopes')).toMatchObject({
      state: 'failing',
      detail: 'not granted: commands, im:history',
      remedy: expect.stringContaining('Reinstall'),
    });
  });

  it.each([
    [400, 'failing', 1],
    [-400, 'failing', 1],
    [90, 'warning', 0],
    [5, 'ok', 0],
  ])('a clock that is %i s off is %s', async (seconds, state, ending) => {
    const slack = await openSlack({ now: () => Date.now() - seconds * 1000 });
    const { status, checks } = await examine(slack);
    expect([named(checks, 'clock')?.state, status]).toEqual([state, ending]);
  });

  it('warns where the bot is in no channel, and where a channel is shared', async () => {
    const none = await openSlack({ channels: [{ id: 'C0X', name: 'x', members: ['U0ADA'] }] });
    const alone = await examine(none);
    expect([alone.status, named(alone.checks, 'slack channels')?.remedy]).toEqual([
      0,
      'Type /invite @Verbatim in a channel.',
    ]);
    const slack = await openSlack();
    slack.shareExternally('C0RESEARCH');
    const shared = await examine(slack);
    expect(named(shared.checks, 'slack channels')?.remedy).toContain('SLACK_ALLOW_EXTERNAL=C0RESEARCH');
    const allowed = await examine(slack, { SLACK_ALLOW_EXTERNAL: 'C0RESEARCH' });
    expect(named(allowed.checks, 'slack channels')?.state).toBe('ok');
  });

  it('names the address that cannot be reached', async () => {
    const port = await freePort();
    const { status, checks } = await examine(await openSlack(), {
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    });
    expect(status).toBe(1);
    expect(named(checks, 'slack connection')?.remedy).toContain('SLACK_API_URL');
  });
});

describe('a fault of the core', () => {
  it.each([
    ['VERBATIM_LOG_LEVEL', 'loud', 'settings', 'VERBATIM_LOG_LEVEL is "loud"'],
    ['VERBATIM_CORPUS', '/nowhere', 'corpus', '/nowhere'],
    ['PORT', '70000', 'running bot', 'PORT is "70000"'],
  ])('%s=%s', async (variable, value, name, message) => {
    const { status, checks } = await examine(undefined, { [variable]: value });
    expect(status).toBe(1);
    expect(named(checks, name)).toMatchObject({
      state: 'failing',
      detail: expect.stringContaining(message),
    });
  });

  it('finds a corpus without documents, and one with problems', async () => {
    const folder = newFolder();
    const empty = await examine(undefined, { VERBATIM_CORPUS: folder });
    expect(named(empty.checks, 'corpus')?.remedy).toContain('Put documents into');
    writeFileSync(join(folder, 'a.txt'), 'One sentence stands here, and it is long enough to be read.\n');
    writeFileSync(join(folder, 'sources.yaml'), 'gone.txt:\n  title: Gone\n');
    const { status, checks } = await examine(undefined, { VERBATIM_CORPUS: folder });
    expect([status, named(checks, 'corpus')?.state]).toEqual([0, 'warning']);
  });

  it('finds a data folder that cannot be used', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'data'), 'a file');
    const { status, checks } = await examine(undefined, { VERBATIM_DATA: join(folder, 'data') });
    expect([status, named(checks, 'store')?.state]).toEqual([1, 'failing']);
    mkdirSync(join(folder, 'other'));
    expect((await examine(undefined, { VERBATIM_DATA: join(folder, 'other') })).status).toBe(0);
  });
});

describe('a bot that runs', () => {
  async function serving(status: number, body: string): Promise<string> {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return String((server.address() as AddressInfo).port);
  }

  it('is shown with the health of each part', async () => {
    const part = { name: 'store', state: 'failing', since: '2026-01-31T12:00:00.000Z', detail: 'no space' };
    const PORT = await serving(503, JSON.stringify({ state: 'failing', parts: [part] }));
    const { status, checks } = await examine(undefined, { PORT });
    expect(status).toBe(1);
    expect(named(checks, 'running bot')?.detail).toBe(
      'store failing since 2026-01-31T12:00:00.000Z (no space)',
    );
  });

  it('is distinguished from another program on its port', async () => {
    const { checks } = await examine(undefined, { PORT: await serving(200, '{"hello":1}') });
    expect(named(checks, 'running bot')?.state).toBe('warning');
  });
});
