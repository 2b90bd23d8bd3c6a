// The store without the documents, for commands that need nothing else.
import { randomBytes } from 'node:crypto';
import { type Config, storeOf } from './config.ts';
import { VerbatimError } from './errors.ts';
import type { Log } from './log.ts';
import type { AccessToken } from './store/access-tokens.ts';
import { openStore, type StoreMode } from './store/folder/open.ts';
import type { StoreKind } from './store/folder/store-kinds.ts';
import { type AuditEntry, operator } from './store/people.ts';
import type { NewAccessToken } from './store/resilient/access-tokens.ts';
import type { Installation } from './store/resilient/installations.ts';
import type { Action } from './store/resilient/people.ts';
import { reached } from './store/resilient/reached.ts';
import { openResilientStore, type ResilientStore } from './store/resilient/resilient.ts';
import { createSealing } from './store/sealing.ts';
import type { CopiedRows } from './store/sql/copy-tables.ts';

async function withStore<T>(
  config: Config,
  log: Log,
  mode: StoreMode,
  work: (store: ResilientStore) => Promise<T>,
): Promise<T> {
  const store = await openResilientStore({
    open: (how) => openStore(config.data, { ...storeOf(config), mode, ...how, now: Date.now }),
    log,
    now: Date.now,
    owner: randomBytes(8).toString('hex'),
    sealing: config.secretKeys === undefined ? undefined : createSealing(config.secretKeys),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Where the bot is installed; undefined without VERBATIM_SECRET_KEY. Rejects with STORE_ABSENT where nothing was stored
 * yet.
 */
export const readInstallations = async (
  config: Config,
  log: Log,
  platform: string,
): Promise<readonly Installation[] | undefined> =>
  config.secretKeys === undefined
    ? undefined
    : withStore(config, log, 'reader', async ({ installations }) => installations?.list(platform));

/** Begins each secret, so that tools that look for leaked ones know it. */
const prefix = 'verbatim_';

/** Gives the secret, which nobody can be shown again. Rejects with TOKEN_NAME_TAKEN and STORE_UNAVAILABLE. */
export const addAccessToken = (config: Config, log: Log, token: NewAccessToken): Promise<string> =>
  withStore(config, log, 'tool', async (store) => {
    const secret = prefix + randomBytes(32).toString('base64url');
    if (await reached(store, store.accessTokens.add(token, secret))) {
      await store.people.record({
        who: operator,
        action: 'token-added',
        about: `${token.name}, ${token.role}`,
      });
      return secret;
    }
    throw new VerbatimError(
      'TOKEN_NAME_TAKEN',
      `${token.name} has a token already. Revoke that one first, or give this one another name.`,
    );
  });

/** Earliest first, those that were revoked among them. Rejects with STORE_ABSENT and STORE_UNAVAILABLE. */
export const listAccessTokens = (config: Config, log: Log): Promise<readonly AccessToken[]> =>
  withStore(config, log, 'reader', (store) => reached(store, store.accessTokens.list()));

/** False where the name has none. Rejects with STORE_UNAVAILABLE. */
export const revokeAccessToken = (config: Config, log: Log, name: string): Promise<boolean> =>
  withStore(config, log, 'tool', async (store) => {
    const isRevoked = await reached(store, store.accessTokens.revoke(name));
    if (isRevoked) await store.people.record({ who: operator, action: 'token-revoked', about: name });
    return isRevoked;
  });

/** To a new file, as it is at one moment, while a bot may run. Rejects with STORE_ABSENT and STORE_UNAVAILABLE. */
export const copyStoreFile = (config: Config, log: Log, target: string): Promise<void> =>
  withStore(config, log, 'reader', (store) => reached(store, store.copyTo(target)));

/** At this time or later, the latest first. Rejects with STORE_ABSENT and STORE_UNAVAILABLE. */
export const readAudit = (
  config: Config,
  log: Log,
  since: number,
  most: number,
): Promise<readonly AuditEntry[]> =>
  withStore(config, log, 'reader', (store) => reached(store, store.people.audit(since, most)));

/** For what a command did to the documents: the same list has what was done on the page. Rejects with STORE_IN_USE. */
export const recordAction = (config: Config, log: Log, action: Action): Promise<void> =>
  withStore(config, log, 'tool', (store) => store.people.record(action));

/**
 * From the data folder into the database of VERBATIM_DATABASE_URL, or back, into an empty store; while no bot runs. Rejects with
 * CONFIG_INVALID without that setting, with STORE_IN_USE, and with what opening either store rejects with.
 */
export async function copyStoreTo(
  { data, databaseUrl }: Config,
  to: StoreKind,
): Promise<readonly CopiedRows[]> {
  if (databaseUrl === undefined)
    throw new VerbatimError(
      'CONFIG_INVALID',
      'Set VERBATIM_DATABASE_URL to the database that is copied into or from, such as postgres://user:password@host:5432/database.',
    );
  const { copyStore } = await import('./store/folder/copy-store.ts');
  return copyStore(data, databaseUrl, to, Date.now);
}
