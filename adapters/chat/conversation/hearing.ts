// What people say: mentions, replies, direct messages, and questions in research channels.
import { chatWords } from '../../shared/wording/chat/chat.ts';
import type { Context } from '../context/context.ts';
import type { Send } from '../outbox/outbox.ts';
import type { Said } from '../port/events.ts';
import { sentence } from '../port/message.ts';
import { decide } from '../rules/rules.ts';
import { behaviourIn, follow, heardOf, isAddressed } from './follow.ts';
import { questionIn, questionOf, recallBefore } from './question.ts';
import { postingOf, reply } from './replies.ts';

/** What is said in one conversation is taken in turn. A change that came before its message is taken into account now. */
export function hear(context: Context, said: Said): Promise<void> {
  return context.inTurn(said.conversation, async () => {
    const change = context.memory.pendingEdits.get(said.message);
    if (change?.kind === 'deleted') return;
    const heard = change?.said ?? said;
    await (isAddressed(heard) ? hearAddressed(context, heard) : overhear(context, heard));
  });
}

/** True once for each message, also after a restart and when it is delivered twice. */
export const isNew = ({ verbatim, platform }: Context, { message }: Said): Promise<boolean> =>
  verbatim.firstSeen(`${platform.name}:${message}`);

async function hearAddressed(context: Context, said: Said): Promise<void> {
  if (!(await isNew(context, said))) return;
  follow(context, said);
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
  const words = said.hasFiles ? `${chatWords.attachments} ${why}` : why;
  const whisper = whisperTo(context, said);
  return context.answering.guarded('note', whisper, () => whisper(sentence(words)));
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
  if (!(await isNew(context, said))) return;
  const question = await questionIn(context, said);
  await reply(context, { said, question, view: {}, isAddressed: false });
}
