// Questions that were edited or deleted after they were asked.
import type { Context } from '../context/context.ts';
import type { Said } from '../port/events.ts';
import { addressableFor, editableFor, editOf } from '../rules/edits.ts';
import type { Exchange } from '../rules/memory.ts';
import { behaviourIn, follow, isAddressed } from './follow.ts';
import { answerAddressed, hearAddressed } from './hearing.ts';
import { questionIn } from './question.ts';
import { reply } from './replies.ts';

/** A deleted question takes its answer along. */
export function takeDeletion(context: Context, message: string, conversation: string): Promise<void> {
  return context.inTurn(conversation, async () => {
    const { exchanges, pendingEdits } = context.memory;
    await context.questions.settledElsewhere(message);
    const answer = (await exchangeOf(context, message))?.answer;
    pendingEdits.set(message, { kind: 'deleted' });
    exchanges.delete(message);
    if (answer !== undefined) await withdrawQuietly(context, answer);
  });
}

/** Links that unfold and threads that begin change messages, too: only what a person edited has a time. */
export async function takeEdit(context: Context, said: Said): Promise<void> {
  const age = said.editedAt - said.at;
  if (said.editedAt === 0 || age > (isAddressed(said) ? addressableFor : editableFor)) return;
  await context.inTurn(said.conversation, () => askAgain(context, said));
}

async function askAgain(context: Context, said: Said): Promise<void> {
  const { memory, platform, questions } = context;
  if (memory.pendingEdits.get(said.message)?.kind === 'deleted') return;
  await questions.settledElsewhere(said.message);
  const exchange = await exchangeOf(context, said.message);
  if (exchange === undefined) {
    // The message may have been claimed meanwhile, and wait for its turn after this.
    if (!isAddressed(said) || !(await hearAddressed(context, said))) takeLater(context, said);
    return;
  }
  if (exchange.asksNothing === true) return askAfterNote(context, said, exchange);
  if (said.editedAt - said.at > editableFor) return;
  follow(context, said);
  const { answer, ...asked } = exchange;
  const edit = editOf(exchange, said);
  // Where an answer cannot be changed, it stays: the person can ask again.
  if (edit === 'ignore' || (answer !== undefined && !platform.abilities.changes)) return;
  if (edit === 'ask') {
    await questions.reopen({ said, exchange });
    const question = await questionIn(context, said);
    return reply(context, { said, question, view: {}, isAddressed: asked.isAddressed, answer });
  }
  memory.exchanges.set(said.message, { ...asked, words: said.words, editedAt: said.editedAt });
  if (answer !== undefined) await withdrawQuietly(context, answer);
}

/** It may ask nothing still. */
async function askAfterNote(context: Context, said: Said, exchange: Exchange): Promise<void> {
  if (editOf(exchange, said) !== 'ask') return;
  await context.questions.reopen({ said, exchange });
  await answerAddressed(context, said);
}

/** Of a message that was taken as a question, also before a restart. */
async function exchangeOf({ memory, questions }: Context, message: string): Promise<Exchange | undefined> {
  const here = memory.exchanges.get(message);
  // Another process may have changed or taken back the answer since.
  const stored =
    here === undefined || questions.areShared ? (await questions.recall(message))?.exchange : undefined;
  const known = stored ?? here;
  if (known !== undefined) memory.exchanges.set(message, known);
  return known;
}

/** A failure is in the log; the person who takes a question back need not hear of it. */
async function withdrawQuietly({ answering, outbox, platform }: Context, answer: string): Promise<void> {
  if (!platform.abilities.changes) return;
  await answering.guarded(
    'withdrawal',
    async () => {},
    () => outbox.withdraw(answer),
  );
}

/** The edit may have come before the message itself; the latest one counts. */
function takeLater(context: Context, said: Said): void {
  const { pendingEdits } = context.memory;
  if (!isAddressed(said) && behaviourIn(context, said) === undefined) return;
  const known = pendingEdits.get(said.message);
  if (known?.kind === 'deleted' || (known?.said.editedAt ?? 0) >= said.editedAt) return;
  pendingEdits.set(said.message, { kind: 'edited', said });
}
