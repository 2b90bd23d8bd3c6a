// What an earlier process left without an outcome: answered now where that is not long ago, else apologised for. Once each.
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { askAgain } from '../answers/ask.ts';
import type { Context } from '../context/context.ts';
import type { OpenQuestion } from '../context/questions.ts';
import type { Send } from '../outbox/outbox.ts';
import { sentence } from '../port/message.ts';
import { isAddressed } from './follow.ts';
import { answerAddressed, answerOverheard } from './hearing.ts';
import { questionIn } from './question.ts';
import { reply, whisperOnce } from './replies.ts';

/** Milliseconds for which somebody still waits for an answer. */
const awaitedFor = 15 * 60 * 1000;

/** Never rejects. Conversations go on at the same time. */
export async function resume(context: Context, signal: AbortSignal): Promise<void> {
  const { access, questions, commands, log, now } = context;
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined));
  });
  // A store that is busy or gone may be back after a while.
  const taken = await Promise.race([Promise.all([questions.takeOver(), commands.takeOver()]), aborted]);
  if (taken === undefined) return;
  // The store is there again, so what administrators set can be read, too.
  if (!access.isKnown()) await access.read();
  const [open, asked] = taken;
  const count = open.length + asked.length;
  if (count > 0) log.info({ questions: count }, 'going on with questions of before the start');
  await Promise.all([
    ...open.map((question) => context.inTurn(question.said.conversation, () => goOn(context, question))),
    ...asked.map((command) => askAgain(context, command, now() - command.claimedAt <= awaitedFor)),
  ]);
}

async function goOn(context: Context, question: OpenQuestion): Promise<void> {
  const { access, questions, platform, memory, now } = context;
  const { said, exchange, after, isPosting, claimedAt } = question;
  // Administrators may have decided since that nothing is answered there.
  if (access.bar(said.asker) !== undefined) return questions.settle(question);
  // Where nobody can tell whether it arrived, it is said again: twice is a nuisance, never is a loss.
  const hasArrived =
    isPosting && exchange?.answer === undefined && (await platform.hasSpoken(said, after)) === true;
  if (hasArrived) return questions.settle(question);
  if (now() - claimedAt > awaitedFor) return apologise(context, question);
  if (exchange?.answer !== undefined) {
    memory.exchanges.set(said.message, exchange);
    const { isAddressed, answer } = exchange;
    return reply(context, { said, question: await questionIn(context, said), view: {}, isAddressed, answer });
  }
  return isAddressed(said) ? answerAddressed(context, said) : answerOverheard(context, said);
}

/** Nobody waits for what was not addressed to the bot. */
async function apologise(context: Context, { said }: OpenQuestion): Promise<void> {
  if (!isAddressed(said)) return context.questions.giveUp(said);
  const whisper: Send = (message) => whisperOnce(context, { said }, message);
  await context.answering.guarded('apology', whisper, async () => {
    await whisper(sentence(chatWords.tooOld));
    await context.questions.giveUp(said);
  });
}
