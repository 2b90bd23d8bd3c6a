// From a person's question to exactly one visible outcome in Slack.
import type { WebClient } from '@slack/web-api';
import { type Answer, type Asker, type Log, messageOf, type Place, type Verbatim } from '../../src/index.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { gate } from './gate.ts';
import { brokenLimits } from './limits.ts';
import { placeRefusal, refusalCode } from './refusals.ts';
import { type AnswerView, type Drawing, drawAnswer } from './render.ts';
import { plain, richText, section } from './rich-text.ts';

/** Sends a message somewhere: to a channel, a thread, or to one person only. Rejects where Slack refuses it. */
export type Send = (message: {
  readonly text: string;
  readonly blocks?: Drawing['blocks'];
}) => Promise<unknown>;

export interface Recipients {
  readonly send: Send;
  /** Says something to the asker alone. */
  readonly whisper: Send;
  /** What is done instead of saying that the documents do not say; absent, it is said. */
  readonly unsure?: () => Promise<void>;
}

export interface Answering {
  /** Never rejects: what fails is whispered with an id that is in the log. */
  answer(question: string, asker: Asker, to: Recipients, view?: AnswerView): Promise<void>;
  /** Sends an answer that is there already, to be seen at `place`. */
  show(answer: Answer, place: Place, send: Send, view?: AnswerView): Promise<void>;
  /** Runs work that ends in a message of its own; a failure is said through `send`. */
  guarded(what: string, send: Send, work: () => Promise<void>): Promise<void>;
}

export function createAnswering(verbatim: Verbatim, log: Log, newId: () => string): Answering {
  const show: Answering['show'] = async (answer, place, send, view = {}) => {
    const drawing = gate(drawAnswer(answer, view), verbatim.within(place), log);
    const broken = brokenLimits(drawing);
    if (broken.length > 0) log.error({ id: answer.id, broken }, 'the message breaks a limit of Slack');
    try {
      if (broken.length === 0) return void (await send(drawing));
    } catch (error) {
      // Where nothing can be posted, plain text can't either.
      if (placeRefusal(error) !== undefined) throw error;
      log.warn({ id: answer.id, reason: messageOf(error) }, 'Slack refused the blocks; sending plain text');
    }
    await send({ text: drawing.text });
  };
  const guarded: Answering['guarded'] = async (what, send, work) => {
    try {
      await work();
    } catch (error) {
      const id = newId();
      const place = placeRefusal(error);
      if (place === undefined) log.error({ id, what, reason: messageOf(error) }, 'failed');
      else log.warn({ id, what, reason: messageOf(error) }, 'the channel can not be written to');
      await send(sentence(place === undefined ? chatWords.failed(id) : chatWords[place])).catch(
        (second: unknown) => {
          log.error({ id, reason: messageOf(second) }, 'could not say that it failed');
        },
      );
    }
  };
  return {
    show,
    guarded,
    answer: (question, asker, { send, whisper, unsure }, view) =>
      guarded('answer', whisper, async () => {
        const answer = await verbatim.ask({ text: question, asker });
        if (answer.kind === 'abstained' && unsure !== undefined) await unsure();
        else await show(answer, asker, send, view);
      }),
  };
}

/** A sentence of the bot's own as a message. */
export const sentence = (text: string): { text: string; blocks: Drawing['blocks'] } => ({
  text,
  blocks: [richText(section(plain(text)))],
});

/** To a channel or a thread of it, seen by everybody there. */
export const toChannel =
  (client: WebClient, channel: string, thread?: string) =>
  ({ text, blocks }: Parameters<Send>[0]) =>
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
  ({ text, blocks = [] }: Parameters<Send>[0]) =>
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
      if (placeRefusal(error) === undefined && refusalCode(error) !== 'user_not_in_channel') throw error;
      await toChannel(client, user)(blocks === undefined ? { text } : { text, blocks });
    }
  };
