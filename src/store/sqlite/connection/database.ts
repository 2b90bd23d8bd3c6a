// One connection to an SQLite file. The only importer of libsql, which is loaded when a store is opened.
import { messageOf } from '../../../errors.ts';
import { unavailable } from '../../failure.ts';
import type { Session, SqlValue } from '../../sql/session/session.ts';
import { sqliteDialect } from './dialect.ts';

export interface Database extends Session {
  readonly inTransaction: boolean;
  close(): void;
}

/** What of libsql is used: its own types are loose. */
interface Prepared {
  run(parameters: readonly SqlValue[]): { readonly changes: number } | Promise<{ readonly changes: number }>;
  get(parameters: readonly SqlValue[]): unknown;
  all(parameters: readonly SqlValue[]): Promise<readonly unknown[]>;
}

/** Milliseconds to wait for another process. */
export const lockPatience = 5_000;

/**
 * The promise API of libsql runs `exec` on another thread and prepared statements on this one. So what
 * touches the disk or waits for a lock (BEGIN, COMMIT, VACUUM) goes through `exec`, and what works in
 * memory through prepared statements. Two faults of libsql 0.5.29 are met by the same rule: a prepared
 * statement that failed with SQLITE_BUSY blocks every later COMMIT (an `exec` does not, and inside
 * BEGIN IMMEDIATE nothing is busy), and `close` keeps the file open until prepared statements are
 * collected as garbage (a connection that only ran `exec` closes at once).
 *
 * libsql has as many threads as the machine has processors, and one that waits for a lock is taken: two
 * connections of one process must not wait for each other.
 *
 * Rejects with STORE_UNAVAILABLE where the file can't be opened. SQLite's own errors pass through.
 */
export async function openDatabase(path: string, timeout = lockPatience): Promise<Database> {
  const { default: Libsql } = await import('libsql/promise');
  const open = () => {
    try {
      return new Libsql(path, { timeout });
    } catch (error) {
      const message = `${path} can't be opened: ${messageOf(error)}. Give this user the right to read and write there.`;
      throw unavailable(message, error);
    }
  };
  const connection = open();
  let closed = false;
  const statements = new Map<string, Promise<Prepared>>();
  const prepared = (sql: string): Promise<Prepared> => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made: Promise<Prepared> = connection.prepare(sql);
    statements.set(sql, made);
    // A statement that could not be prepared is tried again next time; the caller sees this failure.
    made.catch(() => statements.delete(sql));
    return made;
  };
  return {
    path,
    dialect: sqliteDialect,
    run: async (sql, parameters = []) => (await (await prepared(sql)).run(parameters)).changes,
    row: async (sql, parameters = []) => (await prepared(sql)).get(parameters),
    rows: async (sql, parameters = []) => (await prepared(sql)).all(parameters),
    exec: (sql) => connection.exec(sql),
    get inTransaction(): boolean {
      // libsql ends the whole process when it is asked this after the end.
      return !closed && Reflect.get(connection, 'inTransaction') === true;
    },
    close() {
      closed = true;
      statements.clear();
      connection.close();
    },
  };
}
