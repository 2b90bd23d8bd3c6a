// What an earlier process left without an outcome: answered now where that is not long ago, else apologised for. Once each.
import { setTimeout as sleep } from 'node:timers/promises';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { askAgain } from '../answers/ask.ts';
import type { OpenCommand } from '../context/commands.ts';
import type { Context } from '../context/context.ts';
import type { OpenQuestion } from '../context/questions.ts';
import { withStandingNow } from '../context/standing.ts';
import type { Send } from '../outbox/outbox.ts';
import { sentence } from '../port/message.ts';
import { toPerson } from '../rules/spoken-to.ts';
import { isAddressed } from './follow.ts';
import { answerAddressed, answerOverheard } from './hearing.ts';
import { questionIn } from './question.ts';
import { reply, whisperOnce } from './replies.ts';

/** Milliseconds for which somebody still waits for an answer. */
const awaitedFor = 15 * 60 * 1000;

/** Milliseconds between two looks for what processes that share the store left. */
const lookEvery = 1_000;

/**
 * Goes on with what other processes leave when they end, until `signal` aborts; while this one stands by, another does. `go` tracks
 * what is under way. Never rejects.
 */
export async function resumeOthers(
  context: Context,
  signal: AbortSignal,
  go: (work: Promise<void>) => void,
  standsBy: () => boolean,
): Promise<void> {
  for (;;) {
    await sleep(lookEvery, undefined, { ref: false });
    if (signal.aborted) return;
    if (standsBy()) continue;
    const [open, asked] = await takeOver(context);
    if (open.length + asked.length > 0) go(goOnWith(context, open, asked));
  }
}

/** Never rejects. Conversations go on at the same time. */
export async function resume(context: Context, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined));
  });
  // A store that is busy or gone may be back after a while.
  const taken = await Promise.race([takeOver(context), aborted]);
  if (taken !== undefined) await goOnWith(context, ...taken);
}

const takeOver = ({
  questions,
  commands,
}: Context): Promise<[readonly OpenQuestion[], readonly OpenCommand[]]> =>
  Promise.all([questions.takeOver(), commands.takeOver()]);

async function goOnWith(
  context: Context,
  open: readonly OpenQuestion[],
  asked: readonly OpenCommand[],
): Promise<void> {
  const { access, log, now } = context;
  // The store is there again, so what administrators set can be read, too.
  if (!access.isKnown()) await access.read();
  const count = open.length + asked.length;
  if (count > 0) log.info({ questions: count }, 'going on with questions of processes that ended');
  await Promise.all([
    ...open.map((question) =>
      toPerson(question.said.asker, () =>
        context.inTurn(question.said.conversation, () => goOn(context, question)),
      ),
    ),
    ...asked.map((command) => askAgain(context, command, now() - command.claimedAt <= awaitedFor)),
  ]);
}

async function goOn(context: Context, left: OpenQuestion): Promise<void> {
  const { access, questions, platform, memory, now } = context;
  const asker = await withStandingNow(context, left.said.asker);
  // Still claimed: the next start asks again.
  if (asker === undefined) return;
  const question = { ...left, said: { ...left.said, asker } };
  const { said, exchange, after, isPosting, claimedAt } = question;
  // Administrators may have decided since that nothing is answered there, or not to them.
  const bar = access.bar(said.asker);
  if (bar === 'unknown') return;
  if (bar !== undefined) return questions.settle(question);
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
