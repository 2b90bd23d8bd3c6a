// Starts emulate (npm, 0.12.2), a Slack API that others wrote, with strict scopes. It sends no events, commands or presses, so a
// signed sender of ours does, of what was really said there.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { WebClient } from '@slack/web-api';
import { readManifestScopes } from '../../adapters/slack/install/manifest.ts';
import { freePort } from '../adapters/slack/free-port.ts';
import { isObject } from '../platforms/slack/json.ts';
import { createRequestUrl } from '../platforms/slack/request-url.ts';
import type { JsonObject } from '../platforms/slack/types.ts';

export const tokens = { bot: 'xoxb-emulated-bot', ada: 'xoxp-emulated-ada' } as const;
export const signingSecret = '0123456789abcdef0123456789abcdef';
export const botUser = 'U0VERBATIM';
const [appId, botId, team] = ['A0VERBATIM', 'B0VERBATIM', 'T000000001'];

/** Of Slack's API what is used, as another program than the bot reads it. */
export interface Emulated {
  readonly apiUrl: string;
  readonly ada: string;
  readonly channel: string;
  readonly direct: string;
  /** Says it as Ada; the app hears of it. */
  say(where: string, text: string, thread?: string): Promise<string>;
  edit(where: string, ts: string, text: string): Promise<void>;
  /** Everything in a thread after its first message, once there is as much. */
  replies(where: string, ts: string, count?: number): Promise<readonly JsonObject[]>;
  /** What an app is answered that types a command, presses a button, or opens Home. */
  command(where: string, name: string, text: string): Promise<void>;
  press(where: string, message: JsonObject, action: JsonObject): Promise<void>;
  openHome(): Promise<void>;
  /** What came to response addresses, once there is as much. */
  responses(count: number): Promise<readonly JsonObject[]>;
  /** The page on which emulate shows what it has of views. */
  views(): Promise<string>;
  /** The same as `say`, signed with another secret. */
  forge(where: string, text: string): Promise<string>;
  close(): Promise<void>;
}

interface Started {
  readonly url: string;
  close(): Promise<void>;
}

const scopesOfPeople = ['chat:write', 'channels:read', 'channels:history', 'channels:manage', 'im:write'];

async function start(folder: string, scopes: readonly string[]): Promise<Started> {
  const { createEmulator } = (await import(pathToFileURL(`${folder}/dist/api.js`).href)) as {
    createEmulator(options: object): Promise<Started>;
  };
  const bot = { bot_id: botId, bot_user_id: botUser };
  return createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'ada', is_admin: true }],
        channels: [{ name: 'research' }],
        oauth_apps: [
          {
            ...{ app_id: appId, name: 'Verbatim', bot_name: 'verbatim', ...bot, scopes },
            ...{ client_id: '1.2', client_secret: 'secret', redirect_uris: ['http://localhost/'] },
          },
        ],
        tokens: [
          { token: tokens.bot, type: 'bot', user_id: botUser, scopes, app_id: appId, ...bot },
          { token: tokens.ada, type: 'user', user: 'ada', scopes: [...scopes, ...scopesOfPeople] },
        ],
      },
    },
  });
}

/** `folder`: of the package. `eventsUrl`: where the app hears. */
export async function openEmulated(folder: string, eventsUrl: string): Promise<Emulated> {
  const { asked: scopes } = await readManifestScopes(
    new URL('../../adapters/slack/manifest.yaml', import.meta.url),
  );
  const emulator = await start(folder, scopes);
  const apiUrl = `${emulator.url}/api/`;
  const client = new WebClient(tokens.ada, { slackApiUrl: apiUrl });
  const { user_id: ada = '' } = await client.auth.test();
  const { channels = [] } = await client.conversations.list({});
  const channel = channels.find(({ name }) => name === 'research')?.id ?? '';
  await client.conversations.invite({ channel, users: botUser });
  const { channel: opened } = await client.conversations.open({ users: botUser });
  const direct = opened?.id ?? '';
  const sender = (secret: string) =>
    createRequestUrl({ url: () => eventsUrl, signingSecret: secret, now: Date.now });
  const addresses = await openAddresses();
  const deliver = async (
    kind: 'events_api' | 'slash_commands' | 'interactive',
    payload: object,
    secret = signingSecret,
  ): Promise<string> => {
    const attempt = { kind, name: '', payload: payload as JsonObject, id: randomUUID(), retryNum: 0 };
    const reply = await sender(secret).send(attempt, 3_000);
    return reply.acknowledged ? 'acknowledged' : reply.reason;
  };
  const callback = (event: object, secret?: string): Promise<string> =>
    deliver(
      'events_api',
      {
        ...{ token: 'verification', team_id: team, context_team_id: team, api_app_id: appId, event },
        ...{
          type: 'event_callback',
          event_id: `Ev${randomUUID()}`,
          event_time: Math.floor(Date.now() / 1000),
        },
        authorizations: [
          {
            enterprise_id: null,
            team_id: team,
            user_id: botUser,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
      },
      secret,
    );
  const acknowledged = async (work: Promise<string>): Promise<void> => {
    const reply = await work;
    if (reply !== 'acknowledged') throw new Error(`The app did not acknowledge: ${reply}`);
  };
  const kindOf = (where: string) =>
    where === direct
      ? { type: 'message', channel_type: 'im' }
      : { type: 'app_mention', channel_type: undefined };
  const spoken = (where: string, ts: string, text: string, thread?: string): object => ({
    ...kindOf(where),
    ...{ user: ada, text, ts, team, channel: where, event_ts: ts },
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
  const post = async (where: string, text: string, thread?: string): Promise<string> => {
    const reply = thread === undefined ? {} : { thread_ts: thread };
    return (await client.chat.postMessage({ channel: where, text, ...reply })).ts ?? '';
  };
  const person = { id: ada, username: 'ada', name: 'ada', team_id: team };
  return {
    ...{ apiUrl, ada, channel, direct },
    async say(where, text, thread) {
      const ts = await post(where, text, thread);
      await acknowledged(callback(spoken(where, ts, text, thread)));
      return ts;
    },
    async edit(where, ts, text) {
      await client.chat.update({ channel: where, ts, text });
      const edited = { user: ada, ts: `${Math.floor(Date.now() / 1000)}.000100` };
      const message = { type: 'message', user: ada, text, ts, team, edited };
      await acknowledged(
        callback({
          ...{
            type: 'message',
            subtype: 'message_changed',
            channel: where,
            ts: edited.ts,
            event_ts: edited.ts,
          },
          ...{ channel_type: where === direct ? 'im' : 'channel', message },
          previous_message: { type: 'message', user: ada, ts, team, text: '' },
        }),
      );
    },
    replies: (where, ts, count = 1) =>
      until(async () => {
        const { messages = [] } = await client.conversations.replies({ channel: where, ts });
        const found = (messages as readonly unknown[]).filter(isObject).slice(1);
        return found.length >= count ? found : undefined;
      }),
    command: (where, command, text) =>
      acknowledged(
        deliver('slash_commands', {
          ...{ token: 'verification', team_id: team, team_domain: 'emulate', api_app_id: appId },
          ...{ channel_id: where, channel_name: 'research', user_id: ada, user_name: 'ada', command, text },
          ...{ is_enterprise_install: 'false', response_url: addresses.url, trigger_id: randomUUID() },
        }),
      ),
    press: (where, message, action) =>
      acknowledged(
        deliver('interactive', {
          ...{ type: 'block_actions', user: person, api_app_id: appId, token: 'verification' },
          ...{ team: { id: team, domain: 'emulate' }, enterprise: null, is_enterprise_install: false },
          ...{ channel: { id: where, name: 'research' }, message, trigger_id: randomUUID() },
          container: { type: 'message', message_ts: message['ts'], channel_id: where, is_ephemeral: false },
          ...{ response_url: addresses.url, state: { values: {} } },
          actions: [{ ...action, action_ts: '1.2' }],
        }),
      ),
    openHome: () =>
      acknowledged(
        callback({ type: 'app_home_opened', user: ada, channel: direct, tab: 'home', event_ts: '1.2' }),
      ),
    responses: (count) =>
      until(async () => (addresses.received.length >= count ? addresses.received : undefined)),
    views: async () => (await fetch(`${emulator.url}/?tab=views`)).text(),
    forge: async (where, text) =>
      callback(spoken(where, await post(where, text), text), 'f'.repeat(signingSecret.length)),
    async close() {
      addresses.close();
      await emulator.close();
    },
  };
}

/** Where an app answers commands and presses. */
async function openAddresses() {
  const received: JsonObject[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    if (isObject(body)) received.push(body);
    response.setHeader('Content-Type', 'application/json').end('{"ok":true}');
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}/`, received, close: () => void server.close() };
}

/** Milliseconds. */
const every = 50;
const patience = 15_000;

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`It did not happen within ${patience} ms.`);
}
