// Claims in a table: one row for each event that was taken, for a day.
import { z } from 'zod';
import { type Claim, isOpen, type NewClaim } from '../claims.ts';
import type { Store } from '../store.ts';
import { oweErasureOf } from './erasure.ts';
import { readAll, readRow, rowIn } from './rows/columns.ts';
import type { Dialect } from './session/dialect.ts';
import type { Sql, SqlValue, Turns } from './session/session.ts';
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

/** Which of the processes that claimed something have ended. */
export interface Owners {
  /** Within a transaction, in which no other process takes anything over and none of those that have ended comes back. */
  ended(sql: Sql, owners: readonly string[]): Promise<EndedOwners>;
}

export interface EndedOwners {
  readonly all: readonly string[];
  /** For so long that what they sent has arrived, or never will. */
  readonly surely: readonly string[];
}

/** Of a row that is there: counts as written where it is the owner's own. */
const sameOwner = `UPDATE SET owner = excluded.owner WHERE seen.owner = excluded.owner AND seen.state = 'claimed'`;

const ownerRow = z.object({ owner: z.string() });

export function createClaimTable(
  path: string,
  { glance, write, apart }: Pick<Turns, 'glance' | 'write' | 'apart'>,
  retentionDays: number,
  owners: Owners | undefined,
): Pick<Store, 'claim' | 'mark' | 'release' | 'claimOf' | 'takeOver'> {
  /** The condition of open claims that are others', and its values, narrowed to those of owners that have ended. */
  async function narrowed(sql: Sql, others: string, values: readonly SqlValue[]) {
    if (owners === undefined) return { theirs: others, values };
    const found = await sql.rows(`SELECT DISTINCT owner FROM seen WHERE ${others}`, values);
    const { all, surely } = await owners.ended(
      sql,
      found.map((one) => ownerRow.parse(one).owner),
    );
    const among = (name: string): string => `owner IN (SELECT value FROM ${sql.dialect.eachText(name)})`;
    return {
      theirs: `${others} AND (${among('surely')} OR (state = 'claimed' AND ${among('ended')}))`,
      values: [...values, JSON.stringify(surely), JSON.stringify(all)],
    };
  }
  // What people asked stays no longer than their questions do.
  const isLeft = (state: NewClaim['state'] | Claim['state']): boolean => isOpen(state) || retentionDays > 0;
  return {
    claim: ({ key, state, owner, asker = '', body: given }: NewClaim, now, isAgain = false) =>
      write(async (sql) => {
        const body = isLeft(state) ? given : '';
        const insert = `INSERT INTO seen (key, seen_at, state, owner, asker, body) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (key) DO ${isAgain ? sameOwner : 'NOTHING'}`;
        return (await sql.run(insert, [storable(key), now, state, owner, asker, storable(body)])) === 1;
      }),

    mark: (key, state, body, owner) =>
      write(async (sql) => {
        const left = isLeft(state) ? body : '';
        if (left === '' && retentionDays === 0) await oweErasureOf(sql, storable(key));
        const change = `UPDATE seen SET state = ?,
          body = CASE WHEN CAST(? AS TEXT) IS NULL OR body = '' THEN body ELSE ? END`;
        const values = [state, left ?? null, left ?? null];
        if (owner === undefined) {
          await sql.run(`${change} WHERE key = ?`, [...values, storable(key)]);
          return true;
        }
        // Whoever is about to speak must have it still: another one may have taken it over, and answered.
        const mine = state === 'posting' ? 'owner = ?' : `(owner = ? OR NOT (${open}))`;
        const own = `${change}, owner = ? WHERE key = ? AND ${mine}`;
        if ((await sql.run(own, [...values, owner, storable(key), owner])) > 0) return true;
        return (await sql.row('SELECT 1 FROM seen WHERE key = ?', [storable(key)])) === undefined;
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

    takeOver: (prefix, owner, isAgain = false) =>
      apart(async (sql) => {
        const others = `${open} AND owner <> ? AND substr(key, 1, ?) = ?`;
        const ofOthers = [owner, prefix.length, prefix];
        const { theirs, values } = await narrowed(sql, others, ofOthers);
        const select = (condition: string): string =>
          `SELECT ${columnsIn(sql.dialect)} FROM seen WHERE ${condition} ORDER BY seen_at, key`;
        const taken = await sql.rows(select(theirs), values);
        await sql.run(`UPDATE seen SET owner = ? WHERE ${theirs}`, [owner, ...values]);
        const rows = isAgain
          ? await sql.rows(select(`${open} AND owner = ? AND substr(key, 1, ?) = ?`), ofOthers)
          : taken;
        const { read, damaged } = readAll(rows, (one) => claimOf(one, path));
        return { rows: read, damaged };
      }),
  };
}
