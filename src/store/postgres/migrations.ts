// Brings a database's tables up to date, in the steps of tables.ts. Each database says which version is the oldest that can use it, so
// that processes of two versions share it while one takes the place of the other.
import { z } from 'zod';
import { VerbatimError } from '../../errors.ts';
import { unavailable } from '../failure.ts';
import type { PostgresSession } from './connection/session.ts';
import { type TableStep, tableSteps } from './tables.ts';

const presentRow = z.object({ present: z.boolean(), encoding: z.string() });
/** Databases of before have no second column. */
const formatRow = z.object({
  format: z.object({ version: z.int(), compatible_from: z.int().nullish() }),
});

export interface Format {
  /** 0 for a database without tables. */
  readonly version: number;
  /** The oldest version that can use it. */
  readonly compatibleFrom: number;
}

/** STORE_NEWER for one of a later version, unless `goesOn` with one that it can use. */
export async function formatOf(
  sql: PostgresSession,
  schema: string,
  goesOn = false,
  steps: readonly TableStep[] = tableSteps,
): Promise<Format> {
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
  if (!present) return { version: 0, compatibleFrom: 0 };
  const { format } = formatRow.parse(
    await sql.row('SELECT row_to_json(held) AS format FROM version AS held'),
  );
  const { version, compatible_from } = format;
  const compatibleFrom = compatible_from ?? version;
  if (version <= steps.length || (goesOn && compatibleFrom <= steps.length))
    return { version, compatibleFrom };
  throw new VerbatimError(
    'STORE_NEWER',
    `The database ${sql.path} was written by a newer Verbatim: its format is ${version}, and this one knows ${steps.length}. Install the newer one, or set VERBATIM_DATABASE_URL to another database.`,
  );
}

/** Whether programs that know `version` go on while the database is brought up to date. */
export const isAdditiveFrom = (version: number, steps: readonly TableStep[] = tableSteps): boolean =>
  version > 0 && steps.slice(version).every(({ isAdditive }) => isAdditive);

/** One transaction; other processes that migrate at the same time wait. */
export async function migrate(
  sql: PostgresSession,
  schema: string,
  steps: readonly TableStep[] = tableSteps,
): Promise<void> {
  if ((await formatOf(sql, schema, false, steps)).version === steps.length) return;
  await sql.exec('BEGIN');
  try {
    await sql.exec("SELECT pg_advisory_xact_lock(hashtext('verbatim migrates'))");
    // Read again: another process may have done the work while this one waited.
    const from = await formatOf(sql, schema, false, steps);
    // Who waits for a table holds up all who come after: where others answer questions, not for long.
    if (isAdditiveFrom(from.version, steps)) await sql.exec("SET LOCAL lock_timeout = '2s'");
    // Asked first: an operator may have made the schema for a user who may make none.
    const there = await sql.row('SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?', [schema]);
    if (there === undefined) await sql.exec(`CREATE SCHEMA "${schema}"`);
    if (from.version === 0)
      await sql.exec('CREATE TABLE version (version BIGINT NOT NULL); INSERT INTO version VALUES (0)');
    await sql.exec('ALTER TABLE version ADD COLUMN IF NOT EXISTS compatible_from BIGINT');
    for (const step of steps.slice(from.version)) await sql.exec(step.sql);
    const compatibleFrom = Math.max(from.compatibleFrom, lastOfOwn(steps));
    await sql.run('UPDATE version SET version = ?, compatible_from = ?', [steps.length, compatibleFrom]);
    await sql.exec('COMMIT');
  } catch (error) {
    // The connection is given up where even that fails.
    await sql.exec('ROLLBACK');
    throw error;
  }
}

/** The version of the last step that programs from before it cannot live with. */
const lastOfOwn = (steps: readonly TableStep[]): number =>
  steps.findLastIndex(({ isAdditive }) => !isAdditive) + 1;
