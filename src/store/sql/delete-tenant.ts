// The end of a tenant: all that is stored of it, beside receipts.
import { z } from 'zod';
import { readAll, readRow, rowIn } from './rows/columns.ts';
import type { Sql } from './session/session.ts';
import { storable } from './write-down.ts';

const tenantRow = z.object({ tenant: z.string() });

interface Deleted {
  readonly questions: number;
  readonly ratings: number;
}

/**
 * What a tenant asked, and all that is stored of it beside receipts; of an organisation, also that of the workspaces which installed
 * the app in it. Gives how many questions and ratings there were.
 */
export async function deleteTenant(
  sql: Sql,
  path: string,
  platform: string,
  tenant: string,
): Promise<Deleted> {
  const key = [platform, storable(tenant)];
  // Without an id, only questions of an unknown tenant are meant: an organisation's own installation has no tenant's id either.
  if (tenant === '') return deleteAllOf(sql, platform, tenant);
  const within = `SELECT DISTINCT ${sql.dialect.asRow('installations', { texts: ['tenant'] })} FROM installations
    WHERE platform = ? AND organisation = ? AND tenant NOT IN ('', organisation)`;
  const found = readAll(await sql.rows(within, key), (row) => readRow(tenantRow, rowIn(row), path));
  let sum = await deleteAllOf(sql, platform, tenant);
  for (const workspace of found.read) {
    const { questions, ratings } = await deleteAllOf(sql, platform, workspace.tenant);
    sum = { questions: sum.questions + questions, ratings: sum.ratings + ratings };
  }
  await sql.run(
    "UPDATE installations SET sealed = '' WHERE platform = ? AND (tenant = ? OR organisation = ?)",
    [...key, storable(tenant)],
  );
  return sum;
}

async function deleteAllOf(sql: Sql, platform: string, tenant: string): Promise<Deleted> {
  const deleted = await deleteAsked(sql, platform, tenant);
  await sql.run('DELETE FROM settings WHERE platform = ? AND tenant = ?', [platform, storable(tenant)]);
  return deleted;
}

/** What a tenant asked, and nothing else of it. */
export async function deleteAsked(sql: Sql, platform: string, tenant: string): Promise<Deleted> {
  const key = [platform, storable(tenant)];
  const ofTenant = 'platform = ? AND tenant = ?';
  const { jsonText } = sql.dialect;
  const inBody = (name: string): string =>
    `coalesce(${jsonText('body', 'said', 'asker', name)}, ${jsonText('body', 'asker', name)})`;
  // A claim holds a question as JSON: said, put with a command, or one that the next one of the same person may lean on. Of these,
  // earlier versions wrote the words alone.
  await sql.run(
    `UPDATE seen SET body = '' WHERE body <> '' AND (
       (${inBody('platform')} = ? AND ${inBody('tenant')} = ?)
       OR (substr(key, 1, ?) = ? AND ${inBody('tenant')} IS NULL AND asker IN (SELECT asker FROM questions WHERE ${ofTenant})))`,
    [...key, `${platform}:before:`.length, `${platform}:before:`, ...key],
  );
  const inQuestions = `question_id IN (SELECT id FROM questions WHERE ${ofTenant})`;
  const ratings = await sql.run(`DELETE FROM ratings WHERE ${inQuestions}`, key);
  const questions = await sql.run(`DELETE FROM questions WHERE ${ofTenant}`, key);
  return { questions, ratings };
}
