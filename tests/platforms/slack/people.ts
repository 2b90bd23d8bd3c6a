// What people do in channels: write, change, delete, join, rename; and what other bots write.
import { randomUUID } from 'node:crypto';
import type { Slack } from './methods/method.ts';
import { createTyped } from './typed-text.ts';
import type { Channel, JsonObject, Message } from './types.ts';
import { channelType } from './wire.ts';
import {
  changeChannel,
  directChannel,
  dropMessage,
  findMessage,
  keepMessage,
  replaceMessage,
  repliesTo,
  type Workspace,
} from './workspace.ts';

export interface SayOptions {
  /** The ts of the thread's root. */
  readonly thread?: string;
  /** Shows a reply in the channel, too. */
  readonly broadcast?: boolean;
  readonly files?: readonly JsonObject[];
}

export interface People {
  /** `text` is as apps get it: mentions as "<@U…>", `&`, `<`, `>` escaped. A person's id as channel: their direct messages with the app. */
  say(channel: string, user: string, text: string, options?: SayOptions): Message;
  /** Another app's message: with `user` as new apps post, without as old ones (subtype bot_message). */
  sayAsBot(channel: string, text: string, options?: SayOptions & { readonly user?: string }): Message;
  edit(message: Pick<Message, 'channel' | 'ts'>, text: string): Message;
  delete(message: Pick<Message, 'channel' | 'ts'>): void;
  react(message: Pick<Message, 'channel' | 'ts'>, user: string, name: string): void;
  rename(channel: string, name: string): void;
  archive(channel: string): void;
  /** Shares a channel with another organisation, or ends that. */
  shareExternally(channel: string, isShared?: boolean): void;
  /** A person, or the app by its bot user's id, joins or leaves. */
  join(channel: string, user: string): void;
  leave(channel: string, user: string): void;
}

export function channelOrDirect(workspace: Workspace, id: string): Channel {
  const channel = workspace.people.has(id) ? directChannel(workspace, id) : workspace.channels.get(id);
  if (channel === undefined) throw new Error(`There is no channel ${id}; add it to the server's options.`);
  return channel;
}

export function messageAt(workspace: Workspace, { channel, ts }: Pick<Message, 'channel' | 'ts'>): Message {
  const message = findMessage(workspace, channel, ts);
  if (message === undefined) throw new Error(`There is no message ${ts} in ${channel}.`);
  return message;
}

export function createPeople(slack: Slack): People {
  const { workspace, events, log } = slack;

  function keep(
    channelId: string,
    message: Omit<Message, 'channel' | 'ts' | 'reactions' | 'flags'>,
    options: SayOptions,
  ): Message {
    const channel = channelOrDirect(workspace, channelId);
    const subtype = options.broadcast ? 'thread_broadcast' : options.files ? 'file_share' : message.subtype;
    const kept: Message = {
      ...message,
      channel: channel.id,
      ts: workspace.nextTs(),
      reactions: {},
      flags: {},
      ...(subtype === undefined ? {} : { subtype }),
      ...(options.thread === undefined ? {} : { threadTs: options.thread }),
      ...(options.broadcast ? { isBroadcast: true } : {}),
      ...(options.files === undefined ? {} : { files: options.files }),
    };
    keepMessage(workspace, kept);
    log.add({ type: 'message', change: 'posted', message: kept });
    events.posted(kept);
    return kept;
  }

  /** A message with replies stays as a tombstone, which apps see as a change (slack-edge#10, matterbridge#600). */
  function bury(before: Message): void {
    const { channel, ts } = before;
    const message: Message = {
      channel,
      ts,
      threadTs: ts,
      user: 'USLACKBOT',
      subtype: 'tombstone',
      text: 'This message was deleted.',
      blocks: [],
      reactions: {},
      flags: {},
    };
    replaceMessage(workspace, message);
    log.add({ type: 'message', change: 'deleted', message: before });
    events.edited(message, before);
  }

  const tell = (name: string, channel: Channel, event: JsonObject): void =>
    events.emit(name, { type: name, channel: channel.id, ...event, event_ts: workspace.nextTs() });

  return {
    say: (channel, user, text, options = {}) =>
      keep(channel, { user, text, blocks: createTyped(text), clientMsgId: randomUUID() }, options),
    sayAsBot: (channel, text, { user, ...options } = {}) =>
      keep(
        channel,
        {
          text,
          blocks: [],
          botId: 'B0OTHERBOT',
          ...(user === undefined ? { subtype: 'bot_message' } : { user }),
        },
        options,
      ),
    edit(where, text) {
      const before = messageAt(workspace, where);
      const edited = { user: before.user ?? '', ts: workspace.nextTs() };
      const message = { ...before, text, blocks: createTyped(text), edited };
      replaceMessage(workspace, message);
      log.add({ type: 'message', change: 'edited', message });
      events.edited(message, before);
      return message;
    },
    delete(where) {
      const message = messageAt(workspace, where);
      if (repliesTo(workspace, message.channel, message.ts).length > 0) return bury(message);
      dropMessage(workspace, message);
      log.add({ type: 'message', change: 'deleted', message });
      events.deleted(message);
    },
    react(where, user, name) {
      const message = messageAt(workspace, where);
      const users = [...(message.reactions[name] ?? []), user];
      replaceMessage(workspace, { ...message, reactions: { ...message.reactions, [name]: users } });
      const item = { type: 'message', channel: message.channel, ts: message.ts };
      const event = { type: 'reaction_added', user, reaction: name, item, item_user: message.user };
      events.emit('reaction_added', { ...event, event_ts: workspace.nextTs() });
    },
    rename(id, name) {
      const { created } = changeChannel(workspace, channelOrDirect(workspace, id), { name });
      const event = { type: 'channel_rename', channel: { id, name, name_normalized: name, created } };
      events.emit('channel_rename', { ...event, event_ts: workspace.nextTs() });
    },
    archive(id) {
      const channel = changeChannel(workspace, channelOrDirect(workspace, id), { isArchived: true });
      tell('channel_archive', channel, { user: 'U0CREATOR' });
    },
    shareExternally(id, isShared = true) {
      const channel = changeChannel(workspace, channelOrDirect(workspace, id), { isExtShared: isShared });
      if (isShared) tell('channel_shared', channel, { connected_team_id: 'T0OTHERTEAM' });
      else
        tell('channel_unshared', channel, {
          previously_connected_team_id: 'T0OTHERTEAM',
          is_ext_shared: false,
        });
    },
    join(id, user) {
      const before = channelOrDirect(workspace, id);
      const channel = changeChannel(workspace, before, { members: new Set([...before.members, user]) });
      const { teamId } = workspace.identity;
      tell('member_joined_channel', channel, { user, channel_type: letterOf(channel), team: teamId });
    },
    leave(id, user) {
      const before = channelOrDirect(workspace, id);
      const members = new Set([...before.members].filter((member) => member !== user));
      const channel = changeChannel(workspace, before, { members });
      const { teamId, botUserId } = workspace.identity;
      tell('member_left_channel', channel, { user, channel_type: letterOf(channel), team: teamId });
      // A removed app is told so by itself, too (docs.slack.dev/reference/events/channel_left).
      if (user === botUserId) tell('channel_left', channel, { actor_id: 'U0CREATOR' });
    },
  };
}

const letterOf = (channel: Channel): string => (channelType(channel) === 'channel' ? 'C' : 'G');
