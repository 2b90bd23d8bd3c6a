// Sessions, tries and the audit as the bot uses them: who is signed in stays so while the store fails.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { HashAsker } from '../folder/asker.ts';
import type { AuditEntry, StoredSession } from '../people.ts';
import type { Attempts, Outcome } from './attempts.ts';
import type { Person } from './person.ts';

export type Session = Pick<StoredSession, 'body' | 'endsAt'>;

/** `who` in words, or a person of a chat, of whom the beginning of the hash is written down. */
export interface Action extends Pick<AuditEntry, 'action' | 'about'> {
  readonly who: string | Person;
}

export interface People {
  /** Never rejects: what cannot be written down holds as long as the process. */
  saveSession(secret: string, session: Session): Promise<void>;
  /** Undefined for one that ended. Never rejects. */
  session(secret: string): Promise<Session | undefined>;
  /** Never rejects. */
  endSession(secret: string): Promise<void>;
  /** How often that person, or whatever else has a limit, tried in this time, this one included; undefined while the store fails. Never rejects. */
  countTry(person: Person, milliseconds: number): Promise<number | undefined>;
  /** Never rejects: what was done is done, so the log has what cannot be written down. */
  record(action: Action): Promise<void>;
  /** At this time or later, the latest first. */
  audit(since: number, most: number): Promise<Outcome<readonly AuditEntry[]>>;
}

/** Milliseconds for which a session is believed that another process may have ended. */
const believedFor = 2_000;

export interface PeopleServices {
  /** Other processes on the same store end sessions, too. */
  readonly isShared?: boolean;
  readonly attempts: Pick<Attempts, 'try'>;
  readonly log: Log;
  readonly now: () => number;
}

/** Of somebody's hash: enough to tell people apart, as in lists of gaps. */
const shownDigits = 8;

export function createPeople({ attempts, log, now, isShared = false }: PeopleServices): People {
  /** By digest; an ended one stays ended, though the store could not be reached. */
  const known = new LRUCache<string, Session | 'ended'>({ max: 10_000 });

  const readAt = new LRUCache<string, number>({ max: 10_000 });
  /** True once in a while for each session. */
  const isDoubted = (digest: string): boolean => {
    if (now() - (readAt.get(digest) ?? 0) < believedFor) return false;
    readAt.set(digest, now());
    return true;
  };

  async function tried<T>(
    action: Parameters<typeof attempts.try<T>>[0],
    fault: string,
  ): Promise<T | undefined> {
    try {
      const outcome = await attempts.try(action);
      if (outcome.ok) return outcome.value;
      log.warn({}, fault);
    } catch (error) {
      log.warn({ reason: messageOf(error) }, fault);
    }
    return undefined;
  }

  return {
    saveSession: async (secret, session) => {
      const digest = digestOf(secret);
      known.set(digest, session);
      await tried(
        ({ store }) => store.saveSession({ digest, ...session }, now()),
        'a session was not written down: it ends with the process',
      );
    },
    session: async (secret) => {
      const digest = digestOf(secret);
      const here = known.get(digest);
      if (here === 'ended') return undefined;
      if (here !== undefined && here.endsAt <= now()) return undefined;
      if (here !== undefined && !(isShared && isDoubted(digest))) return here;
      if (here !== undefined) {
        const read = await tried(
          async ({ store }) => ({ found: await store.session(digest, now()) }),
          'a session cannot be read',
        );
        // While the store fails, what was known holds.
        if (read !== undefined && read.found === undefined) known.set(digest, 'ended');
        return known.get(digest) === 'ended' ? undefined : here;
      }
      const found = await tried(({ store }) => store.session(digest, now()), 'a session cannot be read');
      if (found === undefined) return undefined;
      const session = { body: found.body, endsAt: found.endsAt };
      // It may have been ended meanwhile.
      if (known.get(digest) === 'ended') return undefined;
      known.set(digest, session);
      return session;
    },
    endSession: async (secret) => {
      const digest = digestOf(secret);
      known.set(digest, 'ended');
      await tried(({ store }) => store.endSession(digest), 'the end of a session was not written down');
    },
    countTry: ({ platform, user }, milliseconds) =>
      tried(
        ({ store, hashAsker }) => store.countTry(hashAsker(platform, user), now(), now() + milliseconds),
        'a try was not counted in the store',
      ),
    record: async ({ who, action, about }) => {
      const at = now();
      const wrote = await tried(async ({ store, hashAsker }) => {
        await store.recordAction({ at, who: nameOf(who, hashAsker), action, about });
        return true;
      }, 'an action is not in the audit');
      if (wrote !== true) log.error({ action, about }, 'what the audit lacks');
    },
    audit: (since, most) => attempts.try(({ store }) => store.audit(since, most)),
  };
}

const nameOf = (who: string | Person, hashAsker: HashAsker): string =>
  typeof who === 'string'
    ? who
    : `${who.platform} ${hashAsker(who.platform, who.user).slice(0, shownDigits)}`;

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
