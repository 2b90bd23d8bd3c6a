// From a person's question to exactly one visible outcome.
import {
  type Answer,
  type Asker,
  inSpan,
  type Log,
  messageOf,
  type Question,
  type Verbatim,
} from '../../../src/index.ts';
import { accessWords } from '../../shared/wording/chat/access.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { unlisted } from '../../shared/wording/chat/tenants.ts';
import type { Send } from '../outbox/outbox.ts';
import { drawAnswer } from '../parts/answer.ts';
import type { DrawsFor } from '../parts/quoted.ts';
import type { View } from '../parts/view.ts';
import { sentence } from '../port/message.ts';
import type { ChatPlatform } from '../port/port.ts';
import type { AccessHere } from '../rules/access.ts';
import type { Budget } from '../rules/budget.ts';
import type { Memory } from '../rules/memory.ts';
import type { Beyond } from '../rules/quotas.ts';
import { toAudience } from '../rules/spoken-to.ts';
import { isLeft } from '../rules/stops.ts';

export interface Recipients {
  readonly send: Send;
  /** Says something to the asker alone. */
  readonly whisper: Send;
  /**
   * What is done instead of saying once more within a minute why nothing is shown. Absent where a refusal has to be seen, since
   * an interaction waits for it.
   */
  readonly quiet?: () => Promise<unknown>;
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
   * or the platform does not answer, and nothing was said.
   */
  take(asked: Asked): Promise<'seen' | 'left'>;
  /** Why somebody is shown nothing where they ask, in a sentence; undefined where they may be. Counts no question. */
  refusal(asker: Asker): Promise<string | undefined>;
  /** The same for a question, which counts. */
  refusalOfQuestion(asker: Asker): Promise<string | undefined>;
  /** Runs work where a question may be asked, which counts; says why where it may not, seldom where `quiet` is given. */
  allowed(
    asker: Asker,
    say: Pick<Recipients, 'whisper' | 'quiet'>,
    work: () => Promise<unknown>,
  ): Promise<unknown>;
  /**
   * Runs work that ends in a message of its own; a failure is said through `send`. That a place can't be written to is said
   * seldom where `about` is given. Never rejects.
   */
  guarded(what: string, send: Send, work: () => Promise<unknown>, about?: Unheard): Promise<void>;
}

/** What is done where somebody is answered nothing. */
export interface Unheard {
  readonly asker: Asker;
  /** Instead of telling them so again. */
  readonly quiet?: (() => Promise<unknown>) | undefined;
  /** The platform did not answer, so nothing was said. */
  readonly lost?: (() => void) | undefined;
}

interface Services {
  readonly verbatim: Pick<Verbatim, 'admits' | 'ask'>;
  readonly log: Log;
  readonly newId: () => string;
  readonly now: () => number;
  readonly forgotten: Pick<Memory['forgotten'], 'isSince'>;
  readonly budget: Budget;
  readonly access: Pick<AccessHere, 'bar'>;
  readonly draws: DrawsFor;
  readonly platform: Pick<ChatPlatform<unknown>, 'tenantNoun'> &
    Pick<ChatPlatform<unknown>['sending'], 'barrier' | 'refusalOf'>;
}

export function createAnswering({
  verbatim,
  log,
  newId,
  now,
  forgotten,
  budget,
  access,
  draws,
  platform,
}: Services): Answering {
  const refusal: Answering['refusal'] = async (asker) => {
    // A place that was chosen in a form is of its own tenant.
    if (verbatim.admits(asker) === 'unlisted') return unlisted(asker, platform.tenantNoun);
    const bar = access.bar(asker);
    if (bar !== undefined) return accessWords.barred[bar](platform.tenantNoun);
    const barred = await platform.barrier(asker);
    return barred === undefined ? undefined : chatWords[barred];
  };
  const refusalBeyond = (asker: Asker, beyond: Beyond | undefined): Promise<string | undefined> =>
    beyond === undefined ? refusal(asker) : Promise.resolve(chatWords.tooMany[beyond](platform.tenantNoun));
  const refusalOfQuestion: Answering['refusalOfQuestion'] = async (asker) =>
    refusalBeyond(asker, await budget.ask(asker));
  const allowed: Answering['allowed'] = async (asker, { whisper, quiet }, work) => {
    const beyond = await budget.ask(asker);
    const refused = await refusalBeyond(asker, beyond);
    if (refused === undefined) return work();
    if (quiet !== undefined && !(await budget.mayTell(asker, beyond))) return quiet();
    return whisper(sentence(refused));
  };
  const guarded: Answering['guarded'] = async (what, send, work, about) => {
    try {
      await work();
    } catch (error) {
      const id = newId();
      const reason = messageOf(error);
      const refused = platform.refusalOf(error);
      if (refused === 'unreachable') {
        log.error({ id, what, reason }, 'the platform does not answer');
        return about?.lost?.();
      }
      const isPlace = refused !== undefined && refused !== 'gone';
      if (isPlace) log.warn({ id, what, reason }, 'the channel cannot be written to');
      else log.error({ id, what, reason }, 'failed');
      const isToBeQuiet = isPlace && about?.quiet !== undefined && !(await budget.mayTell(about.asker));
      const said = isPlace ? chatWords[refused] : chatWords.failed(id);
      const quietly = isToBeQuiet ? about.quiet : undefined;
      try {
        await (quietly === undefined ? send(sentence(said)) : quietly());
      } catch (second) {
        log.error({ id, reason: messageOf(second) }, 'could not say that it failed');
        if (platform.refusalOf(second) === 'unreachable') about?.lost?.();
      }
    }
  };
  const take: Answering['take'] = async ({ question, view, send, whisper, quiet, withhold, answered }) => {
    const { asker, signal } = question;
    const heardAt = now();
    const isForgotten = (): boolean => forgotten.isSince(asker, heardAt);
    const say = quiet === undefined ? { whisper } : { whisper, quiet };
    let outcome: 'seen' | 'left' = 'seen';
    const lost = (): void => {
      outcome = 'left';
    };
    const work = async (): Promise<unknown> => {
      const answer = await untilStopped(verbatim.ask({ isForgotten, ...question }), signal);
      // The answer must be there once: what is not said by now is said by the next start.
      if (isLeft(signal)) return lost();
      if (answer === undefined) return toAudience(asker, () => send(sentence(chatWords.stopped)));
      answered?.(answer);
      if (answer.kind !== 'answered' && withhold !== undefined) return withhold();
      return inSpan('reply', () => toAudience(asker, () => send(drawAnswer(answer, view, draws))));
    };
    await inSpan('question', (tell) => {
      tell({ platform: asker.platform });
      return guarded('question', whisper, () => allowed(asker, say, work), { asker, quiet, lost });
    });
    return outcome;
  };
  return { take, refusal, refusalOfQuestion, allowed, guarded };
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
