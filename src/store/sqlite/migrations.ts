// Brings a file's tables up to date, in the steps of tables.ts.
import { z } from 'zod';
import { VerbatimError } from '../../errors.ts';
import type { Database } from './connection/database.ts';
import { type Step, tableSteps } from './tables.ts';

/** Brings a file up to date in one transaction. STORE_NEWER for a file of a later version. */
export async function migrate(database: Database, steps: readonly Step[] = tableSteps): Promise<void> {
  if ((await versionOf(database, steps)) === steps.length) return;
  await database.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have done the work while this one waited.
    const from = await versionOf(database, steps);
    for (const step of steps.slice(from)) {
      if (typeof step === 'string') await database.exec(step);
      else await step(database);
    }
    await database.exec(`PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    if (database.inTransaction) await database.exec('ROLLBACK');
    throw error;
  }
}

/** Whether the file has tables of an earlier version; a new one has none. STORE_NEWER. */
export async function isOlder(database: Database): Promise<boolean> {
  const version = await versionOf(database, tableSteps);
  return version > 0 && version < tableSteps.length;
}

const versionRow = z.object({ user_version: z.number() });

async function versionOf(database: Database, steps: readonly Step[]): Promise<number> {
  const { user_version: version } = versionRow.parse(await database.row('PRAGMA user_version'));
  if (version <= steps.length) return version;
  throw new VerbatimError(
    'STORE_NEWER',
    `${database.path} was written by a newer Verbatim: its format is ${version}, and this one knows ${steps.length}. Install the newer one, or set VERBATIM_DATA to another folder.`,
  );
}
