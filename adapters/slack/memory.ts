// What the bot knows of conversations under way. It is lost at a restart, which is safe: then an edited or deleted
// question leaves its answer as it is, and a thread is followed again after the next mention at its beginning.
import type { Thread } from '../shared/conversation.ts';
import { createRecent, type Recent } from '../shared/recent.ts';
import type { Speech } from './speech.ts';

/** A message that was taken as a question. */
export interface Exchange {
  /** As it was asked last. */
  readonly words: string;
  /** Slack's time of the edit that was asked last; '' for the message as it was sent. */
  readonly editedAt: string;
  /** The bot was called: it answers in any case. Else it answers where the documents do. */
  readonly isAddressed: boolean;
  /** The bot's message that answers it; absent where it posted none. */
  readonly answer?: string;
}

/** A change that came before the message it changes. */
export type EarlyChange = { readonly kind: 'deleted' } | { readonly kind: 'edited'; readonly speech: Speech };

/** By message, and threads by their first message. */
export interface Memory {
  readonly exchanges: Recent<Exchange>;
  readonly threads: Recent<Thread>;
  readonly early: Recent<EarlyChange>;
}

const minute = 60 * 1000;
/** Deletions count as long as an exchange is known; edits for ten minutes only, see changes.ts. */
const exchangeKeptFor = 24 * 60 * minute;
/** Slack tries events again after up to five minutes. */
const earlyKeptFor = 10 * minute;
/** Each; an entry takes some hundred bytes. */
const mostEntries = 10_000;

export function createMemory(now: () => number): Memory {
  const recent = <T>(keptFor: number): Recent<T> => createRecent({ keptFor, most: mostEntries, now });
  return {
    exchanges: recent(exchangeKeptFor),
    threads: recent(exchangeKeptFor),
    early: recent(earlyKeptFor),
  };
}
