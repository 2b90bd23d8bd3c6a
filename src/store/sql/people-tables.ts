// Sessions, counted tries and the audit, in tables.
import { z } from 'zod';
import { auditedActions, auditedFor } from '../people.ts';
import type { Store } from '../store.ts';
import type { Turns } from './session/session.ts';
import { storable } from './write-down.ts';

const sessionRow = z.object({ digest: z.string(), body: z.string(), ends_at: z.int() });
const countRow = z.object({ count: z.int() });
const auditRow = z.object({
  at: z.int(),
  who: z.string(),
  action: z.enum(auditedActions),
  about: z.string(),
});

export function createPeopleTables({
  read,
  write,
  step,
}: Pick<Turns, 'read' | 'write' | 'step'>): Pick<
  Store,
  'saveSession' | 'session' | 'endSession' | 'countTry' | 'recordAction' | 'audit'
> {
  return {
    saveSession: ({ digest, body, endsAt }, now) =>
      write(async (sql) => {
        await sql.run('DELETE FROM sessions WHERE ends_at <= ?', [now]);
        await sql.run(
          `INSERT INTO sessions (digest, body, ends_at) VALUES (?, ?, ?)
          ON CONFLICT (digest) DO UPDATE SET body = excluded.body, ends_at = excluded.ends_at`,
          [...[digest, storable(body), endsAt]],
        );
      }),

    session: (digest, now) =>
      read(async (sql) => {
        const select = 'SELECT digest, body, ends_at FROM sessions WHERE digest = ? AND ends_at > ?';
        const found = await sql.row(select, [digest, now]);
        if (found === undefined) return undefined;
        const row = sessionRow.parse(found);
        return { digest: row.digest, body: row.body, endsAt: row.ends_at };
      }),

    endSession: (digest) =>
      write(async (sql) => {
        await sql.run('DELETE FROM sessions WHERE digest = ?', [digest]);
      }),

    async countTry(key, now, endsAt) {
      await step((sql) => sql.run('DELETE FROM tries WHERE ends_at <= ?', [now]));
      const insert = `INSERT INTO tries (key, count, ends_at) VALUES (?, 1, ?)
        ON CONFLICT (key) DO UPDATE SET count = tries.count + 1 RETURNING count`;
      return countRow.parse(await step((sql) => sql.row(insert, [key, endsAt]))).count;
    },

    recordAction: ({ at, who, action, about }) =>
      write(async (sql) => {
        await sql.run('DELETE FROM audit WHERE at < ?', [at - auditedFor]);
        await sql.run('INSERT INTO audit (at, who, action, about) VALUES (?, ?, ?, ?)', [
          ...[at, storable(who), action, storable(about)],
        ]);
      }),

    audit: (since, most) =>
      read(async (sql) => {
        const select =
          'SELECT at, who, action, about FROM audit WHERE at >= ? ORDER BY at DESC, rowid DESC LIMIT ?';
        return (await sql.rows(select, [since, most])).map((row) => auditRow.parse(row));
      }),
  };
}
