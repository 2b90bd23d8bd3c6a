// Brings a database's tables up to date, in the steps of tables.ts.
import { z } from 'zod';
import { VerbatimError } from '../../errors.ts';
import { unavailable } from '../failure.ts';
import type { PostgresSession } from './connection/session.ts';
import { tableSteps } from './tables.ts';

const presentRow = z.object({ present: z.boolean(), encoding: z.string() });
const versionRow = z.object({ version: z.int() });

/** 0 for a database without tables. STORE_NEWER for one of a later version. */
export async function versionOf(
  sql: PostgresSession,
  schema: string,
  steps: readonly string[] = tableSteps,
): Promise<number> {
  const { present, encoding } = presentRow.parse(
    await sql.row(
      `SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = 'version') AS present,
         current_setting('server_encoding') AS encoding`,
      [schema],
    ),
  );
  if (encoding !== 'UTF8')
    throw unavailable(
      `The database ${sql.path} has the encoding ${encoding}, which cannot hold every quote. Create one with ENCODING 'UTF8'.`,
    );
  if (!present) return 0;
  const { version } = versionRow.parse(await sql.row('SELECT version FROM version'));
  if (version <= steps.length) return version;
  throw new VerbatimError(
    'STORE_NEWER',
    `The database ${sql.path} was written by a newer Verbatim: its format is ${version}, and this one knows ${steps.length}. Install the newer one, or set VERBATIM_DATABASE_URL to another database.`,
  );
}

/** One transaction; other processes that migrate at the same time wait. */
export async function migrate(
  sql: PostgresSession,
  schema: string,
  steps: readonly string[] = tableSteps,
): Promise<void> {
  if ((await versionOf(sql, schema, steps)) === steps.length) return;
  await sql.exec('BEGIN');
  try {
    await sql.exec("SELECT pg_advisory_xact_lock(hashtext('verbatim migrates'))");
    // Read again: another process may have done the work while this one waited.
    const from = await versionOf(sql, schema, steps);
    // Asked first: an operator may have made the schema for a user who may make none.
    const there = await sql.row('SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?', [schema]);
    if (there === undefined) await sql.exec(`CREATE SCHEMA "${schema}"`);
    if (from === 0)
      await sql.exec('CREATE TABLE version (version BIGINT NOT NULL); INSERT INTO version VALUES (0)');
    for (const step of steps.slice(from)) await sql.exec(step);
    await sql.run('UPDATE version SET version = ?', [steps.length]);
    await sql.exec('COMMIT');
  } catch (error) {
    // The connection is given up where even that fails.
    await sql.exec('ROLLBACK');
    throw error;
  }
}
