// Deleted texts must vanish from the files, not only from the tables: the duty is written down with the deletion.
import type { Sql } from './session/session.ts';

/** In the transaction that deletes: a process that ends before the erasure leaves the duty behind. */
export async function oweErasure(sql: Sql, now: number): Promise<void> {
  await sql.run('INSERT INTO unerased (since) VALUES (?)', [now]);
}

/** Of what is said in a claim, which is about to go; nothing where nothing is. One duty is enough for many claims. */
export async function oweErasureOf(sql: Sql, key: string): Promise<void> {
  await sql.run(
    `INSERT INTO unerased (since) SELECT seen_at FROM seen
     WHERE key = ? AND body <> '' AND NOT EXISTS (SELECT since FROM unerased)`,
    [key],
  );
}

export const owesErasure = async (sql: Sql): Promise<boolean> =>
  (await sql.row('SELECT since FROM unerased LIMIT 1')) !== undefined;
