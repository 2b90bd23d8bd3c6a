// Deletes what is past its retention, and trusts no clock that jumped.
import { z } from 'zod';
import { seenFor } from '../store.ts';
import { oweErasure } from './erasure.ts';
import type { Sql } from './session/session.ts';

const day = 24 * 60 * 60 * 1000;

/** Milliseconds after the last run from which on the clock has to be confirmed: a bot may rest for a long weekend. */
const longestRest = 7 * day;

const timeRow = z.object({ at: z.int().nullable() });

/** Within one transaction. `refused` as in `Pruned`. */
export async function pruneRows(
  sql: Sql,
  now: number,
  retentionDays: number,
  confirmed: boolean,
): Promise<{ readonly questions: number; readonly refused?: number }> {
  const last = await lastRun(sql);
  if (last !== undefined && now - last > longestRest && !confirmed)
    return { questions: 0, refused: now - last };
  // After a rest, each run goes two days on, so that a clock that is a few days wrong costs no more than a day.
  const until = last === undefined || confirmed ? now : Math.min(now, last + 2 * day);
  const bodies = await sql.run("DELETE FROM seen WHERE seen_at < ? AND body <> ''", [until - seenFor]);
  await sql.run('DELETE FROM seen WHERE seen_at < ?', [until - seenFor]);
  const oldest = retentionDays === 0 ? Number.MAX_SAFE_INTEGER : until - retentionDays * day;
  const questions = await sql.run('DELETE FROM questions WHERE asked_at < ?', [oldest]);
  if (questions + bodies > 0) await oweErasure(sql, now);
  await sql.run(
    `INSERT INTO upkeep (name, value) VALUES ('pruned', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [until],
  );
  return { questions };
}

/** Of a file of an earlier version, which holds no time of it: when the last question was asked. */
async function lastRun(sql: Sql): Promise<number | undefined> {
  const told = await sql.row("SELECT value AS at FROM upkeep WHERE name = 'pruned'");
  const row = told ?? (await sql.row('SELECT max(asked_at) AS at FROM questions'));
  return timeRow.parse(row).at ?? undefined;
}
