// Starts local-slack (npm, local-slack-linux-x64 0.1.8), a Slack that others wrote, and acts in it.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { stringify } from 'yaml';
import { newFolder } from '../store/samples.ts';

export const tokens = {
  bot: 'xoxb-peer-bot-token',
  app: 'xapp-peer-app-token',
  signingSecret: '0123456789abcdef0123456789abcdef',
} as const;
export const botUser = 'U0VERBATIM';
export const ada = 'U0ADA';
export const channel = 'C0RESEARCH';

export interface Posted {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly bot_id?: string;
  readonly blocks?: readonly Readonly<Record<string, unknown>>[];
}

export interface LocalSlack {
  readonly apiUrl: string;
  /** Posts to the control interface: message, command, interact, open-home. */
  act(what: string, body: object): Promise<unknown>;
  /** The bot's messages in a channel or a person's direct messages, once there are as many. */
  said(where: string, count: number): Promise<readonly Posted[]>;
  /** What a person's Home says, once it says `words`. */
  home(user: string, words: string): Promise<string>;
  /** The stack of modals, once there is one. */
  modal(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  submit(values: object): void;
  close(): void;
}

export async function openLocalSlack(binary: string, requestUrl: string | undefined): Promise<LocalSlack> {
  const config = join(newFolder(), 'config.yaml');
  writeFileSync(config, stringify(settings(requestUrl)));
  const child = spawn(binary, ['--config', config, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressIn(child.stdout);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ui`);
  const homes = new Map<string, string>();
  let stack: readonly Readonly<Record<string, unknown>>[] = [];
  socket.on('message', (data) => {
    const told = JSON.parse(String(data)) as {
      t: string;
      stack?: typeof stack;
      user?: string;
      view?: object;
    };
    if (told.t === 'home' && told.user !== undefined) homes.set(told.user, JSON.stringify(told.view));
    if (told.t === 'view') stack = told.stack ?? [];
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}/_control/${path}`)).json();
  const own = async (where: string): Promise<readonly Posted[]> => {
    const place = where.startsWith('U') ? await directChannel(read, where) : where;
    const { messages } = (await read(`messages/${place}`)) as { messages: readonly Posted[] };
    return messages.filter(({ bot_id }) => bot_id !== undefined);
  };
  return {
    apiUrl: `${url}/api/`,
    act: async (what, body) => {
      const response = await fetch(`${url}/_control/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as { ok?: boolean };
      if (answer.ok !== true) throw new Error(`${what}: ${JSON.stringify(answer)}`);
      return answer;
    },
    said: (where, count) => until(async () => ((await own(where)).length >= count ? own(where) : undefined)),
    home: (user, words) =>
      until(async () => (homes.get(user)?.includes(words) === true ? homes.get(user) : undefined)),
    modal: () => until(async () => (stack.length > 0 ? stack : undefined)),
    submit: (values) => socket.send(JSON.stringify({ t: 'view_submit', user: ada, values })),
    close: () => {
      socket.close();
      child.kill();
    },
  };
}

async function directChannel(read: (path: string) => Promise<unknown>, user: string): Promise<string> {
  const { channels } = (await read('state')) as {
    channels: readonly { id: string; is_im: boolean; members: readonly string[] }[];
  };
  return channels.find(({ is_im: isDirect, members }) => isDirect && members.includes(user))?.id ?? '';
}

const settings = (requestUrl: string | undefined): object => ({
  workspace: { name: 'Test Team', domain: 'test-team', teamId: 'T0TESTTEAM' },
  app: {
    appId: 'A0VERBATIM',
    botId: 'B0VERBATIM',
    botUserId: botUser,
    botName: 'verbatim',
    tokens: { kind: 'token', botToken: tokens.bot },
    appToken: tokens.app,
    signingSecret: tokens.signingSecret,
    ...(requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl }),
  },
  users: [{ id: ada, name: 'ada', email: 'ada@example.com' }],
  channels: [{ id: channel, name: 'research', is_private: false, is_im: false, members: [ada, botUser] }],
});

/** "http://localhost:N", as the program prints it at its start. */
const addressIn = (output: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    output.on('data', (data) => {
      printed += String(data);
      const [, url] = /Web API base:\s+(http:\/\/localhost:\d+)\/api\//.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    output.on('close', () => reject(new Error(`local-slack ended: ${printed}`)));
  });

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
