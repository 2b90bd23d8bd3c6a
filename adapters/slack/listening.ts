// What people say in Slack: mentions, direct messages, and questions in research channels.
import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { isQuestion } from '../chat/rules/asks.ts';
import { decide, listen, type Thread } from '../chat/rules/rules.ts';
import { chatWords } from '../shared/wording/chat.ts';
import type { Desk } from './desk.ts';
import { reply, whisperTo } from './replies.ts';
import { sentence } from './sending.ts';
import { isFirst, messageKey, readSpeech, type Speech, threadKey, wordsOf } from './speech.ts';

/** One message of a person, with what is needed to answer it. */
interface Said {
  readonly client: WebClient;
  readonly speech: Speech;
  readonly flaggedExternal: boolean;
}

export function listenForSpeech(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const speech = readSpeech(event, body.team_id, context.botUserId);
    if (speech === undefined || speech.editedAt !== '') return;
    const flaggedExternal = isFlagged(body);
    await inTurn(desk, speech, () =>
      unlessDeleted(desk, { client, speech, flaggedExternal }, (said) => hearMention(desk, said)),
    );
  });

  app.event('message', (heard) => hearMessage(desk, heard));
}

/** A message as Bolt hands it over. */
export type Heard = Pick<
  AllMiddlewareArgs & SlackEventMiddlewareArgs<'message'>,
  'event' | 'body' | 'client' | 'context'
>;

/** A direct message is a question to the bot; any other is only overheard. */
export async function hearMessage(desk: Desk, { event, body, client, context }: Heard): Promise<void> {
  const speech = readSpeech(event, body.team_id, context.botUserId);
  if (speech === undefined) return;
  const flaggedExternal = isFlagged(body);
  const hear = speech.isDirect ? hearDirect : overhear;
  await inTurn(desk, speech, () =>
    unlessDeleted(desk, { client, speech, flaggedExternal }, (said) => hear(desk, said)),
  );
}

export const isFlagged = (body: object): boolean =>
  'is_ext_shared_channel' in body && body.is_ext_shared_channel === true;

/** Where a message stands. */
type Place = Pick<Speech, 'team' | 'channel' | 'root' | 'isDirect'>;

/** Direct messages are one conversation; in channels each thread is. */
export const inTurn = (desk: Desk, speech: Place, work: () => Promise<void>): Promise<void> =>
  desk.inTurn(speech.isDirect ? speech.channel : threadKey(speech), work);

/** A change that came before its message is taken into account now. */
async function unlessDeleted(desk: Desk, said: Said, hear: (said: Said) => Promise<void>): Promise<void> {
  const change = desk.memory.early.get(messageKey(said.speech));
  if (change === undefined) return hear(said);
  if (change.kind === 'edited') return hear({ ...said, speech: change.speech });
}

const isNew = (desk: Desk, { team, channel, ts }: Speech): Promise<boolean> => desk.isNew(team, channel, ts);

async function hearMention(desk: Desk, said: Said): Promise<void> {
  const { client, speech } = said;
  if (!(await isNew(desk, speech))) return;
  follow(desk, speech);
  const asked =
    speech.words === '' ? await askedAbove(desk, said) : { question: speech.words, hasFiles: false };
  if (asked.question === '') {
    const note = speech.hasFiles
      ? `${chatWords.attachments} ${chatWords.bareMention}`
      : chatWords.bareMention;
    return void (await whisperTo(client, speech)(sentence(note)));
  }
  const { question, hasFiles } = asked;
  const heading = speech.words === '' ? { heading: { question } } : {};
  await reply(desk, { ...said, question, view: { hasFiles, ...heading }, isAddressed: true });
}

async function hearDirect(desk: Desk, said: Said): Promise<void> {
  const { client, speech } = said;
  if (!(await isNew(desk, speech))) return;
  if (speech.words !== '') {
    await reply(desk, { ...said, question: speech.words, view: {}, isAddressed: true });
  } else if (speech.hasFiles) {
    await whisperTo(client, speech)(sentence(chatWords.attachments));
  }
}

/** A message that nobody addressed to the bot; what mentions it arrives a second time, as a mention. */
async function overhear(desk: Desk, said: Said): Promise<void> {
  const { speech } = said;
  const behaviour = desk.research.get(speech.channel);
  if (behaviour === undefined) return;
  const thread = follow(desk, speech);
  if (decide({ isResearch: true, behaviour }, heardOf(speech), thread) !== 'answer-if-sure') return;
  if (!(await isNew(desk, speech))) return;
  await reply(desk, { ...said, question: speech.words, view: {}, isAddressed: false });
}

const heardOf = (speech: Speech) => ({
  by: speech.user,
  isFirst: isFirst(speech),
  isQuestion: isQuestion(speech.words),
  mentionsBot: speech.mentionsBot,
  mentionsOthers: speech.mentionsOthers,
});

/** Threads are followed in research channels only: of others nothing is kept. */
export function follow(desk: Desk, speech: Speech): Thread {
  const { threads } = desk.memory;
  const thread = listen(threads.get(threadKey(speech)), heardOf(speech));
  if (desk.research.has(speech.channel)) threads.set(threadKey(speech), thread);
  return thread;
}

/** A bare mention inside a thread asks what the thread's first message says; '' where that can't be read. */
async function askedAbove(
  desk: Desk,
  { client, speech }: Said,
): Promise<{ readonly question: string; readonly hasFiles: boolean }> {
  const nothing = { question: '', hasFiles: false };
  const { channel, root } = speech;
  if (isFirst(speech)) return nothing;
  try {
    const { messages } = await client.conversations.replies({ channel, ts: root, limit: 1, inclusive: true });
    const [first] = messages ?? [];
    return { question: wordsOf(first?.text ?? ''), hasFiles: (first?.files?.length ?? 0) > 0 };
  } catch (error) {
    desk.log.warn({ channel, reason: String(error) }, "the thread's first message can't be read");
    return nothing;
  }
}
