// How things look on the wire: to the gateway's sessions and in answers of the REST interface.
import {
  type Channel,
  channelTypes,
  type Guild,
  type Json,
  type Kept,
  type Member,
  type Message,
  messageFlags,
} from './model.ts';
import { isThread } from './permissions.ts';
import { can, guildOf, memberOf, timeOf, type Viewer, type World } from './world.ts';

export function threadWire(world: World, thread: Channel): Json {
  const count = world.messageIds.get(thread.id)?.length ?? 0;
  const member = { id: thread.id, user_id: world.bot.id, join_timestamp: timeOf(world), flags: 0 };
  const ours = thread.owner_id === world.bot.id ? { member } : {};
  return {
    ...thread,
    message_count: count,
    total_message_sent: count,
    member_count: 1,
    rate_limit_per_user: 0,
    flags: 0,
    ...ours,
  };
}

export function channelWire(world: World, channel: Channel): Json {
  if (isThread(channel)) return threadWire(world, channel);
  if (channel.type === channelTypes.dm) {
    const { id, type, last_message_id, recipients } = channel;
    return { id, type, last_message_id, recipients, flags: 0 };
  }
  const forum = channel.type === channelTypes.forum ? { available_tags: [], default_forum_layout: 0 } : {};
  return {
    nsfw: false,
    parent_id: null,
    ...channel,
    topic: null,
    rate_limit_per_user: 0,
    flags: 0,
    ...forum,
  };
}

const memberExtras = {
  nick: null,
  avatar: null,
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
};

export function memberWire(member: Member): Json {
  return { ...member, ...memberExtras };
}

/** Without `user`, as messages carry it beside their author. */
export function partialMember({ roles, joined_at }: Member): Json {
  return { roles, joined_at, ...memberExtras };
}

/**
 * Whether an application without the message-content intent may read it: its own messages, direct messages, and those
 * that mention it. Source: docs.discord.com/developers/events/gateway#message-content-intent
 */
function isReadable(world: World, message: Message): boolean {
  const { author, mentions, channel_id, application_id } = message;
  const isDirect = world.channels.get(channel_id)?.type === channelTypes.dm;
  const mentioned = mentions.some(({ id }) => id === world.bot.id);
  return isDirect || mentioned || author.id === world.bot.id || application_id === world.applicationId;
}

const blank = { content: '', embeds: [], attachments: [], components: [] };

const blankOf = ({ message_snapshots: forwarded }: Message) => ({
  ...blank,
  ...(forwarded === undefined ? {} : { message_snapshots: [] }),
});

function shown(world: World, message: Message, viewer: Viewer): Json {
  const thread = world.channels.get(message.id);
  const withThread =
    thread !== undefined && isThread(thread) && (message.flags & messageFlags.hasThread) !== 0;
  return {
    ...message,
    ...(viewer.messageContent || isReadable(world, message) ? {} : blankOf(message)),
    ...(withThread ? { thread: threadWire(world, thread) } : {}),
  };
}

/** Replies and thread starters carry the message they refer to; `null` when it was deleted. */
function referenced(world: World, message: Message, viewer: Viewer): Json {
  const id = message.message_reference?.message_id;
  if (id === undefined) return {};
  const kept = world.messages.get(id);
  const gone = kept === undefined || kept.deleted;
  return { referenced_message: gone ? null : shown(world, kept.message, viewer) };
}

/** `null` never stands where the client cannot bear it: fields without a value are absent. */
export function messageWire(world: World, { message }: Kept, viewer: Viewer): Json {
  return { ...shown(world, message, viewer), ...referenced(world, message, viewer) };
}

/** With what only events carry: the guild, the author's membership, the kind of channel. */
export function messageEvent(world: World, kept: Kept, viewer: Viewer): Json {
  const channel = world.channels.get(kept.message.channel_id);
  if (channel === undefined) return messageWire(world, kept, viewer);
  const guild = guildOf(world, channel);
  const member = guild === undefined ? undefined : memberOf(guild, kept.message.author.id);
  return {
    ...messageWire(world, kept, viewer),
    channel_type: channel.type,
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    ...(member === undefined ? {} : { member: partialMember(member) }),
  };
}

export function guildWire(world: World, guild: Guild, viewer: Viewer): Json {
  const channels = [...world.channels.values()].filter(({ guild_id }) => guild_id === guild.id);
  const active = channels.filter((channel) => isThread(channel) && !channel.thread_metadata?.archived);
  const visible = active.filter((thread) => can(world, thread, world.bot.id, 'viewChannel'));
  const members = guild.members.filter(({ user }) => viewer.guildMembers || user.id === world.bot.id);
  return {
    ...guildBase(guild),
    unavailable: false,
    large: false,
    joined_at: guild.members[0]?.joined_at,
    member_count: guild.members.length,
    members: members.map(memberWire),
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelWire(world, channel)),
    threads: visible.map((thread) => threadWire(world, thread)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function guildBase({ id, name, owner_id, roles, locale }: Guild): Json {
  const lists = { emojis: [], stickers: [], features: [] };
  const levels = {
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
  };
  const none = {
    icon: null,
    splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    system_channel_id: null,
  };
  return {
    id,
    name,
    owner_id,
    roles,
    ...lists,
    ...levels,
    ...none,
    preferred_locale: locale,
    premium_tier: 0,
    nsfw_level: 0,
    afk_timeout: 300,
    system_channel_flags: 0,
  };
}
