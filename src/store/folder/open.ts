// Opens the data folder: the lock, the salt, the database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, systemCodeOf, VerbatimError } from '../../errors.ts';
import { older, unavailable } from '../failure.ts';
import { findInDamaged, recoverInto } from '../recovery/recover.ts';
import { copyDatabase } from '../sqlite/copy.ts';
import { needsMigration, openSqliteStore } from '../sqlite/sqlite.ts';
import type { Store } from '../store.ts';
import { openAskerHash } from './asker.ts';
import { copyLog, dropLogCopy, isSound, setAside } from './damage.ts';
import { takeFolder } from './folder-lock.ts';
import { assertStillThere, assertThere, makeFile, makeFolder } from './make-folder.ts';
import type { OpenedStore, OpenSettings } from './opened.ts';
import { watchFile } from './presence.ts';

export type { OpenedStore, OpenSettings, StoreMode } from './opened.ts';

export const defaultRetentionDays = 365;

/**
 * Rejects with STORE_IN_USE (mode `bot`), STORE_ABSENT (mode `reader`), STORE_OLDER (mode `tool` beside a bot of an
 * earlier version), STORE_DAMAGED (not in mode `bot`), STORE_NEWER and STORE_UNAVAILABLE.
 */
export async function openStore(folder: string, settings: OpenSettings): Promise<OpenedStore> {
  const { mode, wasThere = false, database } = settings;
  if (database !== undefined) {
    // Loaded only where it is used.
    const { openInDatabase } = await import('./open-database.ts');
    const { retentionDays = defaultRetentionDays, now = Date.now } = settings;
    return openInDatabase(folder, database, { ...settings, retentionDays, now });
  }
  const path = join(folder, 'verbatim.db');
  if (mode === 'reader') await assertThere(folder, path);
  else if (wasThere) await assertStillThere(folder, path);
  else await makeFolder(folder, path);
  const leave = mode === 'bot' ? await takeFolder(folder) : undefined;
  try {
    const hashAsker = await openAskerHash(folder);
    const { store, aside } = await openOrReplace(folder, path, settings);
    const { now = Date.now } = settings;
    const recovered = mode === 'bot' ? await recoverInto(path, now(), aside) : [];
    const opened = {
      store: { ...withDamaged(store, path), close: () => store.close().finally(leave) },
      hashAsker,
      assertPresent: await watchFile(folder, path),
      recovered,
    };
    return aside === undefined ? opened : { ...opened, setAside: aside };
  } catch (error) {
    leave?.();
    // What the file system refuses: a file can't be renamed or made.
    if (systemCodeOf(error) === undefined || error instanceof VerbatimError) throw error;
    throw unavailable(`The data folder ${folder} can't be used: ${messageOf(error)}.`, error);
  }
}

/** A receipt is not denied as long as a damaged file holds it. */
const withDamaged = (store: Store, path: string): Store => ({
  ...store,
  receipt: async (code) => (await store.receipt(code)) ?? findInDamaged(path, code),
});

async function openOrReplace(
  folder: string,
  path: string,
  { mode, retentionDays = defaultRetentionDays, suspect = false, now = Date.now }: OpenSettings,
): Promise<{ readonly store: Store; readonly aside?: string }> {
  const open = (): Promise<Store> => openSqliteStore(path, { retentionDays, readOnly: mode === 'reader' });
  if (mode === 'reader')
    return {
      store: (await needsMigration(path)) ? await openMigratedCopy(path, retentionDays) : await open(),
    };
  if (mode === 'tool')
    return { store: (await needsMigration(path)) ? await migrateAlone(folder, open) : await open() };
  const replace = async () => {
    const aside = await setAside(path, now());
    await makeFile(path);
    return { store: await open(), aside };
  };
  await copyLog(path);
  try {
    if (suspect && !(await isSound(path))) return await replace();
    return { store: await open() };
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'STORE_DAMAGED') return await replace();
    throw error;
  } finally {
    await dropLogCopy(path);
  }
}

/** A bot of an earlier version would refuse to start on a file that a reader had brought up to date. */
async function openMigratedCopy(path: string, retentionDays: number): Promise<Store> {
  // For this user alone, as mkdtemp makes it.
  const scratch = await mkdtemp(join(tmpdir(), 'verbatim-'));
  const drop = (): Promise<void> => rm(scratch, { recursive: true, force: true });
  try {
    const copy = join(scratch, 'verbatim.db');
    await copyDatabase(path, copy);
    await (await openSqliteStore(copy, { retentionDays, readOnly: false })).close();
    const store = await openSqliteStore(copy, { retentionDays, readOnly: true });
    return { ...store, close: () => store.close().finally(drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Brings the file up to date where no bot runs on it, which may be of an earlier version. */
async function migrateAlone(folder: string, open: () => Promise<Store>): Promise<Store> {
  let leave: (() => void) | undefined;
  try {
    leave = await takeFolder(folder);
    return await open();
  } catch (error) {
    throw error instanceof VerbatimError && error.code === 'STORE_IN_USE' ? older(folder, error) : error;
  } finally {
    leave?.();
  }
}
