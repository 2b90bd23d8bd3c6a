// REST: the application, its user, guilds and the gateway's address.
import { refuse } from './errors.ts';
import { channelTypes, type Json } from './model.ts';
import { isThread } from './permissions.ts';
import { removeFromGuild } from './places.ts';
import { ok, param, type Request, type Route, seenGuild } from './request.ts';
import { channelWire, guildBase, memberWire } from './wire.ts';
import { guildsWithBot, intents, memberOf, type World } from './world.ts';

/** Flags of an application that tell its granted intents (of a bot in fewer than 100 guilds). */
const applicationFlags = { guildPresences: 1 << 13, guildMembers: 1 << 15, messageContent: 1 << 19 } as const;

export function applicationWire(world: World): Json {
  const flags = Object.entries(applicationFlags)
    .filter(([name]) => (world.granted & intents[name as keyof typeof applicationFlags]) !== 0)
    .reduce((all, [, bit]) => all | bit, 0);
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: world.isPublic,
    bot_require_code_grant: false,
    bot: world.bot,
    owner: { ...world.bot, username: 'owner', bot: false },
    team: null,
    verify_key: '0'.repeat(64),
    flags,
    approximate_guild_count: world.guilds.size,
    integration_types_config: { 0: {}, ...(world.isPublic ? { 1: {} } : {}) },
  };
}

function getMember(request: Request) {
  const member = memberOf(seenGuild(request), param(request, 'user'));
  if (member === undefined) throw refuse('unknownMember');
  return ok(memberWire(member));
}

function getUser(request: Request) {
  const user = request.world.users.get(param(request, 'user'));
  if (user === undefined) throw refuse('unknownUser');
  return ok(user);
}

function guildChannels(request: Request) {
  const { world } = request;
  const { id } = seenGuild(request);
  const channels = [...world.channels.values()].filter(
    (channel) => channel.guild_id === id && !isThread(channel),
  );
  return ok(
    channels.filter(({ type }) => type !== channelTypes.dm).map((channel) => channelWire(world, channel)),
  );
}

const guildPage = 200;

/** By their ids, a page at a time. */
function ownGuilds({ world, query }: Request) {
  const after = BigInt(query.get('after') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? guildPage), guildPage);
  const own = [...guildsWithBot(world)].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const page = own.filter(({ id }) => BigInt(id) > after).slice(0, limit);
  return ok(
    page.map(({ id, name }) => ({
      id,
      name,
      owner: false,
      permissions: '0',
      features: [],
    })),
  );
}

function leaveGuild(request: Request) {
  removeFromGuild(request.world, seenGuild(request));
  return ok(undefined);
}

/** `address`: the gateway's; `shards`: how many Discord would advise. */
export function accountRoutes(address: () => string, shards: number, concurrency: number): readonly Route[] {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: concurrency };
  const gateway = () => ok({ url: address(), shards, session_start_limit: limit });
  return [
    { method: 'GET', pattern: '/gateway', handle: () => ok({ url: address() }) },
    { method: 'GET', pattern: '/gateway/bot', handle: gateway },
    {
      method: 'GET',
      pattern: '/users/@me',
      handle: ({ world }) => ok({ ...world.bot, verified: true, mfa_enabled: false, flags: 0 }),
    },
    { method: 'GET', pattern: '/users/@me/guilds', handle: ownGuilds },
    { method: 'DELETE', pattern: '/users/@me/guilds/:guild', handle: leaveGuild },
    { method: 'GET', pattern: '/users/:user', handle: getUser },
    { method: 'GET', pattern: '/applications/@me', handle: ({ world }) => ok(applicationWire(world)) },
    { method: 'GET', pattern: '/oauth2/applications/@me', handle: ({ world }) => ok(applicationWire(world)) },
    { method: 'GET', pattern: '/guilds/:guild', handle: (request) => ok(guildBase(seenGuild(request))) },
    { method: 'GET', pattern: '/guilds/:guild/channels', handle: guildChannels },
    { method: 'GET', pattern: '/guilds/:guild/roles', handle: (request) => ok(seenGuild(request).roles) },
    { method: 'GET', pattern: '/guilds/:guild/members/:user', handle: getMember },
  ];
}
