// Real discord.js clients for the tests of the server, ended after each test.
import { Client, type ClientOptions, Events, GatewayIntentBits, type Message, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type DiscordOptions, type DiscordServer, openDiscordServer } from '../discord-server.ts';

export async function openServer(options: DiscordOptions = {}): Promise<DiscordServer> {
  const discord = await openDiscordServer(options);
  onTestFinished(discord.close);
  return discord;
}

export const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** discord.js lets five seconds pass between two sessions of a shard; the tests do not wait for that. */
const atOnce = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) };

/** Not logged in yet. */
export function createBot(discord: DiscordServer, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    ws: atOnce,
    ...options,
    rest: { api: discord.url, ...options.rest },
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** Logged in and ready. */
export async function connect(
  discord: DiscordServer,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createBot(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  return ready;
}

/** The answer of the REST interface to a call of any kind, as it is. */
export async function call(
  discord: DiscordServer,
  method: string,
  path: string,
  body?: unknown,
  token = discord.token,
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: unknown }> {
  const json = { 'content-type': 'application/json' };
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: {
      ...(token === '' ? {} : { authorization: `Bot ${token}` }),
      ...(body === undefined ? {} : json),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** Texts of the messages that the client was told of. */
export function heard(bot: Client): readonly string[] {
  const texts: string[] = [];
  bot.on(Events.MessageCreate, (message: Message) => void texts.push(message.content));
  return texts;
}

/** A ready client, and the texts it is told of. */
export const opened = async (
  options: Partial<ClientOptions> = {},
  server: Parameters<typeof openServer>[0] = {},
) => {
  const discord = await openServer(server);
  const bot = await connect(discord, options);
  // A line that breaks is told as an error too; what comes of it is what the tests look at.
  bot.on(Events.Error, () => undefined);
  return { discord, bot, texts: heard(bot) };
};

/** How often the client opened a session anew, or took up an old one. */
export const frames = (discord: DiscordServer, op: number) =>
  discord.gateway.log.filter((frame) => frame.from === 'client' && frame.op === op);
/** How often an event was sent. */
export const events = (discord: DiscordServer, t: string) =>
  discord.gateway.log.filter((frame) => frame.t === t);

export const path = (discord: DiscordServer, channel = 'general') =>
  `/channels/${discord.channel(channel).id}/messages`;
export const send = (discord: DiscordServer, body: object, channel = 'general') =>
  call(discord, 'POST', path(discord, channel), body);
export const hello = { content: 'hello' };
export const code = (status: number, code: number) => ({ status, body: { code } });
