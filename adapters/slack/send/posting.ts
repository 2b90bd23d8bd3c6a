// Messages to a channel, a thread, or one person.
import type { WebClient } from '@slack/web-api';
import type { Payload } from '../render/limits.ts';
import { cannotSpeakTo } from './refusals.ts';

/** Rejects where Slack refuses. */
export type Post = (payload: Payload) => Promise<unknown>;

/** Fields of every message: no previews of pages that a citation links to. */
export const noPreviews = { unfurl_links: false, unfurl_media: false } as const;

/** Slack's types have no read-only arrays. */
export const contentOf = ({ text, blocks }: Payload) => ({
  text,
  ...(blocks === undefined ? {} : { blocks: [...blocks] }),
});

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

/** To a channel or a thread of it, seen by everybody there; to a person's id, in a direct message. */
export const toChannel =
  (client: WebClient, channel: string, thread?: string) =>
  (payload: Payload): Promise<{ readonly ts?: string; readonly channel?: string }> =>
    client.chat.postMessage({
      channel,
      ...contentOf(payload),
      ...inThread(thread),
      ...noPreviews,
      mrkdwn: false,
    });

/** To one person, in a channel or a thread of it. */
export const inEphemeral =
  (client: WebClient, channel: string, user: string, thread?: string): Post =>
  (payload) =>
    client.chat.postEphemeral({ channel, user, ...contentOf(payload), ...inThread(thread) });

/** The same; in a direct message where the bot cannot speak there. */
export const toPerson =
  (client: WebClient, channel: string, user: string, thread?: string): Post =>
  async (payload) => {
    try {
      return await inEphemeral(client, channel, user, thread)(payload);
    } catch (error) {
      if (!cannotSpeakTo(error)) throw error;
      return toChannel(client, user)(payload);
    }
  };
