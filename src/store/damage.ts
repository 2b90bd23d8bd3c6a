// A damaged database file is set aside, with its log, under a new name. Nothing is ever deleted.
import { rename } from 'node:fs/promises';
import { z } from 'zod';
import { systemCodeOf, VerbatimError } from '../errors.ts';
import { openDatabase } from './database.ts';
import { storeFailure } from './failure.ts';

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

/**
 * Renames `verbatim.db` to `verbatim.db.damaged-<time>` with its log beside it, so that the two can be opened
 * together by a repair tool. The log goes first: SQLite would empty one that it finds without its database.
 * Returns the new path.
 */
export async function setAside(path: string, now: number): Promise<string> {
  const time = new Date(now).toISOString().replace(/[-:]/g, '').replace(/\./, '-');
  const aside = `${path}.damaged-${time}`;
  for (const part of ['-wal', '-shm', '']) await renameIfThere(path + part, aside + part);
  return aside;
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
}
