// Claims in a table: one row for each event that was taken, for a day.
import { z } from 'zod';
import { type Claim, isOpen, type NewClaim } from '../claims.ts';
import type { Store } from '../store.ts';
import { oweErasureOf } from './erasure.ts';
import { readAll, readRow, rowIn } from './rows/columns.ts';
import type { Dialect } from './session/dialect.ts';
import type { Turns } from './session/session.ts';
import { storable } from './write-down.ts';

const row = z.object({
  key: z.string(),
  state: z.enum(['claimed', 'posting', 'answered', 'given-up']),
  seen_at: z.int(),
  body: z.string(),
});

const columnsIn = ({ asRow }: Dialect): string =>
  asRow('seen', { texts: ['key', 'state', 'body'], integers: ['seen_at'] });
const open = "state IN ('claimed', 'posting')";

const claimOf = (found: unknown, path: string): Claim => {
  const { seen_at: claimedAt, ...claim } = readRow(row, rowIn(found), path);
  return { ...claim, claimedAt };
};

export function createClaimTable(
  path: string,
  { glance, write }: Pick<Turns, 'glance' | 'write'>,
  retentionDays: number,
): Pick<Store, 'claim' | 'mark' | 'release' | 'claimOf' | 'takeOver'> {
  // What people asked stays no longer than their questions do.
  const isLeft = (state: NewClaim['state'] | Claim['state']): boolean => isOpen(state) || retentionDays > 0;
  return {
    claim: ({ key, state, owner, asker = '', body: given }: NewClaim, now) =>
      write(async (sql) => {
        const body = isLeft(state) ? given : '';
        const insert = `INSERT INTO seen (key, seen_at, state, owner, asker, body) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (key) DO NOTHING`;
        return (await sql.run(insert, [storable(key), now, state, owner, asker, storable(body)])) === 1;
      }),

    mark: (key, state, body) =>
      write(async (sql) => {
        const left = isLeft(state) ? body : '';
        if (left === '' && retentionDays === 0) await oweErasureOf(sql, storable(key));
        await sql.run(
          `UPDATE seen SET state = ?, body = CASE WHEN CAST(? AS TEXT) IS NULL OR body = '' THEN body ELSE ? END WHERE key = ?`,
          [state, left ?? null, left ?? null, storable(key)],
        );
      }),

    release: (key) =>
      write(async (sql) => void (await sql.run('DELETE FROM seen WHERE key = ?', [storable(key)]))),

    claimOf: (key) =>
      glance(async (sql) => {
        const found = await sql.row(`SELECT ${columnsIn(sql.dialect)} FROM seen WHERE key = ?`, [
          storable(key),
        ]);
        return found === undefined ? undefined : claimOf(found, path);
      }),

    takeOver: (prefix, owner) =>
      write(async (sql) => {
        const others = `${open} AND owner <> ? AND substr(key, 1, ?) = ?`;
        const values = [owner, prefix.length, prefix];
        const found = await sql.rows(
          `SELECT ${columnsIn(sql.dialect)} FROM seen WHERE ${others} ORDER BY seen_at, key`,
          values,
        );
        await sql.run(`UPDATE seen SET owner = ? WHERE ${others}`, [owner, ...values]);
        const { read: rows, damaged } = readAll(found, (one) => claimOf(one, path));
        return { rows, damaged };
      }),
  };
}
