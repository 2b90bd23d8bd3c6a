// One connection to a PostgreSQL server, spoken to as the store does.
import type { ClientBase } from 'pg';
import type { Session, SqlValue } from '../../sql/session/session.ts';
import { postgresDialect } from './dialect.ts';
import { ServerFault } from './failure.ts';

export interface PostgresSession extends Session {
  /** The parts of messages that the server sends beside results while `sql` runs, such as what a VACUUM has found. */
  noticesOf(sql: string): Promise<readonly string[]>;
}

/** Rejects with `ServerFault`. */
export function createSession(client: ClientBase, path: string): PostgresSession {
  const query = async (sql: string, parameters: readonly SqlValue[]) => {
    try {
      return await client.query<Record<string, unknown>>(numbered(sql), parameters.map(storable));
    } catch (error) {
      throw new ServerFault(error);
    }
  };
  const exec = async (sql: string): Promise<void> => {
    try {
      await client.query(sql);
    } catch (error) {
      throw new ServerFault(error);
    }
  };
  return {
    path,
    dialect: postgresDialect,
    run: async (sql, parameters = []) => (await query(sql, parameters)).rowCount ?? 0,
    row: async (sql, parameters = []) => (await query(sql, parameters)).rows[0],
    rows: async (sql, parameters = []) => (await query(sql, parameters)).rows,
    exec,
    async noticesOf(sql) {
      const found: string[] = [];
      const note = ({ detail }: { readonly detail?: string | undefined }): void => {
        if (detail !== undefined) found.push(detail);
      };
      client.on('notice', note);
      try {
        await exec(sql);
      } finally {
        client.off('notice', note);
      }
      return found;
    },
  };
}

/** PostgreSQL has no NUL in texts, and refuses even to compare with one: there is no such text. */
const storable = (value: SqlValue): SqlValue =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;

/** Statements are few, and each is used again and again. */
const known = new Map<string, string>();

/** "a = ? AND b = ?" becomes "a = $1 AND b = $2". No statement of the store has a question mark elsewhere. */
function numbered(sql: string): string {
  const found = known.get(sql);
  if (found !== undefined) return found;
  let at = 0;
  const made = sql.replace(/\?/g, () => {
    at += 1;
    return `$${at}`;
  });
  known.set(sql, made);
  return made;
}
