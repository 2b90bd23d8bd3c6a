// Messages on their way to Discord: to a channel, a thread, or one person. None of them pings anybody.
import { type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js';
import { type Log, messageOf, type Verbatim } from '../../src/index.ts';
import { type Answering, createAnswering, type Means, type Send as SendOf } from '../shared/answering.ts';
import { gate } from './gate.ts';
import { brokenLimits, type Payload } from './limits.ts';
import { isClosed, placeRefusal } from './refusals.ts';
import { type AnswerView, type Drawing, drawAnswer, drawSentence } from './render.ts';

export type DiscordMessage = Drawing;
export type Send = SendOf<DiscordMessage>;
export type DiscordAnswering = Answering<DiscordMessage, AnswerView>;

export const sentence = drawSentence;

export const createDiscordAnswering = (means: Means & { readonly verbatim: Verbatim }): DiscordAnswering =>
  createAnswering<DiscordMessage, AnswerView>(means, {
    draw: (answer, place, view) => gate(drawAnswer(answer, view), means.verbatim.within(place), means.log),
    sentence,
    broken: brokenLimits,
    bare: (drawing) => ({ ...drawing, content: drawing.bare, embeds: [], components: [] }),
    placeRefusal,
  });

/**
 * The fields of every message: what is shown, and that nobody is notified by it. Throws for one that Discord would
 * refuse.
 */
export function bodyOf(message: Payload) {
  const broken = brokenLimits(message);
  if (broken.length > 0) throw new Error(`the message breaks a limit of Discord: ${broken.join(', ')}`);
  const { content, embeds, components } = message;
  return { content, embeds, components, allowed_mentions: { parse: [], replied_user: false } };
}

export interface Posting {
  /** Of two messages with the same nonce, Discord makes one: a request that seemed to fail is sent again. */
  readonly nonce: string;
  /** The message that is replied to. */
  readonly replyTo?: string | undefined;
}

/** Gives the new message's id. */
export async function post(
  rest: REST,
  channel: string,
  message: Payload,
  { nonce, replyTo }: Posting,
): Promise<string> {
  const reference = replyTo === undefined ? {} : { message_reference: { message_id: replyTo } };
  const body = { ...bodyOf(message), nonce, enforce_nonce: true, ...reference };
  const posted = (await rest.post(Routes.channelMessages(channel), {
    body,
  })) as RESTPostAPIChannelMessageResult;
  return posted.id;
}

export const change = (rest: REST, channel: string, id: string, message: Payload): Promise<unknown> =>
  rest.patch(Routes.channelMessage(channel, id), { body: bodyOf(message) });

/** In a direct message. One who takes none is left alone. */
export async function toPerson(
  rest: REST,
  user: string,
  message: Payload,
  nonce: string,
  log: Log,
): Promise<void> {
  try {
    const direct = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as {
      readonly id: string;
    };
    await post(rest, direct.id, message, { nonce });
  } catch (error) {
    if (!isClosed(error)) throw error;
    log.warn({ reason: messageOf(error) }, 'somebody takes no direct messages, so nothing could be said');
  }
}
