// What every question in Slack goes through, and the slash command. Mentions and messages: see listening.ts.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Asker, Place } from '../../src/index.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { type Recipients, type Send, sentence } from './answering.ts';
import type { Desk } from './desk.ts';
import type { AnswerView } from './render.ts';
import { wordsOf } from './speech.ts';

export { wordsOf };

export const platform = 'slack';

/** The ids of conversations with the bot alone begin with D. */
export const placeOf = (channel: string): Place => ({
  platform,
  conversation: channel,
  isDirect: channel.startsWith('D'),
});

/** Where only one person looks and no channel is: Home, the pane, a look-up. */
export const direct: Place = { platform, conversation: '', isDirect: true };

export const askerOf = (team: string, user: string, channel: string): Asker => ({
  ...placeOf(channel),
  user: `${team}/${user}`,
});

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
  const { client, question, team, user, channel, view, flaggedExternal, ...recipients } = asked;
  const { whisper } = recipients;
  await desk.answering.guarded('question', whisper, async () => {
    if (!(await desk.withinLimit(`${team}/${user}`)))
      return void (await whisper(sentence(chatWords.tooMany)));
    if (!(await desk.channels.mayAnswer(client, channel, flaggedExternal))) {
      return void (await whisper(sentence(chatWords.external)));
    }
    await desk.answering.answer(question, askerOf(team, user, channel), recipients, view);
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
}
