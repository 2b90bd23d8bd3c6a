// What a bot knows of conversations under way. It is lost at a restart, which is safe: then an edited or deleted
// question leaves its answer as it is, a follow-up stands by itself, and a thread is followed again after the next
// mention at its beginning.
import type { Thread } from '../chat/rules/rules.ts';
import { createRecent, type Recent } from './recent.ts';

/** A message that was taken as a question. */
export interface Exchange {
  readonly person: string;
  /** As it was asked last. */
  readonly words: string;
  /** The platform's time of the edit that was asked last; 0 for the message as it was sent. */
  readonly editedAt: number;
  /** The bot was called: it answers in any case. Else it answers where the documents do. */
  readonly isAddressed: boolean;
  /** The bot's message that answers it; absent where it posted none. */
  readonly answer?: string;
  /** The question that it could lean on; absent where there was none. */
  readonly previous?: string;
  /** What the store knows the answer by; absent before there is one. */
  readonly answerId?: string;
}

/** A change that came before the message it changes. */
export type EarlyChange<Speech> =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'edited'; readonly speech: Speech };

/** A question as it was understood, which the next one of the same person may lean on. */
export interface Before {
  readonly person: string;
  /** The platform's time of the message. */
  readonly at: number;
  readonly question: string;
}

export interface Memory<Speech> {
  /** By message. */
  readonly exchanges: Recent<Exchange>;
  /** By the first message of the thread. */
  readonly threads: Recent<Thread>;
  /** By message. */
  readonly early: Recent<EarlyChange<Speech>>;
  /** By conversation and person. */
  readonly before: Recent<Before>;
}

const minute = 60 * 1000;
/** Deletions count as long as an exchange is known; edits for ten minutes only. */
const exchangeKeptFor = 24 * 60 * minute;
/** Platforms try events again after up to five minutes. */
const earlyKeptFor = 10 * minute;
/** Each; an entry takes some hundred bytes. */
const mostEntries = 10_000;

/** Nothing that the person said stays. */
export function forgetPerson({ exchanges, before }: Memory<unknown>, person: string): void {
  exchanges.forget((exchange) => exchange.person === person);
  before.forget((question) => question.person === person);
}

/** `now` in milliseconds since 1970. */
export function createMemory<Speech>(now: () => number): Memory<Speech> {
  const recent = <T>(keptFor: number): Recent<T> => createRecent({ keptFor, most: mostEntries, now });
  return {
    exchanges: recent(exchangeKeptFor),
    threads: recent(exchangeKeptFor),
    early: recent(earlyKeptFor),
    before: recent(exchangeKeptFor),
  };
}
