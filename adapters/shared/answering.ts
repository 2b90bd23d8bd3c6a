// From a person's question to exactly one visible outcome, on every platform where people chat.
import {
  type Answer,
  type Log,
  messageOf,
  type Place,
  type Question,
  type Verbatim,
} from '../../src/index.ts';
import type { Limiter } from './limiter.ts';
import { chatWords } from './wording/chat.ts';
import { tenantWords } from './wording/tenants.ts';

/** Sends a message somewhere: to a channel, a thread, or to one person only. Rejects where the platform refuses it. */
export type Send<Message> = (message: Message) => Promise<unknown>;

export interface Recipients<Message> {
  readonly send: Send<Message>;
  /** Says something to the asker alone. */
  readonly whisper: Send<Message>;
  /** What is done instead of saying that the documents do not say; absent, it is said. */
  readonly unsure?: () => Promise<void>;
  /** Told of the answer before it is shown. */
  readonly answered?: (answer: Answer) => void;
}

export interface Asked<Message, View> extends Recipients<Message> {
  readonly question: Question;
  readonly view: View;
  /** Why quotes may not be seen where the answer goes; undefined where they may. */
  readonly barrier: () => Promise<Barrier | undefined>;
}

/** Why nothing is quoted in a place; the names of sentences. */
export type Barrier = 'external' | 'maybeExternal';

/** Why the bot can't write to a place at all; the names of sentences. */
export type PlaceRefusal = 'notInChannel' | 'noAccess' | 'archived' | 'mayNotPost';

/** What only a platform knows. */
export interface Craft<Message, View> {
  /** Passed by the gate already: no quote in it differs from its document. */
  draw(answer: Answer, place: Place, view: View): Message;
  sentence(text: string): Message;
  /** Which limits of the platform the message breaks, in words. */
  broken(message: Message): readonly string[];
  /** The same words without layout, for when the layout is refused. */
  bare(message: Message): Message;
  /** Undefined for every other error. */
  placeRefusal(error: unknown): PlaceRefusal | undefined;
}

export interface Answering<Message, View> {
  /** One question through every rule. Never rejects: what fails is whispered with an id that is in the log. */
  take(asked: Asked<Message, View>): Promise<void>;
  /** Sends an answer that is there already, to be seen at `place`. */
  show(answer: Answer, place: Place, send: Send<Message>, view: View): Promise<void>;
  /** Runs work that ends in a message of its own; a failure is said through `send`. Never rejects. */
  guarded(what: string, send: Send<Message>, work: () => Promise<void>): Promise<void>;
}

export interface Means {
  readonly verbatim: Pick<Verbatim, 'ask' | 'admits'>;
  readonly log: Log;
  readonly newId: () => string;
  readonly withinLimit: Limiter;
}

export function createAnswering<Message, View>(
  { verbatim, log, newId, withinLimit }: Means,
  { draw, sentence, broken, bare, placeRefusal }: Craft<Message, View>,
): Answering<Message, View> {
  const show: Answering<Message, View>['show'] = async (answer, place, send, view) => {
    const { id } = answer;
    const message = draw(answer, place, view);
    const faults = broken(message);
    if (faults.length > 0) log.error({ id, broken: faults }, 'the message breaks a limit of the platform');
    try {
      if (faults.length === 0) return void (await send(message));
    } catch (error) {
      // Where nothing can be posted, plain text can't either.
      if (placeRefusal(error) !== undefined) throw error;
      log.warn({ id, reason: messageOf(error) }, 'the layout was refused; sending plain text');
    }
    await send(bare(message));
  };
  const guarded: Answering<Message, View>['guarded'] = async (what, send, work) => {
    try {
      await work();
    } catch (error) {
      const id = newId();
      const reason = messageOf(error);
      const place = placeRefusal(error);
      if (place === undefined) log.error({ id, what, reason }, 'failed');
      else log.warn({ id, what, reason }, 'the channel can not be written to');
      const said = place === undefined ? chatWords.failed(id) : chatWords[place];
      await send(sentence(said)).catch((second: unknown) => {
        log.error({ id, reason: messageOf(second) }, 'could not say that it failed');
      });
    }
  };
  const take: Answering<Message, View>['take'] = ({ question, view, barrier, ...to }) =>
    guarded('question', to.whisper, async () => {
      const { user } = question.asker;
      if (!(await withinLimit(user))) return void (await to.whisper(sentence(chatWords.tooMany)));
      if (verbatim.admits(question.asker) === 'unlisted')
        return void (await to.whisper(sentence(tenantWords.unlisted(question.asker))));
      const barred = await barrier();
      if (barred !== undefined) return void (await to.whisper(sentence(chatWords[barred])));
      const answer = await verbatim.ask(question);
      to.answered?.(answer);
      if (answer.kind === 'abstained' && to.unsure !== undefined) await to.unsure();
      else await show(answer, question.asker, to.send, view);
    });
  return { take, show, guarded };
}
