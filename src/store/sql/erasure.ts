// Deleted texts must vanish from the files, not only from the tables: the duty is written down with the deletion.
import type { Sql } from './session/session.ts';

/** In the transaction that deletes: a process that ends before the erasure leaves the duty behind. */
export async function oweErasure(sql: Sql, now: number): Promise<void> {
  await sql.run('INSERT INTO unerased (since) VALUES (?)', [now]);
}

export const owesErasure = async (sql: Sql): Promise<boolean> =>
  (await sql.row('SELECT since FROM unerased LIMIT 1')) !== undefined;
