// REST: messages of a channel.
import { refuse } from './errors.ts';
import { botsPings } from './mentions.ts';
import { type MessageBody, messageBody, refuseEmpty } from './message-form.ts';
import { type Channel, type Kept, type MessageReference, messageFlags } from './model.ts';
import { change, isArchived, type Post, post, remove } from './posting.ts';
import {
  isText,
  need,
  nothing,
  ok,
  type Reply,
  type Request,
  type Route,
  refuseLocked,
  restViewer,
  seenChannel,
  seenMessage,
  storeFiles,
  unknownReply,
} from './request.ts';
import { messageWire } from './wire.ts';
import { can, messagesOf, sendRight, type World } from './world.ts';

export const answer = (world: World, kept: Kept) => messageWire(world, kept, restViewer(world));

/** The flags that a sender may set. */
export const settableFlags =
  messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;

function referenceOf(world: World, channel: Channel, body: MessageBody): MessageReference | undefined {
  const { message_id, fail_if_not_exists = true } = body.message_reference ?? {};
  if (message_id === undefined) return undefined;
  const kept = world.messages.get(message_id);
  const there =
    kept !== undefined &&
    !kept.deleted &&
    kept.message.channel_id === channel.id &&
    kept.onlyFor === undefined;
  if (!there && fail_if_not_exists) throw unknownReply();
  if (!there) return undefined;
  need(world, channel, 'readMessageHistory', refuse('replyWithoutHistory'));
  return {
    message_id,
    channel_id: channel.id,
    ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
  };
}

/**
 * Without the right to embed links, embeds beside text vanish without a word; embeds alone are refused
 * (discord/discord-api-docs issues 2601 and 5648).
 */
function allowedEmbeds(
  world: World,
  channel: Channel,
  body: MessageBody,
): NonNullable<MessageBody['embeds']> {
  const { embeds = [], content = '' } = body;
  if (embeds.length === 0 || can(world, channel, world.bot.id, 'embedLinks')) return embeds;
  if (content === '') throw refuse('missingPermissions');
  return [];
}

function checkMaySend(world: World, channel: Channel): void {
  if (!isText(channel)) throw refuse('notText');
  if (channel.recipients?.some(({ id, bot }) => bot || world.closed.has(id)))
    throw refuse('cannotMessageUser');
  need(world, channel, sendRight(channel));
  refuseLocked(world, channel);
}

/** Throws what Discord refuses; nothing has happened yet. */
export function botsPost(request: Request, channel: Channel, body: MessageBody): Post {
  const { world, files } = request;
  const embeds = allowedEmbeds(world, channel, body);
  if (files.length > 0) need(world, channel, 'attachFiles');
  const reference = referenceOf(world, channel, body);
  const attachments = storeFiles(world, channel, files, body);
  const { content = '', components = [], nonce } = body;
  refuseEmpty({ content, embeds, components, attachments });
  const repliedTo = world.messages.get(reference?.message_id ?? '')?.message.author.id;
  return {
    channel,
    author: world.bot,
    pings: botsPings(content, components, body.allowed_mentions, repliedTo),
    content,
    embeds,
    components,
    attachments,
    flags: (body.flags ?? 0) & settableFlags,
    ...(nonce === undefined ? {} : { nonce }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** Milliseconds: "the past few minutes" (docs.discord.com/developers/resources/message#create-message). */
const nonceLife = 5 * 60_000;

/** The message that an enforced nonce stands for already. */
function alreadySent(world: World, { nonce, enforce_nonce }: MessageBody): Kept | undefined {
  if (nonce === undefined || enforce_nonce !== true) return undefined;
  const kept = world.messages.get(world.nonces.get(String(nonce)) ?? '');
  const age =
    kept === undefined ? Number.POSITIVE_INFINITY : world.now() - Date.parse(kept.message.timestamp);
  return age < nonceLife ? kept : undefined;
}

function createMessage(request: Request): Reply {
  const { world } = request;
  const channel = seenChannel(request);
  const body = messageBody(request.payload ?? {});
  checkMaySend(world, channel);
  const sent = alreadySent(world, body);
  if (sent !== undefined) return ok(answer(world, sent));
  const kept = post(world, botsPost(request, channel, body));
  if (body.nonce !== undefined) world.nonces.set(String(body.nonce), kept.message.id);
  return ok(answer(world, kept));
}

export function isLayout({ message }: Kept): boolean {
  return (message.flags & messageFlags.componentsV2) !== 0;
}

/** What an edit leaves out stays. `embeds` as allowed, attachments: those still named, and new files. */
export function edit(
  request: Request,
  kept: Kept,
  body: MessageBody,
  channel: Channel,
  embeds = body.embeds,
): Kept {
  const { world, files } = request;
  const { message } = kept;
  const keepIds = body.attachments?.map(({ id }) => String(id));
  const remaining = message.attachments.filter(({ id }) => keepIds === undefined || keepIds.includes(id));
  const next = {
    content: body.content ?? message.content,
    embeds: embeds ?? message.embeds,
    components: body.components ?? message.components,
    attachments: [...remaining, ...storeFiles(world, channel, files, body)],
  };
  refuseEmpty(next);
  const stays = message.flags & ~messageFlags.suppressEmbeds & ~messageFlags.loading;
  const flags =
    body.flags === undefined ? message.flags & ~messageFlags.loading : stays | (body.flags & settableFlags);
  const pings = botsPings(next.content, next.components, body.allowed_mentions);
  // What was only waiting does not count as edited.
  return change(world, kept, { ...next, flags }, pings, (message.flags & messageFlags.loading) !== 0);
}

function editMessage(request: Request): Reply {
  const { world } = request;
  const channel = seenChannel(request);
  const kept = seenMessage(request, channel);
  const body = messageBody(request.payload ?? {}, isLayout(kept));
  if (kept.message.author.id !== world.bot.id) throw refuse('othersMessage');
  if (isArchived(channel)) throw refuse('archived');
  const dropped = body.embeds !== undefined && !can(world, channel, world.bot.id, 'embedLinks');
  return ok(answer(world, edit(request, kept, body, channel, dropped ? [] : body.embeds)));
}

function deleteMessage(request: Request): Reply {
  const channel = seenChannel(request);
  const kept = seenMessage(request, channel);
  if (kept.message.author.id !== request.world.bot.id) need(request.world, channel, 'manageMessages');
  remove(request.world, kept);
  return nothing;
}

function getMessage(request: Request): Reply {
  const channel = seenChannel(request);
  need(request.world, channel, 'readMessageHistory');
  return ok(answer(request.world, seenMessage(request, channel)));
}

/** Newest first. Without the right to read the history the list is empty. */
function listMessages(request: Request): Reply {
  const { world, query } = request;
  const channel = seenChannel(request);
  if (!can(world, channel, world.bot.id, 'readMessageHistory')) return ok([]);
  const id = (name: string) => BigInt(query.get(name) ?? 0);
  const [before, after] = [id('before'), id('after')];
  const within = messagesOf(world, channel.id)
    .filter(({ deleted, onlyFor }) => !deleted && onlyFor === undefined)
    .filter(({ message }) => BigInt(message.id) > after && (before === 0n || BigInt(message.id) < before));
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50), 1), 100);
  const chosen = query.has('after') ? within.slice(0, limit) : within.slice(-limit);
  return ok([...chosen].reverse().map((kept) => answer(world, kept)));
}

function showTyping(request: Request): Reply {
  const channel = seenChannel(request);
  need(request.world, channel, sendRight(channel));
  return nothing;
}

const one = '/channels/:channel/messages/:message';

export const messageRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/channels/:channel/messages', handle: createMessage },
  { method: 'GET', pattern: '/channels/:channel/messages', handle: listMessages },
  { method: 'GET', pattern: one, handle: getMessage },
  { method: 'PATCH', pattern: one, handle: editMessage },
  { method: 'DELETE', pattern: one, handle: deleteMessage },
  { method: 'POST', pattern: '/channels/:channel/typing', handle: showTyping },
];
