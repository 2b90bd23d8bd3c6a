// A copy of a PostgreSQL store in an SQLite file, and of a file in a database.
import { chmod, rm } from 'node:fs/promises';
import { storeFailure } from '../failure.ts';
import { assertEmpty, type CopiedRows, copyTables } from '../sql/copy-tables.ts';
import type { Turns } from '../sql/session/session.ts';
import { type Database, openDatabase } from '../sqlite/connection/database.ts';
import { applySettings } from '../sqlite/connection/settings.ts';
import { migrate } from '../sqlite/migrations.ts';
import { sqlitePages } from '../sqlite/pages.ts';
import type { PostgresSession } from './connection/session.ts';
import { asOfNow, transaction } from './connection/transaction.ts';
import { postgresPages } from './pages.ts';

type Alone = Pick<Turns<PostgresSession>, 'alone'>;

/** One state of the database, while it is in use. A new file that cannot be finished is removed again. */
export async function copyToFile({ alone }: Alone, target: string): Promise<readonly CopiedRows[]> {
  const file = await openDatabase(target);
  try {
    // Like a store of SQLite's own, for nobody else to read; what is written beside it gets the same rights.
    await chmod(target, 0o600);
    await applySettings(file, false);
    await migrate(file);
    await assertEmpty(file, target);
  } catch (error) {
    file.close();
    throw storeFailure(error, target);
  }
  try {
    const copied = await alone((sql) =>
      transaction(sql, asOfNow, () => {
        const from = { pages: postgresPages(sql), sql, path: sql.path };
        return inFile(file, 'BEGIN IMMEDIATE', () => copyTables(from, { sql: file, path: target }));
      }),
    );
    await file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    file.close();
    return copied;
  } catch (error) {
    file.close();
    for (const part of ['', '-wal', '-shm']) await rm(target + part, { force: true });
    throw storeFailure(error, target);
  }
}

/** All of it or nothing. The file must have this version's tables. */
export async function copyFromFile({ alone }: Alone, source: string): Promise<readonly CopiedRows[]> {
  const file = await openDatabase(source);
  try {
    return await alone((sql) =>
      transaction(sql, 'BEGIN', async () => {
        await assertEmpty(sql, sql.path);
        const from = { pages: sqlitePages(file), sql: file, path: source };
        return inFile(file, 'BEGIN', () => copyTables(from, { sql, path: sql.path }));
      }),
    );
  } catch (error) {
    throw storeFailure(error, source);
  } finally {
    file.close();
  }
}

async function inFile<T>(file: Database, begin: string, work: () => Promise<T>): Promise<T> {
  await file.exec(begin);
  try {
    const result = await work();
    await file.exec('COMMIT');
    return result;
  } catch (error) {
    if (file.inTransaction) await file.exec('ROLLBACK');
    throw error;
  }
}
