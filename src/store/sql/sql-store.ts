// The store over SQL, whatever database it is in.
import type { Receipt } from '../../answer/answer.ts';
import { type AskedQuestion, type Pruned, type Store, unknownTenant } from '../store.ts';
import { createAccessTokenTable } from './access-token-table.ts';
import { createClaimTable, type Owners } from './claims.ts';
import { deleteAsked, deleteTenant } from './delete-tenant.ts';
import type { Deleted } from './deletion.ts';
import { oweErasure, owesErasure } from './erasure.ts';
import type { Journal } from './journal/journal.ts';
import { selectNewest, selectPage } from './journal/questions.ts';
import { createPeopleTables } from './people-tables.ts';
import { assertShort, writeRating } from './ratings.ts';
import { readReceiptCode } from './receipt-code.ts';
import { pruneRows } from './retention.ts';
import { rowIn } from './rows/columns.ts';
import { asReceipt, receiptOfRow } from './rows/rows.ts';
import type { Session, Turns } from './session/session.ts';
import { createTenantTables } from './tenant-tables.ts';
import { writeQuestion, writeReceipts } from './write-down.ts';

export interface SqlStoreParts<Alone extends Session> extends Pick<Store, 'copyTo' | 'close'> {
  /** The database as messages name it. */
  readonly path: string;
  /** Days that questions are kept; with 0 they are not written down at all. */
  readonly retentionDays: number;
  readonly turns: Turns<Alone>;
  readonly journal: Journal;
  /** Absent where the store is for one process at a time: then all others have ended. */
  readonly owners?: Owners;
  /** Before something is deleted for somebody: whoever else may write it hears of that. Absent where nobody else does. */
  readonly announce?: (deleted: Deleted) => Promise<void>;
  /**
   * Outside of any transaction: makes the bytes of deleted rows vanish, and the duty with them. Resolves to why bytes may
   * remain, undefined where none do.
   */
  readonly erase: (session: Alone) => Promise<string | undefined>;
}

/** Questions of one page: reading them holds the event loop for about ten milliseconds. */
const pageSize = 200;

/** `close` ends `turns`; the journal is closed before it is called. */
export function createSqlStore<Alone extends Session>(parts: SqlStoreParts<Alone>): Store {
  const { path, retentionDays, turns, journal, owners, announce, erase, copyTo, close } = parts;
  const { write } = turns;
  const eraseIfOwed = async (): Promise<Pick<Pruned, 'notYetErased'>> => {
    const notYetErased = await turns.alone(async (sql) =>
      (await owesErasure(sql)) ? erase(sql) : undefined,
    );
    return notYetErased === undefined ? {} : { notYetErased };
  };
  const readPage: Store['page'] = (filter, after) =>
    turns.read((sql) => selectPage(sql, filter, path, pageSize, after));
  let closing: Promise<void> | undefined;
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
      const found = await turns.glance((sql) =>
        sql.row(`SELECT ${asReceipt(sql.dialect)} FROM receipts WHERE code = ?`, [code]),
      );
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

    ...createClaimTable(path, turns, retentionDays, owners),
    ...createTenantTables(path, turns),
    ...createAccessTokenTable(turns),
    ...createPeopleTables(turns),

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

    copyTo,

    async forgetAsker(asker, now) {
      await announce?.({ asker });
      const deleted = await write(async (sql) => {
        const ratings = await sql.run('DELETE FROM ratings WHERE asker = ?', [asker]);
        const questions = await sql.run('DELETE FROM questions WHERE asker = ?', [asker]);
        // Their keys stay for a day, so that an event which comes again is not answered again.
        const claims = await sql.run("UPDATE seen SET body = '', asker = '' WHERE asker = ?", [asker]);
        if (ratings + questions + claims > 0) await oweErasure(sql, now);
        return { questions, ratings };
      });
      return { ...deleted, ...(await eraseIfOwed()) };
    },

    async forgetTenant(platform, tenant, now) {
      await announce?.({ platform, tenant });
      const deleted = await write(async (sql) => {
        const found = await deleteTenant(sql, path, platform, tenant);
        await oweErasure(sql, now);
        return found;
      });
      return { ...deleted, ...(await eraseIfOwed()) };
    },

    async forgetAsked(platform, tenant, now) {
      await announce?.({ platform, tenant });
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
      closing ??= journal.close().then(close);
      return closing;
    },
  };
}
