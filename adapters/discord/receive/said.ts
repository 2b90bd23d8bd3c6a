// What a person said in Discord, read out of discord.js's messages.
import {
  ChannelType,
  type Message,
  MessageReferenceType,
  MessageType,
  type PartialMessage,
  PermissionFlagsBits,
  type Role,
} from 'discord.js';
import type { Said } from '../../chat/port/events.ts';
import { may } from '../connect/permissions.ts';
import type { Roots } from '../connect/roots.ts';
import { spokenWords } from '../render/words.ts';
import { askerOf, languagesOf, standingOf } from './places.ts';

const spoken: readonly MessageType[] = [MessageType.Default, MessageType.Reply];
const forums: readonly (ChannelType | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** Undefined for what no person said: a bot's or webhook's message, somebody joining, a pin. */
export function readSaid(message: Message | PartialMessage, roots: Roots): Said | undefined {
  const { author, channel, type, webhookId, mentions, reference, client } = message;
  if (message.partial || author === null || author.bot || webhookId !== null) return undefined;
  if (type === null || !spoken.includes(type)) return undefined;
  const { id, channelId, guildId } = message;
  const bot = client.user.id;
  const isThread = channel.isThread();
  const isDirect = guildId === null;
  const isInPost = isThread && forums.includes(channel.parent?.type);
  const isPost = isInPost && channel.id === id;
  const isOwnRole = (role: Role): boolean => role.tags?.botId === bot;
  const byRole = !mentions.users.has(bot) && mentions.roles.some(isOwnRole);
  const replyTo = type === MessageType.Reply ? reference?.messageId : undefined;
  const root =
    isThread || isDirect ? channelId : replyTo === undefined ? id : (roots.get(replyTo) ?? replyTo);
  const where = {
    channel: channelId,
    ...(isThread && channel.parentId !== null ? { parent: channel.parentId } : {}),
    ...(isDirect ? {} : { guild: guildId }),
  };
  const asker = {
    ...askerOf(where, author.id),
    ...standingOf(message.member, channel),
    languages: languagesOf(undefined, message.guild?.preferredLocale),
  };
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
    words: spokenWords(contentOf(message)),
    ...(isPost ? { title: channel.name } : isInPost ? { post: channel.name } : {}),
    hasFiles: message.attachments.size > 0,
    isFirst: isPost || (!isThread && replyTo === undefined),
    mentionsBot: byRole || mentions.users.has(bot),
    ...(byRole ? { mentionsRole: true } : {}),
    repliesToBot: replyTo !== undefined && mentions.repliedUser?.id === bot,
    ...(replyTo === undefined ? {} : { replyTo }),
    // What is put to everybody is put to the bot, too.
    mentionsOthers:
      mentions.roles.some((role) => !isOwnRole(role)) ||
      mentions.users.some((user) => user.id !== bot && user.id !== author.id),
    layout: isDirect || may(client, channelId, PermissionFlagsBits.EmbedLinks) ? 'full' : 'text',
    at: message.createdTimestamp,
    editedAt: message.editedTimestamp ?? 0,
  };
}

/** A forwarded message is what the person says by it: a forward has no words of its own. */
const contentOf = ({ content, reference, messageSnapshots }: Message): string =>
  content === '' && reference?.type === MessageReferenceType.Forward
    ? (messageSnapshots.first()?.content ?? '')
    : content;
