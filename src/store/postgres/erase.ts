// Makes deleted texts vanish from the tables' files, not only from the tables.
import { messageOf } from '../../errors.ts';
import { ServerFault } from './connection/failure.ts';
import type { PostgresSession } from './connection/session.ts';

/** Those that hold what people wrote, or who they are. */
const tables = ['questions', 'shown', 'ratings', 'seen'];

/**
 * Outside of any transaction. A deleted row stays in its page, whole, until VACUUM, and as bytes also after it: VACUUM FULL
 * writes each table and its indexes into new files. It carries along what an older transaction may still see, and says so.
 * The server's log (WAL), its archive and backups are the operator's; see docs/scale.md.
 * Resolves to why bytes may remain, undefined where none do.
 */
export async function erase(sql: PostgresSession): Promise<string | undefined> {
  try {
    // Who waits for the whole table holds up all who come after: not for long.
    await sql.exec("SET lock_timeout = '2s'");
    for (const table of tables) {
      const notices = await sql.noticesOf(`VACUUM (FULL, VERBOSE) ${table}`);
      if (notices.some(keepsRows)) return `A transaction on ${sql.path} still sees deleted rows. End it.`;
    }
    await sql.exec('DELETE FROM unerased');
    return undefined;
  } catch (error) {
    if (error instanceof ServerFault) return `${sql.path}: ${messageOf(error)}.`;
    throw error;
  } finally {
    await sql.exec('RESET lock_timeout').catch(() => {});
  }
}

/** "3 dead row versions cannot be removed yet.", in the server's language: the number is what counts. */
const keepsRows = (notice: string): boolean => Number(/\d+/.exec(notice)?.[0] ?? 0) > 0;
