// The store in one SQLite file.
import { storeFailure } from '../failure.ts';
import { createJournal } from '../sql/journal/journal.ts';
import { createSqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';
import { createCheckpoints } from './connection/checkpoints.ts';
import { type Database, openDatabase } from './connection/database.ts';
import { applySettings } from './connection/settings.ts';
import { createTurns, type SqliteTurns } from './connection/turns.ts';
import { copyDatabase } from './copy.ts';
import { erase } from './erase.ts';
import { isOlder, migrate } from './migrations.ts';

/** Whether the file at `path` has tables of an earlier version. Rejects with STORE_UNAVAILABLE, STORE_DAMAGED or STORE_NEWER. */
export async function needsMigration(path: string): Promise<boolean> {
  const database = await openDatabase(path);
  try {
    return await isOlder(database);
  } catch (error) {
    throw storeFailure(error, path);
  } finally {
    database.close();
  }
}

export interface SqliteSettings {
  /** Days that questions are kept; with 0 they are not written down at all. */
  readonly retentionDays: number;
  /** Refuses every write. The file must have this version's tables. */
  readonly readOnly: boolean;
}

/** Makes the file where there is none. Rejects with STORE_UNAVAILABLE, STORE_DAMAGED or STORE_NEWER. */
export async function openSqliteStore(path: string, chosen: SqliteSettings): Promise<Store> {
  const database = await openDatabase(path);
  try {
    await applySettings(database, chosen.readOnly);
    if (chosen.readOnly) await database.exec('PRAGMA query_only = ON');
    else await migrate(database);
  } catch (error) {
    database.close();
    throw storeFailure(error, path);
  }
  return createSqliteStore(database, chosen);
}

/** A connection of its own, so that nobody who asks something waits for what is gathered. */
async function openJournalTurns(path: string): Promise<SqliteTurns> {
  const database = await openDatabase(path);
  await database.exec('PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF');
  return createTurns(database);
}

function createSqliteStore(database: Database, { retentionDays, readOnly }: SqliteSettings): Store {
  const { path } = database;
  const turns = createTurns(database);
  const checkpoints = createCheckpoints(turns);
  const write: SqliteTurns['write'] = async (job) => {
    const result = await turns.write(job);
    checkpoints.wrote();
    return result;
  };
  return createSqlStore({
    path,
    retentionDays,
    turns: { ...turns, write },
    journal: createJournal(() => openJournalTurns(path)),
    erase,
    copyTo: (target) => copyDatabase(path, target),
    close: async () => {
      checkpoints.stop();
      // A copy of the one file is then a whole backup. What was found damaged is left as it is.
      const copied =
        readOnly || turns.sawDamage()
          ? undefined
          : turns.alone((sql) => sql.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      const [copy] = await Promise.allSettled([copied, turns.close()]);
      if (copy.status === 'rejected') throw copy.reason;
    },
  });
}
