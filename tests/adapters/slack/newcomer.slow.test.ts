// docs/slack.md as a newcomer follows it, against the test Slack: from the manifest to the first answer, over a socket and over
// HTTP, in one workspace and in two. Manifest, settings, question and scopes file are those of the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { openSlackServer, type SlackServer, settingsOf } from '../../platforms/slack-server.ts';
import { clone, doctor, set, start } from '../newcomer.ts';
import { install } from './bot.ts';
import { freePort } from './free-port.ts';
import { ada, channel, dated, said } from './seen.ts';
import {
  inNorth,
  inSouth,
  nora,
  ofNorth,
  ofSouth,
  question as ofTheLamp,
  southern,
  sven,
} from './workspaces.ts';

type Mode = 'socket' | 'http';

const page = readFileSync('docs/slack.md', 'utf8');
/** What the page has one ask. */
const question = /`@Verbatim ([^`]+)`/.exec(page)?.[1] ?? '';
/** Below the line that introduces it. */
const yamlAfter = (line: string): string =>
  /```yaml\n([\s\S]*?)```/.exec(page.slice(page.indexOf(line)))?.[1] ?? '';

const manifest = readFileSync('adapters/slack/manifest.yaml', 'utf8');
const address = 'https://your.host/slack/events';

/** What "HTTP mode" says to set in the manifest, by hand. */
function overHttp(text: string): string {
  const told = page.slice(page.indexOf('## HTTP mode'), page.indexOf('## Health'));
  for (const words of [
    'socket_mode_enabled: false',
    `request_url: ${address}`,
    `url: ${address}`,
    'message_menu_options_url',
  ])
    expect(told).toContain(words);
  return text
    .replace('socket_mode_enabled: true', 'socket_mode_enabled: false')
    .replace(/^( *)event_subscriptions:$/m, `$&\n$1  request_url: ${address}`)
    .replace(
      /^( *)is_enabled: true$/m,
      `$&\n$1request_url: ${address}\n$1message_menu_options_url: ${address}`,
    )
    .replace(/^( *)- command: .*$/gm, `$&\n$1  url: ${address}`);
}

/** With the lines of "Many workspaces", under `oauth_config`. */
const forMany = (text: string): string => {
  const more = yamlAfter('Make the app as above').replace(/^ {3}/gm, '  ').trimEnd();
  expect(more).toContain('redirect_urls');
  return text.replace(/^oauth_config:$/m, `$&\n${more}`);
};

async function openSlack(mode: Mode, text: string, world: object = {}): Promise<SlackServer> {
  const changed = mode === 'http' ? overHttp(text) : text;
  expect(changed.includes('socket_mode_enabled: true')).toBe(mode === 'socket');
  const slack = await openSlackServer({ mode, settings: settingsOf(parse(changed)), ...world });
  onTestFinished(slack.close);
  return slack;
}

describe.each<Mode>(['socket', 'http'])('docs/slack.md, %s mode', (mode) => {
  it('leads from the manifest to the first answer', { timeout: 300_000 }, async () => {
    // The app is invited with the last step.
    const slack = await openSlack(mode, manifest);
    const port = await freePort();
    const folder = clone();
    set(folder, 'SLACK_API_URL', slack.apiUrl);
    set(
      folder,
      mode === 'socket' ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET',
      mode === 'socket' ? slack.tokens.app : slack.signingSecret,
    );
    expect((await doctor(folder)).output).toContain('SLACK_BOT_TOKEN is missing');

    set(folder, 'SLACK_BOT_TOKEN', slack.tokens.bot);
    const examined = await doctor(folder);
    expect(examined.output).not.toContain(slack.tokens.bot);
    expect(examined).toMatchObject({ status: 0 });

    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    const meanwhile = async (): Promise<void> => {
      if (mode === 'http') expect(await slack.verifyRequestUrl()).toBe(true);
      slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
      const [answer] = await said(slack, 1);
      expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    };
    const { status } = await start(folder, 'slack', meanwhile, { PORT: String(port) });
    expect(status).toBe(0);
  });

  it('leads to two workspaces, each with its own documents', { timeout: 300_000 }, async () => {
    const scopes = yamlAfter('List the workspaces in `scopes.yaml`').replace(/^ {3}/gm, '');
    const [first = '', second = ''] = scopes.match(/T\d+/g) ?? [];
    const slack = await openSlack(mode, forMany(manifest), {
      people: [
        { id: nora, name: 'nora', teamId: first },
        { id: sven, name: 'sven', teamId: second },
      ],
      channels: [
        { id: inNorth, name: 'lamps', teamId: first },
        { id: inSouth, name: 'whales', teamId: second },
      ],
    });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    slack.setRequestUrl(`${url}/slack/events`);
    slack.oauth.setRedirectUrl(`${url}/slack/oauth_redirect`);
    const folder = clone();
    for (const [collection, text] of [
      ['handbook', ofNorth],
      ['reports', ofSouth],
    ] as const) {
      mkdirSync(join(folder, 'corpus', collection));
      writeFileSync(join(folder, 'corpus', collection, 'a.txt'), `${text}\n`);
    }
    writeFileSync(join(folder, 'scopes.yaml'), scopes);
    const { clientId, clientSecret } = slack.oauth.client;
    const settings: Readonly<Record<string, string>> = {
      SLACK_API_URL: slack.apiUrl,
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: slack.tokens.app }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_CLIENT_ID: clientId,
      SLACK_CLIENT_SECRET: clientSecret,
      SLACK_STATE_SECRET: 'ab'.repeat(24),
      VERBATIM_SECRET_KEY: '5'.repeat(64),
      VERBATIM_SCOPES: 'scopes.yaml',
    };
    // All that the page names, and nothing else.
    const told = yamlless(
      page.slice(page.indexOf('1. Make the app as above'), page.indexOf('3. List the workspaces')),
    );
    for (const name of Object.keys(settings).filter((one) => one !== 'SLACK_API_URL'))
      expect(told).toContain(`${name}=`);
    for (const [name, value] of Object.entries(settings)) set(folder, name, value);
    const environment = { PORT: String(port) };
    expect((await doctor(folder, environment)).output).toContain('No workspace has installed the app');

    const meanwhile = async (): Promise<void> => {
      for (const team of [first, second])
        expect((await install({ slack, url }, { team })).page).toContain('Invite it to a channel');
      const bot = `<@${slack.identity.botUserId}>`;
      slack.say(inNorth, nora, `${bot} ${ofTheLamp}`);
      slack.say(inSouth, sven, `${bot} ${southern}`);
      for (const [where, quote] of [
        [inNorth, ofNorth],
        [inSouth, ofSouth],
      ] as const) {
        const [answer] = await said(slack, 1, where);
        expect(quotesIn(answer?.blocks ?? [])).toEqual([quote]);
      }
      expect((await doctor(folder, environment)).output).toContain('2 installed');
    };
    expect((await start(folder, 'slack', meanwhile, environment)).status).toBe(0);
  });
});

const yamlless = (text: string): string => text.replace(/```yaml[\s\S]*?```/g, '');
