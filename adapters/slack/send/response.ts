// The answers to interactions: each event has its own way back to the person.
import { type MessageShortcut, RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Response, ResponseKind } from '../../chat/port/events.ts';
import { maySend } from '../../chat/port/hold.ts';
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
        // The address works for half an hour, five times.
        if (!(error instanceof RespondError)) throw error;
        return otherwise(payload);
      }
    };
    const inPlace: Post = (payload) =>
      respond({ ...contentOf(payload), ...noPreviews, replace_original: true });
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
