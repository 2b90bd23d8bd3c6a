// Answers what somebody said, where it was said.
import type { WebClient } from '@slack/web-api';
import { contextOf, type Floor, recipientsOf, type Said } from '../shared/replies.ts';
import type { Desk } from './desk.ts';
import { take } from './questions.ts';
import { isGone } from './refusals.ts';
import type { AnswerView } from './render.ts';
import { inPlaceOf, type Send, type SlackMessage, toChannel, toPerson } from './sending.ts';
import { isFirst, messageKey, type Speech, threadFor, threadKey } from './speech.ts';

export interface Replying {
  readonly client: WebClient;
  readonly speech: Speech;
  readonly question: string;
  readonly view: AnswerView;
  /** The bot was called. Else only an answer is said: no abstention, no limit, no failure. */
  readonly isAddressed: boolean;
  readonly flaggedExternal: boolean;
  /** The bot's message to change; absent, a new one is posted. */
  readonly answer?: string | undefined;
}

export async function reply(desk: Desk, replying: Replying): Promise<void> {
  const { client, speech, question, view, isAddressed, flaggedExternal, answer } = replying;
  const { team, user, channel } = speech;
  const said = saidIn(speech);
  const whisper = whisperTo(client, speech);
  await take(desk, {
    client,
    question,
    context: contextOf(desk.memory, said),
    team,
    user,
    channel,
    view: { ...view, hasFiles: view.hasFiles === true || speech.hasFiles },
    flaggedExternal,
    ...recipientsOf(desk.memory, { said, floor: floorOf(client, speech), isAddressed, whisper, answer }),
  });
}

function saidIn(speech: Speech): Said {
  const { ts, channel, user, words, editedAt } = speech;
  const thread = threadKey(speech);
  return {
    message: messageKey(speech),
    thread,
    // A question beside which the answer stands is asked in the channel as a whole, and may begin a thread.
    conversations: threadFor(speech) === undefined ? [channel, thread] : [thread],
    person: user,
    words,
    at: Number(ts),
    editedAt: Number(editedAt),
  };
}

const floorOf = (client: WebClient, speech: Speech): Floor<SlackMessage> => ({
  post: async (message) => (await toChannel(client, speech.channel, threadFor(speech))(message)).ts,
  change: (ts, message) => inPlaceOf(client, speech.channel, ts)(message),
  withdraw: (ts) => withdraw(client, speech.channel, ts),
  isGone,
  below: (ts) => (speech.isDirect && isFirst(speech) ? threadKey({ ...speech, root: ts }) : undefined),
});

/** In a direct message everything is between the two. */
export const whisperTo = (client: WebClient, speech: Speech): Send =>
  speech.isDirect
    ? toChannel(client, speech.channel, threadFor(speech))
    : toPerson(client, speech.channel, speech.user, speech.ts === speech.root ? undefined : speech.root);

/** Deletes a message of the bot's; one that is gone already is no fault. */
export async function withdraw(client: WebClient, channel: string, ts: string): Promise<void> {
  try {
    await client.chat.delete({ channel, ts });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
