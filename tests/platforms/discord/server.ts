// Opens the test server: one HTTP port with the REST interface, the gateway, attachments and the page.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountRoutes } from './account-routes.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { createFaults, type Faults } from './faults.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createIds } from './ids.ts';
import { findChannel, findUser } from './lookup.ts';
import { messageRoutes } from './message-routes.ts';
import { channelPage } from './page.ts';
import { createRateLimiter, type RateLimit } from './rate-limits.ts';
import { apiPath, type Call, handleRest } from './rest.ts';
import { type GuildSetting, makeGuild, makeUser, usualGuilds } from './setting.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { intents, type World } from './world.ts';

export type PrivilegedIntent = 'messageContent' | 'guildMembers' | 'guildPresences';

export interface DiscordOptions {
  readonly token?: string;
  /** The bot's name. */
  readonly name?: string;
  readonly guilds?: readonly GuildSetting[];
  /** Privileged intents that the developer portal grants; none when absent. */
  readonly granted?: readonly PrivilegedIntent[];
  /** Whether anybody can add the bot to a server of theirs, as with new applications: true when absent. */
  readonly isPublic?: boolean;
  /** What Discord would advise. */
  readonly shards?: number;
  /** Shards that may identify at once; real applications begin with 1. */
  readonly concurrency?: number;
  /** Milliseconds between heartbeats. */
  readonly heartbeat?: number;
  /** None when absent. */
  readonly rateLimits?: readonly RateLimit[];
  /** Milliseconds; the clock that interactions, tokens, nonces, ids and rate limits go by. */
  readonly now?: () => number;
}

export interface Running {
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly waiting: Waiting;
  readonly calls: readonly Call[];
  readonly origin: string;
  /** May be set: the old one is then revoked. */
  token: string;
  rateLimits: readonly RateLimit[];
  readonly close: () => Promise<void>;
}

function createWorld(
  options: DiscordOptions,
  now: () => number,
  parts: Pick<World, 'emit' | 'changed' | 'origin'>,
): World {
  const newId = createIds(now);
  const users: World['users'] = new Map();
  const bot = makeUser({ users, newId }, options.name ?? 'Verbatim', true);
  const world: World = {
    ...parts,
    now,
    newId,
    // As with real applications of today: the application has the id of its bot.
    applicationId: bot.id,
    bot,
    isPublic: options.isPublic ?? true,
    granted: (options.granted ?? []).reduce((bits, name) => bits | intents[name], 0),
    users,
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    messageIds: new Map(),
    interactions: new Map(),
    commands: new Map(),
    nonces: new Map(),
    files: new Map(),
    closed: new Set(),
    installed: new Set(),
    locales: new Map(),
    givenCommands: new Set(),
  };
  for (const guild of options.guilds ?? usualGuilds) makeGuild(world, guild);
  return world;
}

/** The page of a channel, and the bytes of attachments; anything else is not found. */
function serveRest(world: World, url: URL, response: ServerResponse): void {
  const [, kind, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const file = kind === 'attachments' ? world.files.get(rest[1] ?? '') : undefined;
  if (file !== undefined) response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  else if (kind === '_page') {
    const as = url.searchParams.get('as');
    const theme = url.searchParams.get('theme') === 'light' ? 'light' : 'dark';
    const page = channelPage(world, findChannel(world, rest.join('/')), {
      theme,
      as: as === null ? undefined : findUser(world, as).id,
    });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  } else response.writeHead(404).end();
}

export async function run(options: DiscordOptions, now: () => number): Promise<Running> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const address = () => `ws://127.0.0.1:${port}`;
  const waiting = createWaiting();
  const faults = createFaults();
  const calls: Call[] = [];
  /** Mistakes of this server itself; closing reports them. */
  const broken: unknown[] = [];

  const world = createWorld(options, now, {
    origin: () => origin,
    changed: waiting.changed,
    emit: (event) => gateway.emit(event),
  });
  const running = { token: options.token ?? 'test-token', rateLimits: options.rateLimits ?? [] };
  const token = () => running.token;
  const gateway = openGateway(server, { world, token, address, heartbeat: options.heartbeat ?? 41_250 });
  const rest = {
    world,
    token,
    faults,
    routes: [
      ...accountRoutes(address, options.shards ?? 1, options.concurrency ?? 16),
      ...messageRoutes,
      ...channelRoutes,
      ...commandRoutes,
      ...callbackRoutes,
      ...webhookRoutes,
    ],
    limiter: createRateLimiter(now, () => running.rateLimits),
    log: (call: Call) => {
      calls.push(call);
      waiting.changed();
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname.startsWith(`${apiPath}/`)) await handleRest(rest, request, response);
    else serveRest(world, url, response);
  }

  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A caller that hung up is no mistake of ours.
      if (!request.destroyed || request.complete) broken.push(error);
      if (!response.headersSent) response.writeHead(500).end(String(error));
    });
  });

  async function close(): Promise<void> {
    waiting.close();
    gateway.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (broken.length > 0)
      throw new AggregateError(broken, `The test server failed: ${broken.map(String).join('; ')}`);
  }

  return Object.assign(running, { world, gateway, faults, waiting, calls, origin, close });
}
