// What people say: mentions, replies, direct messages, and questions in research channels.
import { chatWords } from '../../shared/wording/chat/chat.ts';
import type { Context } from '../context/context.ts';
import type { SavedQuestion } from '../context/questions.ts';
import type { Send } from '../outbox/outbox.ts';
import type { Said } from '../port/events.ts';
import { sentence } from '../port/message.ts';
import type { Exchange } from '../rules/memory.ts';
import { isReaction } from '../rules/reactions.ts';
import { decide } from '../rules/rules.ts';
import { behaviourIn, follow, heardOf, isAddressed } from './follow.ts';
import { questionIn, questionOf, recallBefore } from './question.ts';
import { leadOf, postingOf, reply, whisperOnce } from './replies.ts';

/**
 * What is said in one conversation is taken in turn. A change that came before its message is taken into account now. `taken` is
 * called once what was addressed to the bot is claimed, which waits for nothing that is answered before it.
 */
export function hear(context: Context, said: Said, taken: () => void = () => {}): Promise<void> {
  const claimed = isAddressed(said) ? context.questions.claim(said) : undefined;
  void claimed?.then(taken);
  return context.inTurn(said.conversation, async () => {
    const change = context.memory.pendingEdits.get(said.message);
    const heard = change?.kind === 'edited' ? change.said : said;
    if (change?.kind !== 'deleted' && isAddressed(heard)) {
      if (claimed === undefined) await hearAddressed(context, heard);
      else if (await claimed) await answerAddressed(context, heard);
      return;
    }
    // Somebody took it back before its turn came.
    if ((await claimed) === true) return context.questions.settle({ said });
    if (change?.kind !== 'deleted') await overhear(context, heard);
  });
}

/** False where it was taken before. */
export async function hearAddressed(context: Context, said: Said): Promise<boolean> {
  if (!(await context.questions.claim(said))) return false;
  await answerAddressed(context, said);
  return true;
}

/** A question that is claimed. */
export async function answerAddressed(context: Context, said: Said): Promise<void> {
  follow(context, said);
  if (isReaction(said.words) && !said.hasFiles) return react(context, said);
  const asked = await questionOf(context, said);
  if (typeof asked === 'string') return explain(context, said, asked);
  await recallBefore(context, said);
  const { question, hasFiles, isAbove } = asked;
  await reply(context, {
    said,
    question,
    view: { hasFiles, ...(isAbove ? { heading: {} } : {}) },
    isAddressed: true,
  });
}

/** Why nothing was asked, to the one who addressed the bot. */
function explain(context: Context, said: Said, why: string): Promise<void> {
  const { answering, questions } = context;
  const words = said.hasFiles ? `${chatWords.attachments} ${why}` : why;
  const note = noteOf(context, said);
  const whisper: Send = (message) => whisperOnce(context, note, message);
  const quiet = (): Promise<void> => questions.settle(note);
  const about = { asker: said.asker, quiet };
  return answering.guarded(
    'note',
    whisper,
    () => answering.allowed(said.asker, { whisper, quiet }, () => whisper(sentence(words))),
    about,
  );
}

/** A message that asked nothing, which is remembered: an edit may make it a question. */
function noteOf({ memory, questions }: Context, said: Said): SavedQuestion {
  const { asker, words, editedAt, message } = said;
  const { previous } = leadOf(memory, said);
  const exchange: Exchange = {
    ...{ person: asker.user, tenant: asker.tenant, words, editedAt, isAddressed: true },
    asksNothing: true,
    ...(previous === undefined ? {} : { previous }),
  };
  if (!questions.isForgotten(said)) memory.exchanges.set(message, exchange);
  return { said, exchange };
}

/** "👍" after an answer asks nothing and gets nothing; out of the blue it gets one line. */
async function react(context: Context, said: Said): Promise<void> {
  // After a restart, a reply alone tells that something was said before.
  const isAfterAnswer = said.repliesToBot || leadOf(context.memory, said).previous !== undefined;
  if (isAfterAnswer && !/^[?\s]+$/.test(said.words)) return context.questions.settle(noteOf(context, said));
  return explain(context, said, isAfterAnswer ? chatWords.askOtherwise : chatWords.bareMention);
}

/** To the one who spoke. */
export const whisperTo =
  ({ outbox }: Context, said: Said): Send =>
  (message) =>
    outbox.whisper(said.to, message, said.asker, postingOf(said, ''));

/** A message that nobody addressed to the bot. */
async function overhear(context: Context, said: Said): Promise<void> {
  const behaviour = behaviourIn(context, said);
  if (behaviour === undefined) return;
  const thread = follow(context, said);
  if (decide({ isResearch: true, behaviour }, heardOf(said), thread) !== 'answer-if-sure') return;
  if (await context.questions.claim(said)) await answerOverheard(context, said);
}

/** A question that is claimed, and that nobody addressed to the bot. */
export async function answerOverheard(context: Context, said: Said): Promise<void> {
  const question = await questionIn(context, said);
  await reply(context, { said, question, view: {}, isAddressed: false });
}
