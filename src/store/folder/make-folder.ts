// Makes the data folder and the empty file in it, or finds that they are there.
import { access, mkdir, open as openFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, systemCodeOf, VerbatimError } from '../../errors.ts';
import { unavailable, vanished } from '../failure.ts';

/** What people asked is for the owner of the process only. */
export const makeFolder = (folder: string, path: string): Promise<void> =>
  made(folder, async () => {
    await makeFolders(folder);
    await makeFile(path);
  });

/** The folder alone, of a store that is elsewhere. */
export const makeDataFolder = (folder: string): Promise<void> => made(folder, () => makeFolders(folder));

async function made(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
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
export async function makeFile(path: string): Promise<void> {
  try {
    const file = await openFile(path, 'wx', 0o600);
    await file.close();
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  }
}

export async function assertThere(folder: string, path: string): Promise<void> {
  try {
    await access(path);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT')
      throw unavailable(`${path} can't be read: ${messageOf(error)}.`, error);
    const message = `Nothing has been remembered in the data folder ${folder} yet. Ask something first, or set VERBATIM_DATA to the folder the bot uses.`;
    throw new VerbatimError('STORE_ABSENT', message, error);
  }
}

/** A folder that vanished under a running bot may be one that is not mounted: what is written there would be lost. */
export async function assertStillThere(folder: string, path: string): Promise<void> {
  if (!(await isThere(path))) throw vanished(folder);
}
