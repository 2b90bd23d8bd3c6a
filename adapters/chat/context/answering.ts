// From a person's question to exactly one visible outcome.
import {
  type Answer,
  type Asker,
  type Log,
  messageOf,
  type Question,
  type Verbatim,
} from '../../../src/index.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { tenantWords } from '../../shared/wording/chat/tenants.ts';
import type { Send } from '../outbox/outbox.ts';
import { drawAnswer } from '../parts/answer.ts';
import type { DrawsFor } from '../parts/quoted.ts';
import type { View } from '../parts/view.ts';
import { sentence } from '../port/message.ts';
import type { ChatPlatform } from '../port/port.ts';
import type { Quotas } from '../rules/quotas.ts';
import { isLeft } from '../rules/stops.ts';

export interface Recipients {
  readonly send: Send;
  /** Says something to the asker alone. */
  readonly whisper: Send;
  /** What is done instead of saying anything but an answer: where nobody asked the bot. Absent, everything is said. */
  readonly withhold?: () => Promise<void>;
  /** Called with the answer before it is shown. */
  readonly answered?: (answer: Answer) => void;
}

export interface Asked extends Recipients {
  /** Its signal aborts where the asker wants no answer any more. */
  readonly question: Question;
  readonly view: View;
}

export interface Answering {
  /**
   * One question through every rule. Never rejects: a failure is whispered with an id that is in the log. `left`: the process ends,
   * and nothing was said.
   */
  take(asked: Asked): Promise<'seen' | 'left'>;
  /** Why somebody is shown nothing where they ask, in a sentence; undefined where they may be. Counts no question. */
  refusal(asker: Asker): Promise<string | undefined>;
  /** The same for a question, which counts. */
  refusalOfQuestion(asker: Asker): Promise<string | undefined>;
  /** Runs work that ends in a message of its own; a failure is said through `send`. Never rejects. */
  guarded(what: string, send: Send, work: () => Promise<unknown>): Promise<void>;
}

interface Services {
  readonly verbatim: Pick<Verbatim, 'admits' | 'ask'>;
  readonly log: Log;
  readonly newId: () => string;
  readonly beyondLimit: Quotas;
  readonly draws: DrawsFor;
  readonly platform: Pick<ChatPlatform<unknown>, 'tenantNoun'> &
    Pick<ChatPlatform<unknown>['sending'], 'barrier' | 'refusalOf'>;
}

export function createAnswering({ verbatim, log, newId, beyondLimit, draws, platform }: Services): Answering {
  const refusal: Answering['refusal'] = async (asker) => {
    // A place that was chosen in a form is of its own tenant.
    if (verbatim.admits(asker) === 'unlisted') return tenantWords.unlisted(asker, platform.tenantNoun);
    const barred = await platform.barrier(asker);
    return barred === undefined ? undefined : chatWords[barred];
  };
  const refusalOfQuestion: Answering['refusalOfQuestion'] = async (asker) => {
    const beyond = await beyondLimit(asker);
    return beyond === undefined ? refusal(asker) : chatWords.tooMany[beyond](platform.tenantNoun);
  };
  const guarded: Answering['guarded'] = async (what, send, work) => {
    try {
      await work();
    } catch (error) {
      const id = newId();
      const reason = messageOf(error);
      const refused = platform.refusalOf(error);
      if (refused === undefined || refused === 'gone') log.error({ id, what, reason }, 'failed');
      else log.warn({ id, what, reason }, 'the channel cannot be written to');
      const said = refused === undefined || refused === 'gone' ? chatWords.failed(id) : chatWords[refused];
      await send(sentence(said)).catch((second: unknown) => {
        log.error({ id, reason: messageOf(second) }, 'could not say that it failed');
      });
    }
  };
  const take: Answering['take'] = async ({ question, view, send, whisper, withhold, answered }) => {
    const { signal } = question;
    let outcome: 'seen' | 'left' = 'seen';
    await guarded('question', whisper, async () => {
      const refused = await refusalOfQuestion(question.asker);
      if (refused !== undefined) return whisper(sentence(refused));
      const answer = await untilStopped(verbatim.ask(question), signal);
      // Whoever reads the answer later should find it once: what is not said by now is said by the next start.
      if (isLeft(signal)) {
        outcome = 'left';
        return;
      }
      if (answer === undefined) return send(sentence(chatWords.stopped));
      answered?.(answer);
      if (answer.kind !== 'answered' && withhold !== undefined) return withhold();
      return send(drawAnswer(answer, view, draws));
    });
    return outcome;
  };
  return { take, refusal, refusalOfQuestion, guarded };
}

/** Undefined where it was stopped first. The core ends its work on it, and remembers nothing. */
async function untilStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (signal?.aborted === true) return undefined;
    throw error;
  }
}
