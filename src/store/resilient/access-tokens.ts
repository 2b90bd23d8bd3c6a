// Access tokens, as a bot uses them: at hand for every request, and there while the store fails.
import { createHash } from 'node:crypto';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { AccessToken, StoredAccessToken } from '../access-tokens.ts';
import type { Attempts, Outcome } from './attempts.ts';

export type NewAccessToken = Pick<AccessToken, 'name' | 'role' | 'collections'>;

export interface AccessTokens {
  /** Writes down one with the secret; false where the name has one that is not revoked. */
  add(token: NewAccessToken, secret: string): Promise<Outcome<boolean>>;
  /** Earliest first, those that were revoked among them. */
  list(): Promise<Outcome<readonly AccessToken[]>>;
  /** False where the name has none. */
  revoke(name: string): Promise<Outcome<boolean>>;
  /**
   * Whose the secret is; undefined for nobody's, and for a revoked one. What another process changed holds within
   * seconds; while the store fails, what was read last does. Never rejects.
   */
  holder(secret: string): Promise<AccessToken | undefined>;
  /** The token of that name, as `holder` knows it. */
  named(name: string): Promise<AccessToken | undefined>;
  /** Whether nobody has one, as `holder` knows it. */
  areNone(): Promise<boolean>;
}

export interface AccessTokenServices {
  readonly attempts: Pick<Attempts, 'try'>;
  readonly log: Log;
  readonly now: () => number;
}

/** Milliseconds for which what was read is believed. */
const believedFor = 2_000;
/** The same for an unknown secret: whoever was just given a token tries it at once, and whoever guesses costs no more. */
const doubtedAfter = 5;
/** Milliseconds after which a further use is written down. */
const usedEvery = 60_000;

export function createAccessTokens({ attempts, log, now }: AccessTokenServices): AccessTokens {
  let known: readonly StoredAccessToken[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const usedAt = new Map<string, number>();

  async function read(): Promise<void> {
    readAt = now();
    try {
      const found = await attempts.try(({ store }) => store.accessTokens());
      if (found.ok) known = found.value.filter(({ revokedAt }) => revokedAt === undefined);
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'access tokens cannot be read; those of before hold');
    }
  }

  async function current(within = believedFor): Promise<readonly StoredAccessToken[]> {
    // Requests that come meanwhile wait for the same reading: until then a revoked token may be among them.
    if (reading === undefined && now() - readAt > within) {
      reading = read().finally(() => {
        reading = undefined;
      });
    }
    await reading;
    return known;
  }

  async function used({ digest }: StoredAccessToken): Promise<void> {
    const at = now();
    if (at - (usedAt.get(digest) ?? Number.NEGATIVE_INFINITY) < usedEvery) return;
    usedAt.set(digest, at);
    try {
      await attempts.try(({ store }) => store.useAccessToken(digest, at));
    } catch (error) {
      log.warn({ reason: messageOf(error) }, 'the use of an access token was not written down');
    }
  }

  const changed = async <T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const written = await outcome;
    readAt = Number.NEGATIVE_INFINITY;
    return written;
  };

  return {
    add: (token, secret) =>
      changed(
        attempts.try(({ store }) =>
          store.addAccessToken({ ...token, digest: digestOf(secret), createdAt: now() }),
        ),
      ),
    list: async () => {
      const found = await attempts.try(({ store }) => store.accessTokens());
      return found.ok ? { ...found, value: found.value.map(withoutDigest) } : found;
    },
    revoke: (name) => changed(attempts.try(({ store }) => store.revokeAccessToken(name, now()))),
    holder: async (secret) => {
      const digest = digestOf(secret);
      // Digests are compared, so the time that it takes says nothing of a secret.
      const its = (one: StoredAccessToken): boolean => one.digest === digest;
      const found = (await current()).find(its) ?? (await current(doubtedAfter)).find(its);
      if (found === undefined) return undefined;
      void used(found);
      return withoutDigest(found);
    },
    named: async (name) => {
      const found = (await current()).find((one) => one.name === name);
      return found && withoutDigest(found);
    },
    areNone: async () => (await current()).length === 0,
  };
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

function withoutDigest({ digest: _, ...token }: StoredAccessToken): AccessToken {
  return token;
}
