// Answers what somebody said, where it was said: as a reply, in its thread, or in a thread begun for it.
import { type Client, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { messageOf } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { contextOf, type Floor, recipientsOf, type Said } from '../shared/replies.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import { askerOf } from './places.ts';
import { isGone, placeRefusal } from './refusals.ts';
import type { AnswerView } from './render.ts';
import { change, type DiscordMessage, post, type Send, toPerson } from './sending.ts';
import type { Speech } from './speech.ts';

export interface Replying {
  readonly client: Client;
  readonly speech: Speech;
  readonly question: string;
  readonly view: AnswerView;
  /** The bot was called. Else only an answer is said: no abstention, no limit, no failure. */
  readonly isAddressed: boolean;
  /** The bot's message to change, as `channel/message`; absent, a new one is posted. */
  readonly answer?: string | undefined;
}

export async function reply(desk: Desk, replying: Replying): Promise<void> {
  const { client, speech, question, view, isAddressed, answer } = replying;
  const said = saidIn(desk, speech);
  const floor = floorOf(desk, client, speech, question);
  const whisper = whisperTo(desk, client, speech);
  await desk.answering.take({
    question: { text: question, asker: askerOf(speech, speech.user), ...contextOf(desk.memory, said) },
    view: {
      ...view,
      hasFiles: view.hasFiles === true || speech.hasFiles,
      withoutEmbeds: !may(client, speech, PermissionFlagsBits.EmbedLinks),
    },
    barrier: async () => undefined,
    ...recipientsOf(desk.memory, { said, floor, isAddressed, whisper, answer }),
  });
}

/** The beginning of the conversation: a thread, or the message that a row of replies goes back to. */
export function rootOf(desk: Desk, { isThread, isDirect, channel, id, replyTo }: Speech): string {
  if (isThread || isDirect) return channel;
  return replyTo === undefined ? id : (desk.roots.get(replyTo) ?? replyTo);
}

export function saidIn(desk: Desk, speech: Speech): Said {
  const { id, user, words, at, editedAt } = speech;
  const root = rootOf(desk, speech);
  return { message: id, thread: root, conversations: [root], person: user, words, at, editedAt };
}

/** In a direct message everything may be done. */
function may(client: Client, { channel, isDirect }: Speech, right: bigint): boolean {
  if (isDirect) return true;
  const found = client.channels.cache.get(channel);
  if (found === undefined || found.isDMBased() || client.user === null) return false;
  return found.permissionsFor(client.user)?.has(right) ?? false;
}

function floorOf(desk: Desk, client: Client, speech: Speech, question: string): Floor<DiscordMessage> {
  const { rest } = desk;
  const nonce = nonceOf(speech);
  const root = rootOf(desk, speech);
  let where: Promise<string> | undefined;
  return {
    post: async (message) => {
      where ??= placeFor(desk, speech, question);
      const channel = await where;
      const replyTo = channel === speech.channel && canReply(client, speech) ? speech.id : undefined;
      const id = await post(rest, channel, message, { nonce, replyTo });
      desk.roots.set(id, root);
      return `${channel}/${id}`;
    },
    change: (answer, message) => {
      const { channel, id } = placeOfAnswer(answer);
      return change(rest, channel, id, message);
    },
    withdraw: (answer) => withdraw(rest, answer),
    isGone,
    below: () => undefined,
  };
}

/** One for each question as it was edited last: whatever is tried to answer it, one message comes of it. */
const nonceOf = ({ id, at, editedAt }: Speech): string =>
  editedAt === 0 ? id : `${id}-${(editedAt - at).toString(36)}`;

/** Replying shows words of the question again, so Discord asks for the right to read what was said before. */
const canReply = (client: Client, speech: Speech): boolean =>
  !speech.isDirect && may(client, speech, PermissionFlagsBits.ReadMessageHistory);

/** The channel to write to: a thread begun for the question where the settings say so. */
async function placeFor({ rest, settings, log }: Desk, speech: Speech, question: string): Promise<string> {
  const { channel, id, isDirect, isThread } = speech;
  if (settings.answerIn === 'reply' || isDirect || isThread) return channel;
  try {
    await rest.post(Routes.threads(channel, id), { body: { name: excerpt(question, limits.threadName) } });
    // A thread that begins at a message has the message's id.
    return id;
  } catch (error) {
    if (isGone(error)) throw error;
    log.warn({ channel, reason: messageOf(error) }, 'no thread could be begun; replying in the channel');
    return channel;
  }
}

function placeOfAnswer(answer: string): { readonly channel: string; readonly id: string } {
  const [channel = '', id = ''] = answer.split('/');
  return { channel, id };
}

/**
 * What is meant for the one who asked alone: Discord has no message in a channel for one person, so it is a reply, or
 * a direct message where the bot can't write.
 */
export const whisperTo = (desk: Desk, client: Client, speech: Speech): Send => {
  const nonce = nonceOf(speech);
  return async (message) => {
    const replyTo = canReply(client, speech) ? speech.id : undefined;
    try {
      await post(desk.rest, speech.channel, message, { nonce, replyTo });
    } catch (error) {
      if (placeRefusal(error) === undefined && !isGone(error)) throw error;
      if (!isGone(error)) await toPerson(desk.rest, speech.user, message, nonce, desk.log);
    }
  };
};

/** Deletes a message of the bot's; one that is gone already is no fault. */
export async function withdraw(rest: REST, answer: string): Promise<void> {
  const { channel, id } = placeOfAnswer(answer);
  try {
    await rest.delete(Routes.channelMessage(channel, id));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
