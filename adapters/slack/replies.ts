// Answers what somebody said, where it was said, and keeps which message of the bot's is the answer.
import type { WebClient } from '@slack/web-api';
import { speak } from '../shared/conversation.ts';
import { inPlaceOf, type Recipients, type Send, toChannel, toPerson } from './answering.ts';
import type { Desk } from './desk.ts';
import { take } from './questions.ts';
import { isGone } from './refusals.ts';
import type { AnswerView } from './render.ts';
import { messageKey, type Speech, threadFor, threadKey } from './speech.ts';

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
  const { client, speech, question, view, isAddressed, flaggedExternal } = replying;
  const { team, user, channel } = speech;
  await take(desk, {
    client,
    question,
    team,
    user,
    channel,
    view: { ...view, hasFiles: view.hasFiles === true || speech.hasFiles },
    flaggedExternal,
    ...recipientsOf(desk, replying, isAddressed),
  });
}

function recipientsOf(desk: Desk, { client, speech, answer }: Replying, isAddressed: boolean): Recipients {
  const { channel } = speech;
  let current = answer;
  const keep = (): void => remember(desk, speech, isAddressed, current);
  keep();
  const send: Send = async (message) => {
    const put =
      current === undefined
        ? toChannel(client, channel, threadFor(speech))
        : inPlaceOf(client, channel, current);
    try {
      const { ts } = await put(message);
      current = ts;
      keep();
      const thread = desk.memory.threads.get(threadKey(speech));
      if (thread !== undefined) desk.memory.threads.set(threadKey(speech), speak(thread));
    } catch (error) {
      // Somebody deleted the question or the answer meanwhile: there is nothing left to be said.
      if (!isGone(error)) throw error;
      desk.memory.exchanges.delete(messageKey(speech));
    }
  };
  if (isAddressed) return { send, whisper: whisperTo(client, speech) };
  const unsure = async (): Promise<void> => {
    if (current !== undefined) await withdraw(client, channel, current);
    current = undefined;
    keep();
  };
  return { send, whisper: async () => {}, unsure };
}

function remember(desk: Desk, speech: Speech, isAddressed: boolean, answer: string | undefined): void {
  const { words, editedAt } = speech;
  desk.memory.exchanges.set(messageKey(speech), {
    words,
    editedAt,
    isAddressed,
    ...(answer === undefined ? {} : { answer }),
  });
}

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
