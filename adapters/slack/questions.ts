// What every question in Slack goes through, and the slash command. Mentions and messages: see listening.ts.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Asker, Place } from '../../src/index.ts';
import type { Recipients } from '../shared/answering.ts';
import type { Context } from '../shared/replies.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { tenantWords } from '../shared/wording/tenants.ts';
import type { Desk } from './desk.ts';
import type { AnswerView } from './render.ts';
import { type Send, type SlackMessage, sentence } from './sending.ts';
import { wordsOf } from './speech.ts';

export { wordsOf };

export const platform = 'slack';

/** The ids of conversations with the bot alone begin with D. `isPrivate`: only the asker sees what is shown there. */
export const placeOf = (team: string, channel: string, isPrivate = false): Place => ({
  platform,
  tenant: team,
  conversation: channel,
  audience: channel.startsWith('D') ? 'direct' : isPrivate ? 'private' : 'public',
});

/** Where only one person looks and no channel is: Home, the pane, a look-up. */
export const directIn = (team: string): Place => ({
  platform,
  tenant: team,
  conversation: '',
  audience: 'direct',
});

export const askerOf = (team: string, user: string, channel: string, isPrivate = false): Asker => ({
  ...placeOf(team, channel, isPrivate),
  user: `${team}/${user}`,
});

interface Asked extends Recipients<SlackMessage> {
  readonly client: WebClient;
  readonly question: string;
  readonly context?: Context;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly view: AnswerView;
  readonly flaggedExternal?: boolean;
}

/** One question through every rule: within the limit, in a channel that may see quotes. */
export function take(desk: Desk, asked: Asked): Promise<void> {
  const { client, question, context = {}, team, user, channel, view, flaggedExternal, ...recipients } = asked;
  const asker = askerOf(team, user, channel, view.private);
  return desk.answering.take({
    question: { text: question, asker, ...context },
    view,
    barrier: () => desk.channels.barrier(client, channel, flaggedExternal),
    ...recipients,
  });
}

/** Why somebody is shown nothing where they ask, in a sentence: too many questions, or a channel that may not see quotes. */
export async function refusalOf(desk: Desk, client: WebClient, asker: Asker): Promise<string | undefined> {
  if (!(await desk.withinLimit(asker.user))) return chatWords.tooMany;
  if (desk.verbatim.admits(asker) === 'unlisted') return tenantWords.unlisted(asker);
  const barred = await desk.channels.barrier(client, asker.conversation);
  return barred === undefined ? undefined : chatWords[barred];
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
