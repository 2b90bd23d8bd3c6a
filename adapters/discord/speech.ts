// What a person said in Discord, read out of discord.js's messages.
import { ChannelType, type Message, MessageType, type PartialMessage } from 'discord.js';
import type { Where } from './places.ts';

export interface Speech extends Where {
  readonly id: string;
  readonly user: string;
  readonly isDirect: boolean;
  readonly isThread: boolean;
  /** It begins a conversation: no thread and no reply, or the first message of a forum's post. */
  readonly isFirst: boolean;
  /** Of a forum's first message: the title of its post. */
  readonly title?: string;
  /** Without Discord's marks. */
  readonly words: string;
  readonly hasFiles: boolean;
  /** In its text, or by replying to the bot with a mention. */
  readonly mentionsBot: boolean;
  /** Somebody other than the bot and the one who speaks, or a role, or everybody. */
  readonly mentionsOthers: boolean;
  /** The message that it replies to. */
  readonly replyTo?: string;
  readonly repliesToBot: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds since 1970 of the last edit; 0 for none. */
  readonly editedAt: number;
}

/** What a person typed, with Discord's own marks for people, channels, times and emoji taken back to words. */
export const wordsOf = (text: string): string =>
  text
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, ' ')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .trim();

const said: readonly MessageType[] = [MessageType.Default, MessageType.Reply];
const forums: readonly (ChannelType | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** Undefined for what no person said: a bot's or webhook's message, somebody joining, a pin. */
export function readSpeech(message: Message | PartialMessage, bot: string): Speech | undefined {
  const { author, channel, type, webhookId, mentions, reference } = message;
  if (message.partial || author === null || author.bot || webhookId !== null) return undefined;
  if (type === null || !said.includes(type)) return undefined;
  const isThread = channel.isThread();
  const isPost = isThread && forums.includes(channel.parent?.type) && channel.id === message.id;
  const replyTo = type === MessageType.Reply ? reference?.messageId : undefined;
  const { content } = message;
  return {
    id: message.id,
    channel: message.channelId,
    ...(isThread && channel.parentId !== null ? { parent: channel.parentId } : {}),
    ...(message.guildId === null ? {} : { guild: message.guildId }),
    user: author.id,
    isDirect: message.guildId === null,
    isThread,
    isFirst: isPost || (!isThread && replyTo === undefined),
    ...(isPost ? { title: channel.name } : {}),
    words: wordsOf(content),
    hasFiles: message.attachments.size > 0,
    mentionsBot: mentions.users.has(bot),
    mentionsOthers:
      mentions.everyone ||
      mentions.roles.size > 0 ||
      mentions.users.some(({ id }) => id !== bot && id !== author.id),
    ...(replyTo === undefined ? {} : { replyTo }),
    repliesToBot: replyTo !== undefined && mentions.repliedUser?.id === bot,
    at: message.createdTimestamp,
    editedAt: message.editedTimestamp ?? 0,
  };
}
