// What people say in Discord: mentions, replies, direct messages, and questions in research channels.
import { type Client, Events, Routes } from 'discord.js';
import { z } from 'zod';
import { messageOf } from '../../src/index.ts';
import { isQuestion } from '../chat/conversation/asks.ts';
import { type Behaviour, decide, listen, type Thread } from '../chat/conversation/rules.ts';
import { readToken } from '../shared/actions.ts';
import { contextOf, leanOn } from '../shared/replies.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { readId } from './components.ts';
import type { Desk } from './desk.ts';
import { placeOf } from './places.ts';
import { reply, rootOf, saidIn, whisperTo } from './replies.ts';
import { sentence } from './sending.ts';
import { readSpeech, type Speech, wordsOf } from './speech.ts';

export function listenForSpeech(client: Client, desk: Desk): void {
  client.on(Events.MessageCreate, (message) => {
    const speech = readSpeech(message, message.client.user.id);
    if (speech === undefined) return;
    desk.run('message', () => inTurn(desk, speech, () => unlessDeleted(desk, client, speech)));
  });
}

/** Direct messages and threads are a conversation each; in channels each question with what replies to it. */
export function inTurn(desk: Desk, speech: Speech, work: () => Promise<void>): Promise<void> {
  const root = rootOf(desk, speech);
  desk.roots.set(speech.id, root);
  return desk.inTurn(root, work);
}

/** A change that came before its message is taken into account now. */
async function unlessDeleted(desk: Desk, client: Client, speech: Speech): Promise<void> {
  const change = desk.memory.early.get(speech.id);
  if (change?.kind === 'deleted') return;
  const heard = change?.speech ?? speech;
  if (heard.isDirect || heard.mentionsBot || heard.repliesToBot) await hearAddressed(desk, client, heard);
  else await overhear(desk, client, heard);
}

async function hearAddressed(desk: Desk, client: Client, speech: Speech): Promise<void> {
  if (!(await desk.isNew(speech.id))) return;
  follow(desk, speech);
  const asked = await questionOf(desk, speech);
  if (typeof asked === 'string') {
    const note = speech.hasFiles ? `${chatWords.attachments} ${asked}` : asked;
    const whisper = whisperTo(desk, client, speech);
    return desk.answering.guarded('note', whisper, async () => void (await whisper(sentence(note))));
  }
  if (speech.repliesToBot) await recallBefore(desk, speech);
  const { question, hasFiles, isAbove } = asked;
  const view = { hasFiles, ...(isAbove ? { heading: { question } } : {}) };
  await reply(desk, { client, speech, question, view, isAddressed: true });
}

interface Asked {
  readonly question: string;
  readonly hasFiles: boolean;
  /** It is somebody else's message, so the answer shows it. */
  readonly isAbove: boolean;
}

/** The question, or why there is none. */
async function questionOf(desk: Desk, speech: Speech): Promise<Asked | string> {
  if (speech.words !== '') return { question: questionIn(desk, speech), hasFiles: false, isAbove: false };
  if (speech.repliesToBot) return speech.mentionsBot ? chatWords.bareMention : chatWords.unreadable;
  const above = await readAbove(desk, speech);
  if (above === undefined) return chatWords.bareMention;
  const question = wordsOf(above.content);
  if (question === '') return chatWords.unreadableAbove;
  return { question, hasFiles: above.attachments.length > 0, isAbove: true };
}

/** A post in a forum asks with its title and its text. */
const fullWords = ({ title, words }: Pick<Speech, 'title' | 'words'>): string =>
  [title, words].filter((part) => part !== undefined && part !== '').join('\n');

/**
 * The question that is put. Of a post it is title and text together, or one of the two where that alone asks and the
 * documents answer it better: the other may tell a story.
 */
export function questionIn({ verbatim }: Desk, speech: Speech): string {
  const { title, words } = speech;
  if (title === undefined) return words;
  const scoped = verbatim.within(placeOf(speech));
  const forms = [fullWords(speech), ...[title, words].filter(isQuestion)];
  const sureness = forms.map((form) => {
    const { answer } = scoped.trace(form);
    return answer.kind === 'answered' ? answer.confidence : 0;
  });
  return forms[sureness.indexOf(Math.max(...sureness))] ?? words;
}

/** A message that nobody addressed to the bot. */
async function overhear(desk: Desk, client: Client, speech: Speech): Promise<void> {
  const behaviour = behaviourIn(desk, speech);
  if (behaviour === undefined) return;
  const thread = follow(desk, speech);
  if (decide({ isResearch: true, behaviour }, heardOf(speech), thread) !== 'answer-if-sure') return;
  if (!(await desk.isNew(speech.id))) return;
  await reply(desk, { client, speech, question: questionIn(desk, speech), view: {}, isAddressed: false });
}

/** Undefined where questions need a mention. A thread is as the channel it stands in. */
export const behaviourIn = (
  { settings: { researchChannels } }: Desk,
  { channel, parent = '' }: Pick<Speech, 'channel' | 'parent'>,
): Behaviour | undefined => researchChannels.get(channel) ?? researchChannels.get(parent);

const heardOf = (speech: Speech) => ({
  by: speech.user,
  isFirst: speech.isFirst,
  isQuestion: isQuestion(fullWords(speech)),
  mentionsBot: speech.mentionsBot || speech.repliesToBot,
  mentionsOthers: speech.mentionsOthers,
});

/** Threads are followed in research channels only: of others nothing is kept. */
export function follow(desk: Desk, speech: Speech): Thread {
  const { threads } = desk.memory;
  const root = rootOf(desk, speech);
  const thread = listen(threads.get(root), heardOf(speech));
  if (behaviourIn(desk, speech) !== undefined) threads.set(root, thread);
  return thread;
}

/** https://docs.discord.com/developers/resources/message, as far as it is read. */
const aboveSchema = z.object({
  content: z.string().default(''),
  attachments: z.array(z.unknown()).default([]),
  components: z
    .array(z.object({ components: z.array(z.object({ custom_id: z.string().optional() })).default([]) }))
    .default([]),
});

/** The message replied to; in a thread, the one that the thread began at. Undefined where it can't be read. */
async function readAbove(
  { rest, log }: Desk,
  { channel, parent, isThread, replyTo }: Speech,
): Promise<z.infer<typeof aboveSchema> | undefined> {
  const [place, id] =
    replyTo !== undefined ? [channel, replyTo] : isThread ? [parent ?? channel, channel] : [];
  if (place === undefined || id === undefined) return undefined;
  try {
    return aboveSchema.parse(await rest.get(Routes.channelMessage(place, id)));
  } catch (error) {
    log.warn({ channel, reason: messageOf(error) }, 'the message above can not be read');
    return undefined;
  }
}

/** After a restart, the question that a follow-up leans on is that of the answer which it replies to. */
async function recallBefore(desk: Desk, speech: Speech): Promise<void> {
  const said = saidIn(desk, speech);
  if (contextOf(desk.memory, said).previous !== undefined) return;
  const above = await readAbove(desk, speech);
  const ids = (above?.components ?? []).flatMap(({ components }) =>
    components.map(({ custom_id }) => custom_id ?? ''),
  );
  const token = ids.map((id) => readToken(readId(id).value)).find((found) => found !== undefined);
  if (token === undefined) return;
  try {
    const answer = await desk.verbatim.within(placeOf(speech)).recall(token.answer);
    if (answer !== undefined) leanOn(desk.memory, said, answer.understood ?? answer.question);
  } catch (error) {
    desk.log.warn({ reason: messageOf(error) }, 'the question before can not be recalled');
  }
}
