// The store in one SQLite file.

import type { Receipt } from '../../answer/answer.ts';
import { storeFailure } from '../failure.ts';
import { type AskedQuestion, type Pruned, type Store, unknownTenant } from '../store.ts';
import { createAccessTokenTable } from './access-token-table.ts';
import { createClaimTable } from './claims.ts';
import { createCheckpoints } from './connection/checkpoints.ts';
import { type Database, openDatabase } from './connection/database.ts';
import { applySettings } from './connection/settings.ts';
import { createTurns, type Turns } from './connection/turns.ts';
import { copyDatabase } from './copy.ts';
import { deleteAsked, deleteTenant } from './delete-tenant.ts';
import { erase, oweErasure, owesErasure } from './erase.ts';
import { createJournal } from './journal/journal.ts';
import { selectNewest, selectPage } from './journal/questions.ts';
import { isOlder, migrate } from './migrations.ts';
import { createPeopleTables } from './people-tables.ts';
import { assertShort, writeRating } from './ratings.ts';
import { readReceiptCode } from './receipt-code.ts';
import { pruneRows } from './retention.ts';
import { rowIn } from './rows/columns.ts';
import { asReceipt, receiptOfRow } from './rows/rows.ts';
import { createTenantTables } from './tenant-tables.ts';
import { writeQuestion, writeReceipts } from './write-down.ts';

/** Whether the file at `path` has tables of an earlier version. Rejects with STORE_UNAVAILABLE, STORE_DAMAGED or STORE_NEWER. */
export async function needsMigration(path: string): Promise<boolean> {
  const database = await openDatabase(path);
  try {
    return await isOlder(database);
  } catch (error) {
    throw storeFailure(error, path);
  } finally {
    database.close();
  }
}

export interface SqliteSettings {
  /** Days that questions are kept; with 0 they are not written down at all. */
  readonly retentionDays: number;
  /** Refuses every write. The file must have this version's tables. */
  readonly readOnly: boolean;
}

/** Makes the file where there is none. Rejects with STORE_UNAVAILABLE, STORE_DAMAGED or STORE_NEWER. */
export async function openSqliteStore(path: string, chosen: SqliteSettings): Promise<Store> {
  const database = await openDatabase(path);
  try {
    await applySettings(database, chosen.readOnly);
    if (chosen.readOnly) await database.exec('PRAGMA query_only = ON');
    else await migrate(database);
  } catch (error) {
    database.close();
    throw storeFailure(error, path);
  }
  return createSqliteStore(database, chosen);
}

/** Questions of one page: reading them holds the event loop for about ten milliseconds. */
const pageSize = 200;

function createSqliteStore(database: Database, { retentionDays, readOnly }: SqliteSettings): Store {
  const { path } = database;
  const turns = createTurns(database);
  const journal = createJournal(path);
  const checkpoints = createCheckpoints(turns);
  const write: Turns['write'] = async (job) => {
    const result = await turns.write(job);
    checkpoints.wrote();
    return result;
  };
  const eraseIfOwed = async (): Promise<Pick<Pruned, 'notYetErased'>> => {
    const notYetErased = await turns.alone(async (sql) =>
      (await owesErasure(sql)) ? erase(sql) : undefined,
    );
    return notYetErased === undefined ? {} : { notYetErased };
  };
  const readPage: Store['page'] = (filter, after) =>
    turns.read((sql) => selectPage(sql, filter, path, pageSize, after));
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    checkpoints.stop();
    await journal.close();
    // A copy of the one file is then a whole backup. What was found damaged is left as it is.
    const copied =
      readOnly || turns.sawDamage()
        ? undefined
        : turns.alone((sql) => sql.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    const [copy] = await Promise.allSettled([copied, turns.close()]);
    if (copy.status === 'rejected') throw copy.reason;
  };
  return {
    remember: (asked) =>
      write(async (sql) => {
        const codes = await writeReceipts(sql, asked);
        if (retentionDays > 0) await writeQuestion(sql, asked, codes);
        return codes;
      }),

    keep: (shown) => write((sql) => writeReceipts(sql, shown)),

    async receipt(written): Promise<Receipt | undefined> {
      const code = readReceiptCode(written);
      if (code === undefined) return undefined;
      const select = `SELECT ${asReceipt} FROM receipts WHERE code = ?`;
      const found = await turns.glance((sql) => sql.row(select, [code]));
      return found === undefined ? undefined : receiptOfRow(rowIn(found), path);
    },

    async rate(rating, visible) {
      assertShort(rating);
      return write((sql) => writeRating(sql, rating, visible));
    },

    adopt: (platform, tenant) =>
      write((sql) =>
        sql.run('UPDATE questions SET tenant = ? WHERE platform = ? AND tenant = ?', [
          ...[tenant, platform, unknownTenant],
        ]),
      ),

    ...createClaimTable(path, turns, write, retentionDays),
    ...createTenantTables(path, turns, write),
    ...createAccessTokenTable(turns, write),
    ...createPeopleTables(turns, write),

    questions: async (filter, most = Number.MAX_SAFE_INTEGER) => {
      if (most <= pageSize)
        return (await turns.read((sql) => selectNewest(sql, filter, path, most))).questions;
      const found: AskedQuestion[] = [];
      let page = await readPage(filter);
      for (; page.next !== undefined; page = await readPage(filter, page.next)) found.push(...page.questions);
      return [...found, ...page.questions].slice(-most);
    },

    page: readPage,
    gather: journal.gather,
    figures: journal.figures,

    copyTo: (target) => copyDatabase(path, target),

    async forgetAsker(asker, now) {
      const deleted = await write(async (sql) => {
        const ratings = await sql.run('DELETE FROM ratings WHERE asker = ?', [asker]);
        const questions = await sql.run('DELETE FROM questions WHERE asker = ?', [asker]);
        const claims = await sql.run("UPDATE seen SET body = '' WHERE asker = ? AND body <> ''", [asker]);
        if (ratings + questions + claims > 0) await oweErasure(sql, now);
        return { questions, ratings };
      });
      return { ...deleted, ...(await eraseIfOwed()) };
    },

    async forgetTenant(platform, tenant, now) {
      const deleted = await write(async (sql) => {
        const found = await deleteTenant(sql, path, platform, tenant);
        await oweErasure(sql, now);
        return found;
      });
      return { ...deleted, ...(await eraseIfOwed()) };
    },

    async forgetAsked(platform, tenant, now) {
      const deleted = await write(async (sql) => {
        const found = await deleteAsked(sql, platform, tenant);
        await oweErasure(sql, now);
        return found;
      });
      return { ...deleted, ...(await eraseIfOwed()) };
    },

    async prune(now, confirmed = false) {
      const pruned = await write((sql) => pruneRows(sql, now, retentionDays, confirmed));
      return { ...pruned, ...(await eraseIfOwed()) };
    },

    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
