// What people do in channels: write, reply, edit, delete, post in forums, start threads.
import { channelUpdated } from './events.ts';
import { noPings, personsPings } from './mentions.ts';
import {
  type Attachment,
  type Channel,
  channelTypes,
  type Kept,
  type MessageReference,
  type User,
} from './model.ts';
import { change, isLocked, messageTypes, openThread, openThreadFrom, post, remove } from './posting.ts';
import { can, sendRight, timeOf, type World } from './world.ts';

export interface SaidFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** A media type; plain text when absent. */
  readonly type?: string;
}

export interface Saying {
  readonly replyTo?: Kept | undefined;
  /**
   * Whether a reply mentions the one replied to. Usually it does, except for answers to interactions, which mention
   * nobody (discord/discord-api-docs issue 5395): then the bot cannot read the reply without the content intent.
   */
  readonly ping?: boolean | undefined;
  readonly attachments?: readonly SaidFile[] | undefined;
}

export function attach(world: World, channel: Channel, files: readonly SaidFile[]): readonly Attachment[] {
  return files.map(({ name, content, type = 'text/plain' }) => {
    const id = world.newId();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    world.files.set(id, { bytes, type });
    const url = `${world.origin()}/attachments/${channel.id}/${id}/${encodeURIComponent(name)}`;
    return { id, filename: name, size: bytes.length, url, proxy_url: url, content_type: type };
  });
}

/** Throws when the person may not write there: a test that supposes otherwise is wrong. */
function checkMayWrite(world: World, channel: Channel, user: User): void {
  const right = sendRight(channel);
  const may = can(world, channel, user.id, 'viewChannel') && can(world, channel, user.id, right);
  if (!may || isLocked(channel)) throw new Error(`${user.username} may not write in ${channel.name}.`);
}

function referenceTo(channel: Channel, replyTo: Kept | undefined): MessageReference | undefined {
  if (replyTo === undefined) return undefined;
  const { id, channel_id } = replyTo.message;
  if (channel_id !== channel.id)
    throw new Error('A reply stands in the channel of the message it replies to.');
  return {
    message_id: id,
    channel_id,
    ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
  };
}

export function say(
  world: World,
  channel: Channel,
  user: User,
  text: string,
  how: Saying = {},
  id?: string,
): Kept {
  if (channel.type === channelTypes.forum) throw new Error('A forum holds posts; use forumPost.');
  checkMayWrite(world, channel, user);
  const { replyTo, attachments = [] } = how;
  const usual = replyTo !== undefined && replyTo.message.interaction_metadata === undefined;
  const repliedTo = (how.ping ?? usual) ? replyTo?.message.author.id : undefined;
  const pings = personsPings(text, repliedTo);
  const reference = referenceTo(channel, replyTo);
  return post(world, {
    channel,
    author: user,
    content: text.trim(),
    attachments: attach(world, channel, attachments),
    pings: { ...pings, everyone: pings.everyone && can(world, channel, user.id, 'mentionEveryone') },
    ...(id === undefined ? {} : { id }),
    ...(reference === undefined ? {} : { reference }),
  });
}

/** A forward has no words of its own. */
export function forward(world: World, channel: Channel, user: User, { message }: Kept): Kept {
  checkMayWrite(world, channel, user);
  const reference = { type: 1, message_id: message.id, channel_id: message.channel_id };
  return post(world, { channel, author: user, pings: noPings, reference, forwarded: message });
}

/** Somebody else's integration writes under a name of its own. */
export function webhookSay(world: World, channel: Channel, name: string, text: string): Kept {
  const id = world.newId();
  const author: User = { id, username: name, global_name: null, discriminator: '0', avatar: null, bot: true };
  return post(world, { channel, author, content: text, pings: personsPings(text), webhookId: id });
}

/** Discord's own words about what somebody did: pinned a message (6), joined (7). */
export function systemMessage(world: World, channel: Channel, user: User, type: number): Kept {
  return post(world, { channel, author: user, type, pings: noPings });
}

export function editOwn(world: World, kept: Kept, text: string): Kept {
  return change(world, kept, { content: text.trim() }, personsPings(text));
}

export function deleteOne(world: World, kept: Kept): void {
  if (!kept.deleted) remove(world, kept);
}

/** The post's thread has the id of its first message. */
export function forumPost(
  world: World,
  forum: Channel,
  user: User,
  title: string,
  text: string,
  how: Saying = {},
): Kept {
  if (forum.type !== channelTypes.forum) throw new Error(`${forum.name} is no forum.`);
  checkMayWrite(world, forum, user);
  const id = world.newId();
  const thread = openThread(world, { parent: forum, name: title, owner: user, id });
  return say(world, thread, user, text, how, id);
}

/** From a message, or in the channel by itself. */
export function startThread(world: World, channel: Channel, user: User, name: string, from?: Kept): Channel {
  if (!can(world, channel, user.id, 'createPublicThreads'))
    throw new Error(`${user.username} may not start threads in ${channel.name}.`);
  const thread = { parent: channel, name, owner: user };
  return from === undefined ? openThread(world, thread) : openThreadFrom(world, from, thread);
}

export function setArchived(world: World, thread: Channel, archived: boolean, locked: boolean): Channel {
  const before = thread.thread_metadata;
  if (before === undefined) throw new Error(`${thread.name} is no thread.`);
  const changed = {
    ...thread,
    thread_metadata: { ...before, archived, locked, archive_timestamp: timeOf(world) },
  };
  world.channels.set(thread.id, changed);
  channelUpdated(world, changed);
  return changed;
}

export { messageTypes };
