// The answers to interactions: each event has its own way back to the person.
import { setTimeout as sleep } from 'node:timers/promises';
import { type MessageShortcut, RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Response, ResponseKind } from '../../chat/port/events.ts';
import { maySend } from '../../chat/port/hold.ts';
import { isBroken } from '../../shared/broken.ts';
import { shortcutWords } from '../../shared/wording/chat/shortcuts.ts';
import { inRichText } from '../render/draw.ts';
import { resultModal } from '../render/form.ts';
import type { Payload } from '../render/limits.ts';
import { contentOf, inEphemeral, noPreviews, type Post, toChannel } from './posting.ts';
import { cannotSpeakTo } from './refusals.ts';
import { withinLimits } from './views.ts';

export type Respond = (kind: ResponseKind) => Response<Payload>;

/** To the person alone, whatever the kind. */
export const alone =
  (post: Post): Respond =>
  () => ({ send: post, whisper: post });

/** Milliseconds: of the first pause between two tries, of the longest, and for which a press is waited for. */
const pauses = { first: 250, longest: 30_000, inAll: 15 * 60 * 1000 } as const;

/** Slack did not answer, or asked for patience: neither a yes nor a no. */
const isUntaken = (error: unknown): boolean =>
  error instanceof RespondError ? error.statusCode === 429 || error.statusCode >= 500 : isBroken(error);

/** As Discord's calls are: tried again with pauses that grow, for as long as somebody waits. */
async function untilTaken<T>(respond: () => Promise<T>): Promise<T> {
  let waited = 0;
  for (let pause: number = pauses.first; ; pause = Math.min(2 * pause, pauses.longest)) {
    try {
      return await respond();
    } catch (error) {
      if (!isUntaken(error) || waited + pause > pauses.inAll) throw error;
      await sleep(pause, undefined, { ref: false });
      waited += pause;
    }
  }
}

/** What the address of an interaction cannot do. */
export interface Elsewhere {
  /** Shows a message to everybody. */
  readonly post: Post;
  /** Says something to the person alone where the address is used up. */
  readonly otherwise: Post;
  readonly show?: Response<Payload>['show'];
}

/** At the address that came with a command or a press. */
export const atUrl =
  (respond: RespondFn, { post, otherwise, show }: Elsewhere): Respond =>
  (kind) => {
    const beside: Post = async (payload) => {
      const options = { response_type: 'ephemeral', replace_original: false } as const;
      try {
        return await respond({ ...contentOf(payload), ...noPreviews, ...options });
      } catch (error) {
        // The address works for half an hour, five times. Where Slack did not take it, the Web API's client tries for as long.
        if (!(error instanceof RespondError) && !isBroken(error)) throw error;
        return otherwise(payload);
      }
    };
    // There is no other way to change the message, and doing it twice changes nothing.
    const inPlace: Post = (payload) =>
      untilTaken(() => respond({ ...contentOf(payload), ...noPreviews, replace_original: true }));
    return {
      whisper: beside,
      update: inPlace,
      send: { public: post, private: beside, 'in-place': inPlace }[kind],
      ...(show === undefined ? {} : { show }),
    };
  };

/**
 * A command of an earlier process, to the person alone. Its address works for half an hour, five times; after that `otherwise`
 * says it.
 */
export async function respondAt(address: string, payload: Payload, otherwise: Post): Promise<unknown> {
  const { ok, status } = await answerTo(address, payload);
  if (ok) return undefined;
  // Slack says why in words that it does not document.
  if (status >= 400 && status < 500 && status !== 429) return otherwise(payload);
  throw new Error(`Slack took no answer at the address of a command: ${status}`);
}

async function answerTo(address: string, payload: Payload): ReturnType<typeof fetch> {
  if (!maySend()) throw new Error('another process may answer by now');
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...contentOf(payload),
      ...noPreviews,
      ...{ response_type: 'ephemeral', replace_original: false },
    }),
    signal: AbortSignal.timeout(patience),
  });
}

/** Milliseconds. */
const patience = 10_000;

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
