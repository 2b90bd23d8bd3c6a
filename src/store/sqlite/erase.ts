// Makes deleted texts vanish from the files, not only from the tables.
import { stat } from 'node:fs/promises';
import { messageOf, systemCodeOf, VerbatimError } from '../../errors.ts';
import { storeFailure } from '../failure.ts';
import { type Database, lockPatience } from './connection/database.ts';

/**
 * Outside of any transaction. VACUUM writes the file anew without the deleted rows: `secure_delete` alone
 * leaves copies where SQLite moved rows between pages. The new file goes through the write-ahead log, which
 * still holds the old pages until it is copied and cut to nothing; a process that reads can hold that up.
 * Resolves to why bytes may remain, undefined where none do. Rejects where the database is damaged.
 */
export async function erase(database: Database): Promise<string | undefined> {
  const log = `${database.path}-wal`;
  try {
    await database.exec('VACUUM');
    await cutLog(database);
    if ((await sizeOf(log)) > 0) return `Another program is reading ${database.path}. End it.`;
    await database.exec('BEGIN IMMEDIATE; DELETE FROM unerased; COMMIT');
    return undefined;
  } catch (error) {
    if (database.inTransaction) await database.exec('ROLLBACK');
    const failure = storeFailure(error, database.path);
    if (failure instanceof VerbatimError && failure.code === 'STORE_UNAVAILABLE') return messageOf(failure);
    throw failure;
  }
}

/** Questions wait meanwhile, so a process that reads is not waited for as long as otherwise. */
async function cutLog(database: Database): Promise<void> {
  try {
    await database.exec('PRAGMA busy_timeout = 300; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await database.exec(`PRAGMA busy_timeout = ${lockPatience}`);
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
