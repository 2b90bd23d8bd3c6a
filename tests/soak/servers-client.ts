// One discord.js client of the memory's measure: in many servers, with the caches of `as`, and what it then takes.
import { type Client, Events, Options } from 'discord.js';
import { createClient } from '../../adapters/discord/connect/client.ts';

const {
  DISCORD_API_URL: apiUrl = '',
  DISCORD_TOKEN: token = '',
  SERVERS = '0',
  CACHES = 'ours',
} = process.env;
const servers = Number(SERVERS);

/** As the bot cached before, and as discord.js does by itself. */
const others: Readonly<Record<string, ReturnType<typeof Options.cacheWithLimits>>> = {
  before: Options.cacheWithLimits({
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    ThreadMemberManager: 0,
    VoiceStateManager: 0,
  }),
  'discord.js': Options.cacheWithLimits(Options.DefaultMakeCacheSettings),
};

const client: Client = createClient({ apiUrl, researchChannels: new Map() }, { atOnce: true }, () => {});
const makeCache = others[CACHES];
if (makeCache !== undefined) client.options.makeCache = makeCache;

const available = (): number => client.guilds.cache.filter((guild) => guild.available).size;
const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;

function report(): void {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const guilds = [...client.guilds.cache.values()];
  const count = (of: (guild: (typeof guilds)[number]) => number): number =>
    guilds.reduce((sum, guild) => sum + of(guild), 0);
  process.send?.({
    caches: CACHES,
    rss: megabytes(rss),
    heap: megabytes(heapUsed),
    channels: client.channels.cache.size,
    roles: count((guild) => guild.roles.cache.size),
    emojis: count((guild) => guild.emojis.cache.size),
    stickers: count((guild) => guild.stickers.cache.size),
  });
}

client.on(Events.GuildAvailable, () => {
  if (available() === servers) setTimeout(report, 500);
});
client.on(Events.GuildCreate, () => {
  if (available() === servers) setTimeout(report, 500);
});
client.once(Events.ClientReady, () => {
  if (available() === servers) setTimeout(report, 500);
});
await client.login(token);
