// Messages on their way to Slack: to a channel, a thread, or one person.
import type { WebClient } from '@slack/web-api';
import type { Verbatim } from '../../src/index.ts';
import { type Answering, createAnswering, type Means, type Send as SendOf } from '../shared/answering.ts';
import { gate } from './gate.ts';
import { brokenLimits } from './limits.ts';
import { cannotSpeakTo, placeRefusal } from './refusals.ts';
import { type AnswerView, type Drawing, drawAnswer } from './render.ts';
import { plain, richText, section } from './rich-text.ts';

export interface SlackMessage {
  readonly text: string;
  readonly blocks?: Drawing['blocks'];
}

export type Send = SendOf<SlackMessage>;
export type SlackAnswering = Answering<SlackMessage, AnswerView>;

export const createSlackAnswering = (means: Means & { readonly verbatim: Verbatim }): SlackAnswering =>
  createAnswering<SlackMessage, AnswerView>(means, {
    draw: (answer, place, view) => gate(drawAnswer(answer, view), means.verbatim.within(place), means.log),
    sentence,
    broken: ({ text, blocks = [] }) => brokenLimits({ text, blocks }),
    bare: ({ text }) => ({ text }),
    placeRefusal,
  });

/** A sentence of the bot's own as a message. */
export const sentence = (text: string): { text: string; blocks: Drawing['blocks'] } => ({
  text,
  blocks: [richText(section(plain(text)))],
});

/** To a channel or a thread of it, seen by everybody there. */
export const toChannel =
  (client: WebClient, channel: string, thread?: string) =>
  ({ text, blocks }: SlackMessage) =>
    client.chat.postMessage({
      channel,
      text,
      unfurl_links: false,
      unfurl_media: false,
      mrkdwn: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(blocks === undefined ? {} : { blocks }),
    });

/** In the place of a message of the bot's. Blocks that are left out would stay, so there are always some. */
export const inPlaceOf =
  (client: WebClient, channel: string, ts: string) =>
  ({ text, blocks = [] }: SlackMessage) =>
    client.chat.update({ channel, ts, text, blocks });

/** To one person, in a channel or a thread of it; in a direct message where the bot can't speak there. */
export const toPerson =
  (client: WebClient, channel: string, user: string, thread?: string): Send =>
  async ({ text, blocks }) => {
    try {
      await client.chat.postEphemeral({
        channel,
        user,
        text,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...(blocks === undefined ? {} : { blocks }),
      });
    } catch (error) {
      if (!cannotSpeakTo(error)) throw error;
      await toChannel(client, user)(blocks === undefined ? { text } : { text, blocks });
    }
  };
