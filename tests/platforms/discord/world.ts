// The state of the test server, and how its parts are found.
import type { Command, Interaction } from './interaction-model.ts';
import {
  type Channel,
  channelTypes,
  type Guild,
  type Json,
  type Kept,
  type Member,
  type User,
} from './model.ts';
import { channelPermissions, isThread, type Permission, permissionBits } from './permissions.ts';

/** Intents as a client gives them at identify. Source: docs.discord.com/developers/events/gateway#list-of-intents */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** What a connection may see. */
export interface Viewer {
  readonly messageContent: boolean;
  readonly guildMembers: boolean;
}

/** An event on its way to the gateway's sessions; `data` is drawn for each. */
export interface Dispatch {
  readonly t: string;
  /** Absent for direct messages: shard 0. */
  readonly guildId?: string | undefined;
  /** The intent that a session needs; 0: none. */
  readonly intent: number;
  readonly data: (viewer: Viewer) => Json;
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

export interface World {
  /** Milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** `http://host:port`, for addresses of attachments. */
  readonly origin: () => string;
  readonly applicationId: string;
  readonly bot: User;
  /** Bits of the privileged intents that the application was granted. */
  readonly granted: number;
  /** Anybody can add the bot to a server of theirs. */
  readonly isPublic: boolean;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Kept>;
  /** Ids of messages by channel, oldest first. */
  readonly messageIds: Map<string, string[]>;
  readonly interactions: Map<string, Interaction>;
  /** By guild id, or `global`. */
  readonly commands: Map<string, readonly Command[]>;
  /** Message id by author and nonce. */
  readonly nonces: Map<string, string>;
  readonly files: Map<string, StoredFile>;
  /** Ids of people who have installed the app for themselves. */
  readonly installed: Set<string>;
  /** What people have their clients in, by id; of others, English. */
  readonly locales: Map<string, string>;
  /** Ids of people who take no direct messages. */
  readonly closed: Set<string>;
  /** Ids of people who may use every command, whatever rights it asks for: Server Settings, Integrations. */
  readonly givenCommands: Set<string>;
  readonly emit: (event: Dispatch) => void;
  /** Wakes those who wait for something to be true. */
  readonly changed: () => void;
}

export function timeOf(world: World): string {
  return new Date(world.now()).toISOString();
}

export function messagesOf(world: World, channelId: string): readonly Kept[] {
  return (world.messageIds.get(channelId) ?? []).flatMap((id) => {
    const kept = world.messages.get(id);
    return kept === undefined ? [] : [kept];
  });
}

export function guildOf(world: World, channel: Channel): Guild | undefined {
  return channel.guild_id === undefined ? undefined : world.guilds.get(channel.guild_id);
}

/** Those that the bot was added to, and not removed from. */
export const guildsWithBot = (world: World): readonly Guild[] =>
  [...world.guilds.values()].filter((guild) => memberOf(guild, world.bot.id) !== undefined);

export function memberOf(guild: Guild, userId: string): Member | undefined {
  return guild.members.find(({ user }) => user.id === userId);
}

/** The channel whose rights count: a thread takes its parent's. */
export function rightsChannel(world: World, channel: Channel): Channel | undefined {
  return isThread(channel) ? world.channels.get(channel.parent_id ?? '') : channel;
}

/** Everything in a direct message with this person; nothing where they are no member. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.type === channelTypes.dm) {
    const inside = userId === world.bot.id || channel.recipients?.some(({ id }) => id === userId);
    return inside ? Object.values(permissionBits).reduce((all, bit) => all | bit, 0n) : 0n;
  }
  const guild = guildOf(world, channel);
  const member = guild === undefined ? undefined : memberOf(guild, userId);
  const place = rightsChannel(world, channel);
  if (guild === undefined || member === undefined || place === undefined) return 0n;
  return channelPermissions(guild, member, place);
}

export function can(world: World, channel: Channel, userId: string, permission: Permission): boolean {
  return (permissionsIn(world, channel, userId) & permissionBits[permission]) !== 0n;
}

/** The right that sending a message there needs. */
export function sendRight(channel: Channel): Permission {
  return isThread(channel) ? 'sendMessagesInThreads' : 'sendMessages';
}

/** The direct messages with a person, made when there are none yet. */
export function directChannel(world: World, user: User): Channel {
  const known = [...world.channels.values()].find(
    ({ type, recipients }) =>
      type === channelTypes.dm && recipients?.length === 1 && recipients[0]?.id === user.id,
  );
  if (known !== undefined) return known;
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes.dm,
    name: `dm-${user.username}`,
    last_message_id: null,
    recipients: [user],
  };
  world.channels.set(channel.id, channel);
  return channel;
}
