// A damaged database file is set aside, with its log, under a new name. Nothing is ever deleted.
import { copyFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { systemCodeOf, VerbatimError } from '../../errors.ts';
import { storeFailure } from '../failure.ts';
import { openDatabase } from '../sqlite/connection/database.ts';

const resultRow = z.object({ integrity_check: z.string() });

/** Reads the whole file, on another thread: a second for some hundred megabytes. Rejects with STORE_UNAVAILABLE. */
export async function isSound(path: string): Promise<boolean> {
  const database = await openDatabase(path);
  try {
    // "main" only: the table that takes the outcome is itself half made while the check runs.
    await database.exec("CREATE TEMP TABLE outcome AS SELECT * FROM pragma_integrity_check(1, 'main')");
    return (
      resultRow.parse(await database.row('SELECT integrity_check FROM outcome')).integrity_check === 'ok'
    );
  } catch (error) {
    const failure = storeFailure(error, path);
    if (failure instanceof VerbatimError && failure.code === 'STORE_DAMAGED') return false;
    throw failure;
  } finally {
    database.close();
  }
}

const copyOf = (path: string): string => `${path}-wal.copy`;

/**
 * Copies the log of a file that is about to be opened. A connection that cannot read the file empties its log as it
 * closes, and a log may hold what the damaged file lacks.
 */
export async function copyLog(path: string): Promise<void> {
  try {
    await copyFile(`${path}-wal`, copyOf(path));
  } catch (error) {
    // Most files have no log. Without room for a copy, the store is opened all the same.
    if (!/^(?:ENOENT|ENOSPC|EDQUOT)$/.test(systemCodeOf(error) ?? '')) throw error;
    await dropLogCopy(path);
  }
}

export const dropLogCopy = (path: string): Promise<void> => rm(copyOf(path), { force: true });

/**
 * Renames `verbatim.db` to `verbatim.db.damaged-<time>` with its log beside it, so that the two can be opened
 * together by a repair tool: the log as `copyLog` found it. The log goes first: SQLite would empty one that it finds
 * without its database. Returns the new path.
 */
export async function setAside(path: string, now: number): Promise<string> {
  const time = new Date(now).toISOString().replace(/[-:]/g, '').replace(/\./, '-');
  const aside = `${path}.damaged-${time}`;
  for (const part of ['-wal', '-shm', '']) await renameIfThere(path + part, aside + part);
  await renameIfThere(copyOf(path), `${aside}-wal`);
  return aside;
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
}
