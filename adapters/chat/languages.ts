// What language a person speaks, where the platform does not say so with each event. Either it is asked, and the answer is in
// memory for an hour; that it is not known, for some minutes. Or it comes with some events, and the last one counts for the
// others, in memory, for a week.
import { setTimeout as sleep } from 'node:timers/promises';
import { createCache } from '../../src/index.ts';
import type { Language } from '../shared/language/language.ts';
import { isAddressed } from './conversation/follow.ts';
import type { ChatEvent, RawAsker } from './port/events.ts';
import type { Sending } from './port/port.ts';

/** Milliseconds. */
const believedFor = {
  known: 60 * 60 * 1000,
  unknown: 5 * 60 * 1000,
  seen: 7 * 24 * 60 * 60 * 1000,
} as const;
/** Milliseconds for which an event waits for it: forms can be opened for three seconds. */
const longestWait = 800;

/** Whose event it is, where somebody waits for words. */
export const askerOf = (event: ChatEvent<unknown>): RawAsker | undefined =>
  'said' in event ? event.said.asker : 'asker' in event ? event.asker : undefined;

/** Of what is said to nobody, and of what is typed, no language is asked for. */
const isAwaited = (event: ChatEvent<unknown>): boolean =>
  event.kind !== 'typing' && (!('said' in event) || isAddressed(event.said));

export type WithLanguage = <M>(event: ChatEvent<M>) => Promise<ChatEvent<M>>;

/** Never rejects: where it is not known in time, the tenant's language or English is spoken. */
export function createWithLanguage(
  { ownLanguage }: Pick<Sending<never>, 'ownLanguage'>,
  now: () => number,
): WithLanguage {
  const told = createCache<Promise<Language | undefined>>(believedFor.known, now, { dropsAtOnce: true });
  const unknown = createCache<true>(believedFor.unknown, now, { dropsAtOnce: true });
  const seen = createCache<Language>(believedFor.seen, now, { dropsAtOnce: true });
  /** What one person says at the same time waits for one request, and stays in order. */
  const ownOf = (asker: RawAsker, ask: NonNullable<typeof ownLanguage>): Promise<Language | undefined> => {
    const asked = told.get(asker.user) ?? ask(asker);
    if (!told.has(asker.user)) {
      told.set(asker.user, asked);
      void asked.then((own) => {
        if (own !== undefined) return;
        told.delete(asker.user);
        unknown.set(asker.user, true);
      });
    }
    return Promise.race([asked, sleep(longestWait, undefined, { ref: false })]);
  };
  const askedFor = async (asker: RawAsker): Promise<Language | undefined> =>
    ownLanguage === undefined || unknown.has(asker.user) ? undefined : ownOf(asker, ownLanguage);
  return async (event) => {
    const asker = askerOf(event);
    if (asker === undefined) return event;
    if (asker.languages?.own !== undefined) {
      seen.set(asker.user, asker.languages.own);
      return event;
    }
    if (!isAwaited(event)) return event;
    const own = seen.get(asker.user) ?? (await askedFor(asker));
    if (own === undefined) return event;
    const speaks: RawAsker = { ...asker, languages: { ...asker.languages, own } };
    return 'said' in event
      ? { ...event, said: { ...event.said, asker: speaks } }
      : { ...event, asker: speaks };
  };
}
