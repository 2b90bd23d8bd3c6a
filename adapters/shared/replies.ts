// Where the answer to something said goes: a message of the bot's that is posted once, and changed or withdrawn after.
import type { Answer, Question } from '../../src/index.ts';
import { speak } from '../chat/rules/rules.ts';
import type { Recipients, Send } from './answering.ts';
import type { Memory } from './memory.ts';

/** What a person said, under the names that memory has for it. */
export interface Said {
  readonly message: string;
  readonly thread: string;
  /** Where the same person's next question may lean on this one: first where it was said, then threads it begins. */
  readonly conversations: readonly [string, ...string[]];
  readonly person: string;
  readonly words: string;
  /** The platform's time of the message; of two messages, the later has the greater. */
  readonly at: number;
  /** The platform's time of the last edit; 0 for none. */
  readonly editedAt: number;
}

/** The bot's messages in the place where the person spoke. Ids are the platform's. */
export interface Floor<Message> {
  /** Gives the new message's id; undefined where the platform tells none. */
  post(message: Message): Promise<string | undefined>;
  change(id: string, message: Message): Promise<unknown>;
  /** One that is gone already is no fault. */
  withdraw(id: string): Promise<void>;
  /** The message to change, or the place to write to, was deleted in between. */
  isGone(error: unknown): boolean;
  /** The conversation that a thread below a message of the bot's is; undefined where there are no such threads. */
  below(id: string): string | undefined;
}

export interface Reply<Message> {
  readonly said: Said;
  readonly floor: Floor<Message>;
  /** The bot was called. Else only an answer is said: no abstention, no limit, no failure. */
  readonly isAddressed: boolean;
  readonly whisper: Send<Message>;
  /** The bot's message to change; absent, a new one is posted. */
  readonly answer?: string | undefined;
}

/** What a question is asked with besides its words. */
export type Context = Pick<Question, 'previous' | 'replaces'>;

/** An edited question leans on what it leaned on before, and takes the place of what it was. */
export function contextOf(memory: Memory<unknown>, { message, conversations, person }: Said): Context {
  const exchange = memory.exchanges.get(message);
  const before = memory.before.get(keyOf(conversations[0], person));
  const previous = exchange === undefined ? before?.question : exchange.previous;
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(exchange?.answerId === undefined ? {} : { replaces: exchange.answerId }),
  };
}

/** Lets the person's next question in a conversation lean on one that was asked before the bot started. */
export function leanOn(
  memory: Memory<unknown>,
  { conversations, person }: Pick<Said, 'conversations' | 'person'>,
  question: string,
): void {
  memory.before.set(keyOf(conversations[0], person), { person, at: 0, question });
}

const keyOf = (conversation: string, person: string): string => `${conversation} ${person}`;

/** Keeps which message of the bot's is the answer, and what was asked. */
export function recipientsOf<Message>(
  memory: Memory<unknown>,
  { said, floor, isAddressed, whisper, answer }: Reply<Message>,
): Recipients<Message> {
  const { previous, replaces } = contextOf(memory, said);
  let current = answer;
  let answerId = replaces;
  let understood: string | undefined;
  const keep = (): void => {
    const { person, words, editedAt } = said;
    memory.exchanges.set(said.message, {
      person,
      words,
      editedAt,
      isAddressed,
      ...(current === undefined ? {} : { answer: current }),
      ...(previous === undefined ? {} : { previous }),
      ...(answerId === undefined ? {} : { answerId }),
    });
  };
  const lend = (conversation: string): void => {
    const key = keyOf(conversation, said.person);
    // An edit of an earlier question takes nothing from a later one.
    if (understood === undefined || (memory.before.get(key)?.at ?? 0) > said.at) return;
    memory.before.set(key, { person: said.person, at: said.at, question: understood });
  };
  const answered = (given: Answer): void => {
    // Thanks and greetings in between are no questions to lean on.
    if (given.kind === 'told') return;
    answerId = given.id;
    understood = given.understood ?? given.question;
    keep();
    said.conversations.forEach(lend);
  };
  const send: Send<Message> = async (message) => {
    try {
      if (current === undefined) current = await floor.post(message);
      else await floor.change(current, message);
      keep();
      const below = current === undefined ? undefined : floor.below(current);
      if (below !== undefined) lend(below);
      const thread = memory.threads.get(said.thread);
      if (thread !== undefined) memory.threads.set(said.thread, speak(thread));
    } catch (error) {
      // Somebody deleted the question or the answer meanwhile: there is nothing left to be said.
      if (!floor.isGone(error)) throw error;
      memory.exchanges.delete(said.message);
    }
  };
  keep();
  if (isAddressed) return { send, whisper, answered };
  const unsure = async (): Promise<void> => {
    if (current !== undefined) await floor.withdraw(current);
    current = undefined;
    keep();
  };
  return { send, whisper: async () => {}, answered, unsure };
}
