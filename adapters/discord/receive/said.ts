// What a person said in Discord, read out of discord.js's messages.
import { ChannelType, type Message, MessageType, type PartialMessage, PermissionFlagsBits } from 'discord.js';
import type { Said } from '../../chat/port/events.ts';
import { may } from '../connect/permissions.ts';
import type { Roots } from '../connect/roots.ts';
import { wordsOf } from '../render/words.ts';
import { askerOf } from './places.ts';

const spoken: readonly MessageType[] = [MessageType.Default, MessageType.Reply];
const forums: readonly (ChannelType | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** Undefined for what no person said: a bot's or webhook's message, somebody joining, a pin. */
export function readSaid(message: Message | PartialMessage, roots: Roots): Said | undefined {
  const { author, channel, type, webhookId, mentions, reference, client } = message;
  if (message.partial || author === null || author.bot || webhookId !== null) return undefined;
  if (type === null || !spoken.includes(type)) return undefined;
  const { id, channelId, guildId, content } = message;
  const bot = client.user.id;
  const isThread = channel.isThread();
  const isDirect = guildId === null;
  const isPost = isThread && forums.includes(channel.parent?.type) && channel.id === id;
  const replyTo = type === MessageType.Reply ? reference?.messageId : undefined;
  const root =
    isThread || isDirect ? channelId : replyTo === undefined ? id : (roots.get(replyTo) ?? replyTo);
  const where = {
    channel: channelId,
    ...(isThread && channel.parentId !== null ? { parent: channel.parentId } : {}),
    ...(isDirect ? {} : { guild: guildId }),
  };
  const asker = askerOf(where, author.id);
  return {
    asker,
    to: {
      tenant: asker.tenant,
      channel: channelId,
      ...(isThread ? { thread: channelId } : {}),
      ...(isDirect ? {} : { message: id }),
    },
    message: id,
    conversation: root,
    leads: [root],
    words: wordsOf(content),
    ...(isPost ? { title: channel.name } : {}),
    hasFiles: message.attachments.size > 0,
    isFirst: isPost || (!isThread && replyTo === undefined),
    mentionsBot: mentions.users.has(bot),
    repliesToBot: replyTo !== undefined && mentions.repliedUser?.id === bot,
    ...(replyTo === undefined ? {} : { replyTo }),
    mentionsOthers:
      mentions.everyone ||
      mentions.roles.size > 0 ||
      mentions.users.some((user) => user.id !== bot && user.id !== author.id),
    layout: isDirect || may(client, channelId, PermissionFlagsBits.EmbedLinks) ? 'full' : 'text',
    at: message.createdTimestamp,
    editedAt: message.editedTimestamp ?? 0,
  };
}
