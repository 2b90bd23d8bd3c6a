// How much somebody may have of the bot, and how often they hear that it was too much: what one person does a hundred times
// costs nobody else an answer, and is said once.
import type { Asker } from '../../../src/index.ts';
import { type Count, createCountedLimiter, createLimiter } from '../../shared/limiter.ts';
import { type Beyond, createQuotas, type NewLimiter, type Quotas } from './quotas.ts';
import type { SettingsHere } from './tenant-settings.ts';

export interface Budget {
  /** Counts a question. */
  readonly ask: Quotas;
  /** Counts a press of a button; false for one too many. */
  press(asker: Asker): Promise<boolean>;
  /**
   * Whether a person may be told again why they are shown nothing: once a minute, of a place once a minute there, and few of a
   * conversation.
   */
  mayTell(asker: Asker, beyond?: Beyond): Promise<boolean>;
  /** Whether a person may be told again that they are not answered in the tenant: once a day. */
  mayTellBarred(asker: Asker): Promise<boolean>;
}

/** Notices in one conversation and minute. */
const notices = 3;

/** Seconds. */
const day = 24 * 60 * 60;

/** Seconds. */
const minute = 60;

/** `count` counts for all processes that share a store, by the name of what is counted; absent where there is one. */
export function createBudget(
  settings: Pick<SettingsHere, 'limit'>,
  count?: (name: string, ...counted: Parameters<Count>) => ReturnType<Count>,
): Budget {
  const all = Number.MAX_SAFE_INTEGER;
  const limiter: NewLimiter = (name, seconds) =>
    count === undefined
      ? createLimiter(all, seconds)
      : createCountedLimiter((key, milliseconds) => count(name, key, milliseconds), all, seconds);
  const presses = limiter('press', minute);
  const told = createLimiter(1);
  const toldIn = createLimiter(notices);
  const toldBarred = createLimiter(1, day);
  return {
    ask: createQuotas(settings, limiter),
    press: (asker) => presses(asker.user, settings.limit(asker, 'person').applies),
    async mayTell({ user, conversation }, beyond) {
      if (beyond !== undefined && beyond !== 'person') return told(`all in ${conversation}`);
      // A person who heard of the place's limit does not hear of their own, too, nor the other way round.
      const isNews = beyond === undefined || (await told(user));
      return isNews && (await told(`${user} in ${conversation}`)) && toldIn(conversation);
    },
    mayTellBarred: ({ tenant, user }) => toldBarred(`${tenant} ${user}`),
  };
}
