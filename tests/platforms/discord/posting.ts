// Makes, changes and deletes messages and threads, whoever does it, and tells the gateway.
import { channelCreated, channelUpdated, messageCreated, messageDeleted, messageUpdated } from './events.ts';
import { together } from './mentions.ts';
import {
  type Attachment,
  type Channel,
  type Component,
  channelTypes,
  type Embed,
  type Json,
  type Kept,
  type Message,
  type MessageReference,
  messageFlags,
  type Pings,
  type User,
} from './model.ts';
import { isThread } from './permissions.ts';
import { timeOf, type World } from './world.ts';

export interface Post {
  readonly channel: Channel;
  readonly author: User;
  readonly pings: Pings;
  readonly id?: string;
  readonly type?: number;
  readonly content?: string;
  readonly embeds?: readonly Embed[];
  readonly components?: readonly Component[];
  readonly attachments?: readonly Attachment[];
  readonly flags?: number;
  readonly nonce?: string | number;
  readonly reference?: MessageReference;
  readonly forwarded?: Message;
  readonly onlyFor?: string;
  readonly webhookId?: string;
  readonly applicationId?: string;
  readonly interaction?: Json;
}

/** Messages of people and bots are of type 0, replies 19, answers to commands 20. */
export const messageTypes = {
  usual: 0,
  pinned: 6,
  joined: 7,
  threadCreated: 18,
  reply: 19,
  command: 20,
  threadStarter: 21,
} as const;

function messageOf(world: World, post: Post): Message {
  const { nonce, reference, forwarded, webhookId, applicationId, interaction } = post;
  const userOf = (id: string) => world.users.get(id);
  return {
    id: post.id ?? world.newId(),
    type:
      post.type ??
      (reference === undefined || forwarded !== undefined ? messageTypes.usual : messageTypes.reply),
    channel_id: post.channel.id,
    author: post.author,
    content: post.content ?? '',
    embeds: post.embeds ?? [],
    components: post.components ?? [],
    attachments: post.attachments ?? [],
    mentions: post.pings.users.map(userOf).filter((user) => user !== undefined),
    mention_roles: post.pings.roles,
    mention_everyone: post.pings.everyone,
    flags: post.flags ?? 0,
    timestamp: timeOf(world),
    edited_timestamp: null,
    pinned: false,
    tts: false,
    ...(nonce === undefined ? {} : { nonce }),
    ...(webhookId === undefined ? {} : { webhook_id: webhookId }),
    ...(applicationId === undefined ? {} : { application_id: applicationId }),
    ...(reference === undefined ? {} : { message_reference: { type: 0, ...reference } }),
    ...(forwarded === undefined ? {} : { message_snapshots: [{ message: snapshotOf(forwarded) }] }),
    ...(interaction === undefined ? {} : { interaction_metadata: interaction }),
  };
}

/** Source: docs.discord.com/developers/resources/message#message-snapshot-object */
const snapshotOf = (message: Message): Json => ({
  type: message.type,
  content: message.content,
  embeds: message.embeds,
  attachments: message.attachments,
  timestamp: message.timestamp,
  edited_timestamp: message.edited_timestamp,
  flags: message.flags,
  mentions: message.mentions,
  mention_roles: message.mention_roles,
});

/** A message in an archived thread opens it again. */
function wake(world: World, channel: Channel): void {
  const { thread_metadata } = channel;
  if (thread_metadata?.archived !== true) return;
  const open = {
    ...channel,
    thread_metadata: { ...thread_metadata, archived: false, archive_timestamp: timeOf(world) },
  };
  world.channels.set(channel.id, open);
  channelUpdated(world, open);
}

export function post(world: World, what: Post): Kept {
  wake(world, what.channel);
  const message = messageOf(world, what);
  const { onlyFor } = what;
  const kept: Kept = {
    message,
    pings: what.pings,
    deleted: false,
    before: [],
    ...(onlyFor === undefined ? {} : { onlyFor }),
  };
  world.messages.set(message.id, kept);
  const ids = world.messageIds.get(message.channel_id);
  if (ids === undefined) world.messageIds.set(message.channel_id, [message.id]);
  else ids.push(message.id);
  const channel = world.channels.get(message.channel_id);
  if (channel !== undefined) world.channels.set(channel.id, { ...channel, last_message_id: message.id });
  messageCreated(world, kept);
  return kept;
}

/** `silent`: the change is none of the text's, so the message does not count as edited. */
export function change(
  world: World,
  kept: Kept,
  changes: Partial<Message>,
  pings: Pings = kept.pings,
  silent = false,
): Kept {
  const edited = silent ? {} : { edited_timestamp: timeOf(world) };
  const mentions = pings.users.map((id) => world.users.get(id)).filter((user) => user !== undefined);
  const message = { ...kept.message, mentions, ...changes, ...edited };
  const changed: Kept = {
    ...kept,
    message,
    pings: together(kept.pings, pings),
    before: [...kept.before, kept.message],
  };
  world.messages.set(message.id, changed);
  messageUpdated(world, changed);
  return changed;
}

export function remove(world: World, kept: Kept): void {
  const gone = { ...kept, deleted: true };
  world.messages.set(kept.message.id, gone);
  messageDeleted(world, gone);
}

export interface NewThread {
  readonly parent: Channel;
  readonly name: string;
  readonly owner: User;
  /** The message's for threads that start from one. */
  readonly id?: string;
  readonly type?: number;
  /** Minutes. */
  readonly archiveAfter?: number;
}

export function openThread(
  world: World,
  { parent, name, owner, id, type, archiveAfter }: NewThread,
): Channel {
  const { announcement, announcementThread, thread } = channelTypes;
  const channel: Channel = {
    id: id ?? world.newId(),
    type: type ?? (parent.type === announcement ? announcementThread : thread),
    name,
    ...(parent.guild_id === undefined ? {} : { guild_id: parent.guild_id }),
    parent_id: parent.id,
    owner_id: owner.id,
    last_message_id: null,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: archiveAfter ?? 1440,
      archive_timestamp: timeOf(world),
    },
  };
  world.channels.set(channel.id, channel);
  channelCreated(world, channel);
  return channel;
}

/** The message then shows its thread, and the thread begins with a system message that points back to it. */
export function openThreadFrom(world: World, kept: Kept, thread: Omit<NewThread, 'id'>): Channel {
  const { message } = kept;
  const channel = openThread(world, { ...thread, id: message.id });
  change(world, kept, { flags: message.flags | messageFlags.hasThread }, kept.pings, true);
  const reference = { channel_id: message.channel_id, message_id: message.id };
  post(world, {
    channel,
    author: thread.owner,
    pings: { users: [], roles: [], everyone: false },
    type: messageTypes.threadStarter,
    reference: { ...reference, ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }) },
  });
  return channel;
}

export function isLocked(channel: Channel): boolean {
  return isThread(channel) && channel.thread_metadata?.locked === true;
}

export function isArchived(channel: Channel): boolean {
  return isThread(channel) && channel.thread_metadata?.archived === true;
}
