// Opens the data folder: the lock, the salt, the database.
import { access, mkdir, open as openFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, systemCodeOf, VerbatimError } from '../../errors.ts';
import { unavailable } from '../failure.ts';
import { openSqliteStore } from '../sqlite/sqlite.ts';
import type { Store } from '../store.ts';
import { type HashAsker, openAskerHash } from './asker.ts';
import { copyLog, dropLogCopy, isSound, setAside } from './damage.ts';
import { takeFolder } from './folder-lock.ts';

/**
 * `bot` has the folder for itself among bots, and sets a damaged file aside. `tool` writes beside a running
 * bot. `reader` writes nothing and wants a store that is there.
 */
export type StoreMode = 'bot' | 'tool' | 'reader';

export interface OpenSettings {
  readonly mode: StoreMode;
  /** Days that questions are kept, 0 for not at all. */
  readonly retentionDays?: number;
  /** The file was found damaged in use: look at all of it before it is opened again. Of mode `bot`. */
  readonly suspect?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface OpenedStore {
  readonly store: Store;
  readonly hashAsker: HashAsker;
  /** Where the damaged file lies that this store takes the place of. */
  readonly setAside?: string;
}

export const defaultRetentionDays = 365;

/**
 * Rejects with STORE_IN_USE (mode `bot`), STORE_ABSENT (mode `reader`), STORE_DAMAGED (not in mode `bot`),
 * STORE_NEWER and STORE_UNAVAILABLE.
 */
export async function openStore(folder: string, settings: OpenSettings): Promise<OpenedStore> {
  const { mode } = settings;
  const path = join(folder, 'verbatim.db');
  if (mode === 'reader') await assertThere(folder, path);
  else await makeFolder(folder, path);
  const leave = mode === 'bot' ? await takeFolder(folder) : undefined;
  try {
    const hashAsker = await openAskerHash(folder);
    const { store, aside } = await openOrReplace(path, settings);
    const opened = { store: leavingFolder(store, leave), hashAsker };
    return aside === undefined ? opened : { ...opened, setAside: aside };
  } catch (error) {
    leave?.();
    // What the file system refuses: a file can't be renamed or made.
    if (systemCodeOf(error) === undefined || error instanceof VerbatimError) throw error;
    throw unavailable(`The data folder ${folder} can't be used: ${messageOf(error)}.`, error);
  }
}

const leavingFolder = (store: Store, leave: (() => void) | undefined): Store =>
  leave === undefined ? store : { ...store, close: () => store.close().finally(leave) };

async function openOrReplace(
  path: string,
  { mode, retentionDays = defaultRetentionDays, suspect = false, now = Date.now }: OpenSettings,
): Promise<{ readonly store: Store; readonly aside?: string }> {
  const open = (): Promise<Store> => openSqliteStore(path, { retentionDays, readOnly: mode === 'reader' });
  if (mode !== 'bot') return { store: await open() };
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

/** What people asked is for the owner of the process only. */
async function makeFolder(folder: string, path: string): Promise<void> {
  try {
    await makeFolders(folder);
    await makeFile(path);
  } catch (error) {
    const message = `The data folder ${folder} can't be used: ${messageOf(error)}. Give this user the right to write there, or set VERBATIM_DATA to another folder.`;
    throw unavailable(message, error);
  }
}

/**
 * The folder and those above it. Node's own `recursive` never ends where a folder is there and says ENOENT to what
 * is to be made in it, as /proc does.
 */
async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const above = dirname(folder);
    if (code !== 'ENOENT' || above === folder || (await isThere(above))) throw error;
    await makeFolders(above);
    await mkdir(folder, { mode: 0o700 });
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * An empty file with the right mode, which SQLite gives to the log too. A file that is there is not opened:
 * closing it again would take away the locks that a connection of this process holds on it (POSIX).
 */
async function makeFile(path: string): Promise<void> {
  try {
    const file = await openFile(path, 'wx', 0o600);
    await file.close();
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  }
}

async function assertThere(folder: string, path: string): Promise<void> {
  try {
    await access(path);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT')
      throw unavailable(`${path} can't be read: ${messageOf(error)}.`, error);
    const message = `Nothing has been remembered in the data folder ${folder} yet. Ask something first, or set VERBATIM_DATA to the folder the bot uses.`;
    throw new VerbatimError('STORE_ABSENT', message, error);
  }
}
