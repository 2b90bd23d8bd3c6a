// The discord.js client as this bot uses it: which events it asks for, what it caches, and that it pings nobody.
import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { restOptions } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

/** What tests set otherwise. */
export interface ClientTuning {
  /** Milliseconds without an answered heartbeat, or without a session, after which the bot logs in again. */
  readonly silence?: number;
  /** Milliseconds between two attempts to log in. */
  readonly pause?: number;
  /** Milliseconds after which an interaction's answer that is not there yet is announced. */
  readonly announcedAfter?: number;
  /** Lets sessions begin without the five seconds that discord.js puts between two. */
  readonly atOnce?: boolean;
}

const atOnce = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) };

/** `onUnauthorised` is called when Discord refuses the token at a call. */
export function createClient(
  settings: Pick<DiscordSettings, 'apiUrl' | 'researchChannels' | 'shards'>,
  tuning: ClientTuning,
  onUnauthorised: () => void,
): Client {
  const { researchChannels, shards } = settings;
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const client: Client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(researchChannels.size > 0 ? [MessageContent] : [])],
    // Direct messages, edits and deletions come for what the client does not know.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // Events wait for no server that Discord itself cannot reach: by default, for 15 seconds.
    waitGuildTimeout: 0,
    makeCache: Options.cacheWithLimits({
      ...nothingCached,
      // The last one who wrote is looked up for their roles, while their message is read.
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === client.user?.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === client.user?.id },
    }),
    rest: restOptions(settings, onUnauthorised),
    ...shardingOf(shards),
    ...(tuning.atOnce === true ? { ws: atOnce } : {}),
  });
  return client;
}

const shardingOf = (shards: DiscordSettings['shards']): Pick<ClientOptions, 'shards' | 'shardCount'> =>
  typeof shards === 'number'
    ? { shards: Array.from({ length: shards }, (_, shard) => shard), shardCount: shards }
    : shards === undefined
      ? {}
      : { shards };

/**
 * Channels, threads and roles are needed for permissions; nothing else is looked up. Emoji and stickers alone were more than a
 * third of the memory: docs/performance.md.
 */
const nothingCached = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  SubscriptionManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
} as const;

/** Milliseconds. */
const hour = 60 * 60 * 1000;

/**
 * Forgets the channels of direct messages, which discord.js collects without end and sweeps never: one for each person who
 * ever wrote. Nothing is looked up in them. Returns what ends it.
 */
export function forgetDirectChannels(client: Client, every = hour): () => void {
  const timer = setInterval(() => void client.channels.cache.sweep((channel) => channel.isDMBased()), every);
  timer.unref();
  return () => clearInterval(timer);
}
