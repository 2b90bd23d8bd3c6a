// Real discord.js clients for the tests of the server, ended after each test.
import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach } from 'vitest';
import { type DiscordOptions, type DiscordServer, openDiscordServer } from '../discord-server.ts';

const ending: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

export async function openServer(options: DiscordOptions = {}): Promise<DiscordServer> {
  const discord = await openDiscordServer(options);
  ending.push(discord.close);
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
  ending.push(() => client.destroy());
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
