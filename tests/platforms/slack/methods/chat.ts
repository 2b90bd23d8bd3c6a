// chat.*: posting, changing and deleting messages. Errors are those of each method's page on docs.slack.dev.

import { isObject } from '../json.ts';
import { limits } from '../limits.ts';
import type { Channel, JsonObject, Message } from '../types.ts';
import { wireMessage } from '../wire.ts';
import {
  directChannel,
  dropMessage,
  findMessage,
  isMember,
  keepMessage,
  replaceMessage,
  repliesTo,
} from '../workspace.ts';
import { contentOf, flagsOf } from './content.ts';
import {
  argument,
  isTrue,
  type Methods,
  required,
  type Slack,
  SlackRefusal,
  structured,
  visibleChannel,
} from './method.ts';

const chat = { maxText: limits.text, maxBlocks: limits.messageBlocks };

/** A channel to write to. A person's id stands for the direct messages with them (chat.postMessage, "Channels"). */
function writableChannel(slack: Slack, id: string): Channel {
  const { workspace } = slack;
  const person = workspace.people.get(id);
  const channel = person ? directChannel(workspace, person.id) : visibleChannel(slack, id);
  if (channel.isArchived) throw new SlackRefusal('is_archived');
  if (!isMember(workspace, channel)) throw new SlackRefusal('not_in_channel');
  return channel;
}

/** A reply's thread is that of its root. */
function threadOf(slack: Slack, channel: Channel, ts: string | undefined): { readonly threadTs?: string } {
  if (ts === undefined) return {};
  const parent = findMessage(slack.workspace, channel.id, ts);
  // The page of chat.postMessage names no code for this; conversations.replies calls it thread_not_found.
  if (parent === undefined) throw new SlackRefusal('thread_not_found');
  return { threadTs: parent.threadTs ?? parent.ts };
}

function postMessage(slack: Slack, args: JsonObject): JsonObject {
  const channel = writableChannel(slack, required(args, 'channel'));
  const content = contentOf(args, chat);
  const message = post(slack, channel, {
    ...content,
    ...threadOf(slack, channel, argument(args, 'thread_ts')),
    flags: flagsOf(args),
    ...(isTrue(args, 'reply_broadcast') ? { isBroadcast: true, subtype: 'thread_broadcast' } : {}),
    ...metadataOf(args),
  });
  return { channel: channel.id, ts: message.ts, message: wireMessage(slack.workspace, message) };
}

const metadataOf = (args: JsonObject): { readonly metadata?: JsonObject } => {
  const metadata = structured(args, 'metadata');
  return isObject(metadata) ? { metadata } : {};
};

/** Keeps a message of the app's and tells everybody. */
export function post(
  slack: Slack,
  channel: Channel,
  content: Pick<Message, 'text' | 'blocks' | 'flags'> & Partial<Message>,
): Message {
  const { workspace, events, log } = slack;
  const { botId, botUserId } = workspace.identity;
  const message: Message = {
    ...content,
    channel: channel.id,
    ts: workspace.nextTs(),
    user: botUserId,
    botId,
    reactions: {},
  };
  keepMessage(workspace, message);
  endStatus(slack, message);
  log.add({ type: 'message', change: 'posted', message });
  events.posted(message);
  return message;
}

/** A status ends when the app answers (assistant.threads.setStatus, "Usage info"). */
function endStatus({ workspace }: Slack, message: Message): void {
  const key = `${message.channel} ${message.threadTs}`;
  const thread = workspace.threads.get(key);
  if (thread !== undefined) workspace.threads.set(key, { ...thread, status: '' });
}

function postEphemeral(slack: Slack, args: JsonObject): JsonObject {
  const { workspace } = slack;
  const user = required(args, 'user');
  const channel = writableChannel(slack, required(args, 'channel'));
  const { text, blocks } = contentOf(args, chat);
  if (!channel.members.has(user)) throw new SlackRefusal('user_not_in_channel');
  const threadTs = argument(args, 'thread_ts');
  const ts = workspace.nextTs();
  // "Ephemeral messages in threads are only shown if there is already an active thread."
  const isShown = threadTs === undefined || repliesTo(workspace, channel.id, threadTs).length > 0;
  const thread = threadTs === undefined ? {} : { threadTs };
  keepEphemeral(slack, {
    channel: channel.id,
    user,
    ts,
    text,
    blocks,
    isShown,
    via: 'chat.postEphemeral',
    ...thread,
  });
  return { message_ts: ts };
}

export function keepEphemeral(slack: Slack, ephemeral: Slack['workspace']['ephemerals'][number]): void {
  slack.workspace.ephemerals.push(ephemeral);
  slack.log.add({ type: 'ephemeral', ephemeral });
}

function ownMessage(slack: Slack, args: JsonObject, code: string): Message {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const message = findMessage(slack.workspace, channel.id, required(args, 'ts'));
  if (message === undefined) throw new SlackRefusal('message_not_found');
  if (message.botId !== slack.workspace.identity.botId) throw new SlackRefusal(code);
  if (channel.isArchived) throw new SlackRefusal('is_inactive');
  return message;
}

function update(slack: Slack, args: JsonObject): JsonObject {
  const before = ownMessage(slack, args, 'cant_update_message');
  const content = contentOf(args, { ...chat, maxText: limits.updatedText });
  const message = change(slack, before, { ...content, ...metadataOf(args) });
  const wire = wireMessage(slack.workspace, message);
  return { channel: message.channel, ts: message.ts, text: message.text, message: wire };
}

/** Replaces a message's content and tells everybody. Blocks that are not given again are gone. */
export function change(slack: Slack, before: Message, content: Partial<Message>): Message {
  const { workspace, events, log } = slack;
  const editor = workspace.identity.botUserId;
  const message: Message = { ...before, ...content, edited: { user: editor, ts: workspace.nextTs() } };
  replaceMessage(workspace, message);
  log.add({ type: 'message', change: 'edited', message });
  events.edited(message, before);
  return message;
}

/** Deletes a message and tells everybody. */
export function remove(slack: Slack, message: Message): void {
  dropMessage(slack.workspace, message);
  slack.log.add({ type: 'message', change: 'deleted', message });
  slack.events.deleted(message);
}

function deleteMessage(slack: Slack, args: JsonObject): JsonObject {
  const message = ownMessage(slack, args, 'cant_delete_message');
  remove(slack, message);
  return { channel: message.channel, ts: message.ts };
}

function getPermalink(slack: Slack, args: JsonObject): JsonObject {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const ts = required(args, 'message_ts');
  const message = findMessage(slack.workspace, channel.id, ts);
  if (message === undefined) throw new SlackRefusal('message_not_found');
  const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const { teamDomain } = slack.workspace.identity;
  const permalink = `https://${teamDomain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink };
}

const writing = { token: 'bot', scopes: ['chat:write'] } as const;

export const chatMethods: Methods = {
  'chat.postMessage': { ...writing, run: postMessage },
  'chat.postEphemeral': { ...writing, run: postEphemeral },
  'chat.update': { ...writing, run: update },
  'chat.delete': { ...writing, run: deleteMessage },
  'chat.getPermalink': { token: 'bot', scopes: [], run: getPermalink },
};
