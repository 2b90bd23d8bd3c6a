// The answers to interactions: each event has its own way back to the person.
import { setTimeout as sleep } from 'node:timers/promises';
import { type MessageShortcut, RespondError } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Response, ResponseKind } from '../../chat/port/events.ts';
import { maySend } from '../../chat/port/hold.ts';
import { isBroken } from '../../shared/broken.ts';
import { shortcutWords } from '../../shared/wording/chat/shortcuts.ts';
import { call } from '../connect/calls.ts';
import { inRichText } from '../render/draw.ts';
import { resultModal } from '../render/form.ts';
import type { Payload } from '../render/limits.ts';
import { contentOf, inEphemeral, noPreviews, type Post, toChannel } from './posting.ts';
import { cannotSpeakTo, isUntaken } from './refusals.ts';
import { withinLimits } from './views.ts';

export type Respond = (kind: ResponseKind) => Response<Payload>;

/** To the person alone, whatever the kind. */
export const alone =
  (post: Post): Respond =>
  () => ({ send: post, whisper: post });

/** Milliseconds: of the first pause between two tries, of the longest, for which a press is waited for, and of one try. */
const pauses = { first: 250, longest: 30_000, inAll: 15 * 60 * 1000 } as const;
const patience = 10_000;

/** As Discord's calls are: tried again with pauses that grow, for as long as somebody waits and `signal` does not abort. */
async function untilTaken(respond: () => Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const begun = performance.now();
  for (let pause: number = pauses.first; ; pause = Math.min(2 * pause, pauses.longest)) {
    try {
      return await respond();
    } catch (error) {
      const isOver = performance.now() - begun + pause > pauses.inAll;
      if (!isUntaken(error) || isOver || signal.aborted) throw error;
      await sleep(pause, undefined, { ref: false, signal }).catch(() => {
        throw error;
      });
    }
  }
}

/** Changes a message, and tries no older change of it again: that would undo the newer one. */
export type ChangeInPlace = (
  message: string,
  respond: (signal: AbortSignal) => Promise<unknown>,
) => Promise<void>;

export function createChangeInPlace(): ChangeInPlace {
  const underWay = new Map<string, AbortController>();
  return async (message, respond) => {
    underWay.get(message)?.abort();
    const own = new AbortController();
    underWay.set(message, own);
    try {
      await untilTaken(() => respond(own.signal), own.signal);
    } catch (error) {
      if (!own.signal.aborted) throw error;
    } finally {
      if (underWay.get(message) === own) underWay.delete(message);
    }
  };
}

/** What the address of an interaction cannot do. */
export interface Elsewhere {
  /** Shows a message to everybody. */
  readonly post: Post;
  /** Says something to the person alone where the address is used up. */
  readonly otherwise: Post;
  readonly show?: Response<Payload>['show'];
  /** Changes the message that was pressed. Absent where none was. */
  readonly inPlace?: Post;
}

/** At the address that came with a command or a press. */
export const atUrl =
  (address: string, { post, otherwise, show, inPlace = otherwise }: Elsewhere): Respond =>
  (kind) => {
    const beside: Post = async (payload) => {
      try {
        return await answerTo(address, besideIt(payload));
      } catch (error) {
        // The address works for half an hour, five times. Where Slack did not take it, the Web API's client tries for as long.
        if (!(error instanceof RespondError) && !isBroken(error)) throw error;
        return otherwise(payload);
      }
    };
    return {
      whisper: beside,
      update: inPlace,
      send: { public: post, private: beside, 'in-place': inPlace }[kind],
      ...(show === undefined ? {} : { show }),
    };
  };

/** There is no other way to change the message, and doing it twice changes nothing. */
export const inPlaceAt =
  (address: string, message: string, change: ChangeInPlace): Post =>
  (payload) =>
    change(message, (signal) =>
      answerTo(address, { ...contentOf(payload), ...noPreviews, replace_original: true }, signal),
    );

const besideIt = (payload: Payload) =>
  ({ ...contentOf(payload), ...noPreviews, response_type: 'ephemeral', replace_original: false }) as const;

/**
 * A command of an earlier process, to the person alone. Its address works for half an hour, five times; after that `otherwise`
 * says it.
 */
export async function respondAt(address: string, payload: Payload, otherwise: Post): Promise<unknown> {
  try {
    return await answerTo(address, besideIt(payload));
  } catch (error) {
    // Slack says why in words that it does not document.
    if (!(error instanceof RespondError) || isUntaken(error)) throw error;
    return otherwise(payload);
  }
}

/** Rejects where Slack does not take it: with a `RespondError` where it says so. Bolt's own waits for five minutes. */
async function answerTo(address: string, body: object, signal?: AbortSignal): Promise<void> {
  if (!maySend()) throw new Error('another process may answer by now');
  const late = AbortSignal.timeout(patience);
  const { status, statusText } = await call(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: signal === undefined ? late : AbortSignal.any([late, signal]),
  });
  if (status < 200 || status > 299)
    throw new RespondError(
      `Slack took no answer at the address of an interaction: ${status} ${statusText}`,
      status,
    );
}

const threadSchema = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  reply_count: z.number().default(0),
});

/** The message's thread if it has replies: in others Slack accepts what is whispered and shows nothing. */
function activeThread(message: unknown): string | undefined {
  const { data } = threadSchema.safeParse(message);
  if (data?.thread_ts === undefined) return undefined;
  return data.thread_ts !== data.ts || data.reply_count > 0 ? data.thread_ts : undefined;
}

/** Beside the message whose menu was used; in a modal where the bot is not in the channel, else in a direct message. */
export function besideMessage(
  client: WebClient,
  log: Log,
  shortcut: MessageShortcut,
  title: keyof typeof shortcutWords,
): Post {
  const { user, channel, message, trigger_id } = shortcut;
  const whisper = inEphemeral(client, channel.id, user.id, activeThread(message));
  return async (payload) => {
    try {
      return await whisper(payload);
    } catch (error) {
      if (!cannotSpeakTo(error)) throw error;
    }
    const view = resultModal(shortcutWords[title], payload.blocks ?? inRichText(payload.text));
    try {
      return await client.views.open({ trigger_id, view: withinLimits(view, log) });
    } catch (error) {
      // The trigger lives three seconds and works once.
      log.warn({ reason: messageOf(error) }, 'no modal could be opened; sending a direct message');
    }
    const { text } = payload;
    return toChannel(client, user.id)({ text, blocks: view.blocks as NonNullable<Payload['blocks']> });
  };
}
