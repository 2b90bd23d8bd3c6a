// Messages into channels, threads and direct messages.
import { type RESTPostAPIChannelMessageResult, Routes } from 'discord.js';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Calls } from '../connect/calls.ts';
import type { Payload } from '../render/limits.ts';
import { bodyOf, filesOf } from './body.ts';
import { isClosed } from './refusals.ts';

export interface Once {
  /** Of two messages with the same nonce, Discord makes one: a request that seemed to fail is sent again. */
  readonly nonce: string;
  /** The message that is replied to. */
  readonly replyTo?: string | undefined;
}

/** Gives the new message's id. */
export async function postIn(
  rest: Calls,
  channel: string,
  payload: Payload,
  { nonce, replyTo }: Once,
): Promise<string> {
  const reference = replyTo === undefined ? {} : { message_reference: { message_id: replyTo } };
  const body = { ...bodyOf(payload), nonce, enforce_nonce: true, ...reference };
  const posted = (await rest.post(Routes.channelMessages(channel), {
    body,
    files: filesOf(payload),
  })) as RESTPostAPIChannelMessageResult;
  return posted.id;
}

/** In a direct message. Somebody who takes none is left alone. */
export async function toPerson(
  rest: Calls,
  user: string,
  payload: Payload,
  nonce: string,
  log: Log,
): Promise<void> {
  try {
    const direct = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as {
      readonly id: string;
    };
    await postIn(rest, direct.id, payload, { nonce });
  } catch (error) {
    if (!isClosed(error)) throw error;
    log.warn({ reason: messageOf(error) }, 'somebody takes no direct messages, so nothing could be said');
  }
}
