// Where people ask in Slack: a mention, a direct message, the slash command.
import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Asker } from '../../src/index.ts';
import { chatWords } from '../shared/wording.ts';
import { type Recipients, type Send, sentence, toChannel, toPerson } from './answering.ts';
import type { Desk } from './desk.ts';
import { unescapeText } from './escape.ts';
import type { AnswerView } from './render.ts';

export const platform = 'slack';

/** A message event, with what is needed to answer it. */
export type Heard = Pick<SlackEventMiddlewareArgs<'message'>, 'event' | 'body'> &
  Pick<AllMiddlewareArgs, 'client' | 'context'>;

export const askerOf = (team: string, user: string, channel: string): Asker => ({
  platform,
  user: `${team}/${user}`,
  conversation: channel,
});

/** What a person typed, with Slack's own marks for people, channels and links taken back to words. */
export const wordsOf = (text: string): string =>
  unescapeText(
    text
      .replace(/<[@!#][^>|]*\|([^>]*)>/g, '$1')
      .replace(/<[@!#][^>]*>/g, ' ')
      .replace(/<([^>|]+)\|([^>]+)>/g, '$2')
      .replace(/<([^>|]+)>/g, '$1'),
  ).trim();

interface Asked extends Recipients {
  readonly client: WebClient;
  readonly question: string;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly view: AnswerView;
  readonly flaggedExternal?: boolean;
}

/** One question through every rule: within the limit, in a channel that may see quotes. */
export async function take(desk: Desk, asked: Asked): Promise<void> {
  const { client, question, team, user, channel, send, whisper, view, flaggedExternal } = asked;
  await desk.answering.guarded('question', whisper, async () => {
    if (!(await desk.withinLimit(`${team}/${user}`)))
      return void (await whisper(sentence(chatWords.tooMany)));
    if (!(await desk.channels.mayAnswer(client, channel, flaggedExternal))) {
      return void (await whisper(sentence(chatWords.external)));
    }
    await desk.answering.answer(question, askerOf(team, user, channel), { send, whisper }, view);
  });
}

export function listenForQuestions(app: App, desk: Desk): void {
  app.command('/ask', async ({ ack, command, client, respond }) => {
    await ack();
    const { team_id: team, user_id: user, channel_id: channel } = command;
    const question = wordsOf(command.text);
    const send: Send = (message) => respond({ ...message, response_type: 'ephemeral', unfurl_links: false });
    if (question === '') return void (await send(sentence(chatWords.askUsage)));
    await take(desk, {
      client,
      question,
      team,
      user,
      channel,
      send,
      whisper: send,
      view: { private: true, heading: { question } },
    });
  });

  app.event('app_mention', async ({ event, body, client }) => {
    const { channel, ts, user, thread_ts: thread } = event;
    const isOwn = 'bot_id' in event && event.bot_id !== undefined;
    if (user === undefined || isOwn || 'edited' in event || !(await desk.isNew(body.team_id, channel, ts)))
      return;
    const words = wordsOf(event.text);
    const question = words === '' ? await parentOf(client, channel, thread, desk) : words;
    const whisper = toPerson(client, channel, user, thread);
    if (question === '') return void (await whisper(sentence(chatWords.bareMention)));
    const view: AnswerView = words === '' ? { heading: { question } } : {};
    const send = toChannel(client, channel, thread ?? ts);
    const flaggedExternal = 'is_ext_shared_channel' in body && body.is_ext_shared_channel === true;
    await take(desk, {
      client,
      question,
      team: body.team_id,
      user,
      channel,
      send,
      whisper,
      view,
      flaggedExternal,
    });
  });

  app.event('message', (heard) => hearDirect(desk, heard));
}

/** Answers a direct message; of others nothing is heard here. */
export async function hearDirect(desk: Desk, { event, body, client }: Heard): Promise<void> {
  if (event.channel_type !== 'im' || (event.subtype !== undefined && event.subtype !== 'file_share')) return;
  if (('bot_id' in event && event.bot_id !== undefined) || event.user === undefined) return;
  const { channel, ts, user, text = '', thread_ts: thread } = event;
  if (!(await desk.isNew(body.team_id, channel, ts))) return;
  const send = toChannel(client, channel, thread);
  if ('files' in event && (event.files?.length ?? 0) > 0) await send(sentence(chatWords.attachments));
  const question = wordsOf(text);
  if (question === '') return;
  await take(desk, { client, question, team: body.team_id, user, channel, send, whisper: send, view: {} });
}

/** A bare mention inside a thread asks what the thread's first message says; '' where that can't be read. */
async function parentOf(
  client: WebClient,
  channel: string,
  thread: string | undefined,
  desk: Desk,
): Promise<string> {
  if (thread === undefined) return '';
  try {
    const { messages } = await client.conversations.replies({
      channel,
      ts: thread,
      limit: 1,
      inclusive: true,
    });
    return wordsOf(messages?.[0]?.text ?? '');
  } catch (error) {
    desk.log.warn({ channel, reason: String(error) }, "the thread's first message can't be read");
    return '';
  }
}
