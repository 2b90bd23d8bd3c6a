// Where the answer to something said goes: a message of the bot's that is posted once, and changed or withdrawn later.
import type { Answer, Hold, Question } from '../../../src/index.ts';
import type { Recipients } from '../context/answering.ts';
import type { Context } from '../context/context.ts';
import type { SavedQuestion } from '../context/questions.ts';
import type { View } from '../parts/view.ts';
import type { Said } from '../port/events.ts';
import { sayHeld } from '../port/hold.ts';
import type { Message } from '../port/message.ts';
import type { Posting } from '../port/port.ts';
import type { Exchange, Memory } from '../rules/memory.ts';
import { speak } from '../rules/rules.ts';

export interface Reply {
  readonly said: Said;
  readonly question: string;
  readonly view: View;
  /** The bot was addressed. Otherwise only an answer is said: no abstention, no limit, no failure. */
  readonly isAddressed: boolean;
  /** The bot's message to change; absent, a new one is posted. */
  readonly answer?: string | undefined;
}

export async function reply(context: Context, replying: Reply): Promise<void> {
  const { said, question, view } = replying;
  await context.stops.stoppable(said.leads.at(-1) ?? said.leads[0], async (signal) => {
    await context.answering.take({
      question: {
        ...{ text: question, asker: said.asker, signal },
        ...leadOf(context.memory, said),
        isForgotten: () => context.questions.isForgotten(said),
      },
      view: { ...view, hasFiles: view.hasFiles === true || said.hasFiles },
      ...recipientsOf(context, replying),
    });
  });
}

/** Of several attempts to answer one message, as it was edited last, one comes out. */
export const postingOf = (
  { message, at, editedAt }: Pick<Said, 'message' | 'at' | 'editedAt'>,
  topic: string,
): Posting => ({
  once: editedAt === 0 ? message : `${message}-${Math.round(editedAt - at).toString(36)}`,
  topic,
});

/** What a question leans on and replaces: an edited one leans on what it leaned on before. */
export function leadOf(
  { exchanges, before }: Memory,
  { message, leads, asker }: Said,
): Pick<Question, 'previous' | 'replaces'> {
  const exchange = exchanges.get(message);
  const previous =
    exchange === undefined ? before.get(keyOf(leads[0], asker.user))?.question : exchange.previous;
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(exchange?.answerId === undefined ? {} : { replaces: exchange.answerId }),
  };
}

/** Lets the person's next question in a conversation lean on one that was asked before the bot started. */
export function leanOn({ before }: Memory, { leads, asker }: Said, question: string): void {
  const { user: person, tenant } = asker;
  before.set(keyOf(leads[0], person), { person, tenant, at: 0, question });
}

const keyOf = (conversation: string, person: string): string => `${conversation} ${person}`;

/** Remembers which message of the bot's is the answer, and what was asked. */
function recipientsOf(context: Context, { said, question, isAddressed, answer }: Reply): Recipients {
  const { memory, outbox, platform, questions } = context;
  const { asker, layout } = said;
  const { previous, replaces } = leadOf(memory, said);
  let answerId = replaces;
  let current = answer;
  let understood: string | undefined;
  let isAside = false;
  const remember = (): SavedQuestion => {
    const exchange: Exchange = {
      person: asker.user,
      tenant: asker.tenant,
      words: said.words,
      editedAt: said.editedAt,
      isAddressed,
      ...(current === undefined ? {} : { answer: current }),
      ...(previous === undefined ? {} : { previous }),
      ...(answerId === undefined ? {} : { answerId }),
    };
    if (!questions.isForgotten(said)) memory.exchanges.set(said.message, exchange);
    return { said, exchange };
  };
  const lead = (conversation: string): void => {
    const key = keyOf(conversation, asker.user);
    // An edit of an earlier question takes nothing from a later one.
    if (understood === undefined || questions.isForgotten(said)) return;
    if ((memory.before.get(key)?.at ?? 0) > said.at) return;
    const { user: person, tenant } = asker;
    memory.before.set(key, { person, tenant, at: said.at, question: understood });
    void questions.lead(conversation, said, understood);
  };
  const send: Recipients['send'] = async (message) => {
    try {
      const isSaid = await sayAbout(context, remember(), async () => {
        if (current === undefined) {
          const posted = await outbox.post(said.to, message, asker, {
            ...postingOf(said, question),
            layout,
            ...(isAside ? { isAside } : {}),
          });
          current = posted.id;
          if (posted.below !== undefined) lead(posted.below);
        } else await outbox.change(current, message, asker, layout);
      });
      if (!isSaid) return;
      await questions.settle(remember());
      if (current !== undefined) memory.lastSaid.set(said.conversation, current);
      const thread = memory.threads.get(said.conversation);
      if (thread !== undefined) memory.threads.set(said.conversation, speak(thread));
    } catch (error) {
      // Somebody deleted the question or the answer meanwhile: there is nothing left to be said.
      if (platform.refusalOf(error) !== 'gone') throw error;
      memory.exchanges.delete(said.message);
      await questions.settle({ said });
    }
  };
  const answered = (given: Answer): void => {
    // Thanks and greetings in between are no questions to lean on.
    isAside = given.kind === 'told';
    if (isAside) return;
    answerId = given.id;
    understood = given.understood ?? given.question;
    remember();
    said.leads.forEach(lead);
  };
  const withhold = async (): Promise<void> => {
    if (current !== undefined) await outbox.withdraw(current);
    current = undefined;
    await questions.settle(remember());
  };
  remember();
  const quiet = (): Promise<void> => questions.settle(remember());
  if (!isAddressed) return { send, whisper: quiet, answered, withhold };
  return { send, whisper: (message) => whisperOnce(context, remember(), message), quiet, answered };
}

/** False where another process has taken the question over, and its outcome is none of this one's any more. */
async function sayAbout(
  { memory, platform, questions }: Context,
  question: SavedQuestion,
  say: () => Promise<unknown>,
): Promise<boolean> {
  const { said } = question;
  const after = memory.lastSaid.get(said.conversation);
  const saved = { ...question, ...(after === undefined ? {} : { after }) };
  const hold = async (): Promise<Hold> => {
    const held = await questions.hold(saved);
    if (held.whose !== 'unknown' || (await platform.hasSpoken(said, after)) !== true) return held;
    return { ...held, whose: 'another' };
  };
  if ((await sayHeld(hold, say)) !== undefined) return true;
  memory.exchanges.delete(said.message);
  questions.leave(said);
  return false;
}

/**
 * Says something about a question to the one who asked it, which is its outcome. Others may see it, so where administrators do
 * not want the bot to answer by now, nothing is said.
 */
export async function whisperOnce(
  context: Context,
  question: SavedQuestion,
  message: Message,
): Promise<void> {
  const { said } = question;
  if (context.access.bar(said.asker) !== undefined) return context.questions.settle(question);
  const whisper = (): Promise<unknown> =>
    context.outbox.whisper(said.to, message, said.asker, postingOf(said, said.words));
  if (await sayAbout(context, question, whisper)) await context.questions.settle(question);
}
