// The store in one SQLite file.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../../answer/answer.ts';
import { systemCodeOf, VerbatimError } from '../../errors.ts';
import { storeFailure } from '../failure.ts';
import {
  type AskedQuestion,
  longestNote,
  type Pruned,
  type QuestionFilter,
  type Rating,
  type Store,
  seenFor,
  unknownTenant,
  type Visibility,
} from '../store.ts';
import { type Database, lockPatience, openDatabase, type Sql, type SqlValue } from './database.ts';
import { erase, oweErasure, owesErasure } from './erase.ts';
import { migrate } from './migrations.ts';
import { readReceiptCode } from './receipt-code.ts';
import { questionsOfRows, receiptOfRow } from './rows.ts';
import { createTurns } from './turns.ts';
import { storable, writeQuestion, writeReceipts } from './write-down.ts';

export interface SqliteSettings {
  /** Days that questions are kept; with 0 they are not written down at all. */
  readonly retentionDays: number;
  /** Refuses every write. */
  readonly readOnly: boolean;
}

/** WAL lets tools read while the bot writes. */
const logMode = 'PRAGMA journal_mode = WAL';

/**
 * `synchronous=FULL` flushes the log at each commit: with NORMAL
 * an acknowledged row survives `kill -9` too, but not a loss of power. `secure_delete` overwrites with zeros;
 * `cell_size_check` notices a damaged page when it is read.
 */
const settings = `
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;`;

/** Makes the file where there is none. Rejects with STORE_UNAVAILABLE, STORE_DAMAGED or STORE_NEWER. */
export async function openSqliteStore(path: string, chosen: SqliteSettings): Promise<Store> {
  const database = await openDatabase(path);
  try {
    await patiently(() => database.exec(logMode));
    await database.exec(settings);
    await migrate(database);
    if (chosen.readOnly) await database.exec('PRAGMA query_only = ON');
  } catch (error) {
    database.close();
    throw storeFailure(error, path);
  }
  return createSqliteStore(database, chosen);
}

/** Milliseconds. */
const pause = 10;

/**
 * SQLite waits for other processes by itself, but not here: of two that change a new file to WAL at once, one is
 * told SQLITE_BUSY without any delay, since each would wait for the other.
 */
async function patiently(change: () => Promise<void>, tries = lockPatience / pause): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (systemCodeOf(error) !== 'SQLITE_BUSY' || tries <= 0) throw error;
    await sleep(pause);
    await patiently(change, tries - 1);
  }
}

function createSqliteStore(database: Database, { retentionDays, readOnly }: SqliteSettings): Store {
  const { path } = database;
  const turns = createTurns(database);
  const eraseIfOwed = async (): Promise<Pick<Pruned, 'notYetErased'>> => {
    const notYetErased = await turns.alone(async (sql) =>
      (await owesErasure(sql)) ? erase(sql) : undefined,
    );
    return notYetErased === undefined ? {} : { notYetErased };
  };
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
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
      turns.write(async (sql) => {
        const codes = await writeReceipts(sql, asked);
        if (retentionDays > 0) await writeQuestion(sql, asked, codes);
        return codes;
      }),

    keep: (shown) => turns.write((sql) => writeReceipts(sql, shown)),

    async receipt(written): Promise<Receipt | undefined> {
      const code = readReceiptCode(written);
      if (code === undefined) return undefined;
      const row = await turns.read((sql) => sql.row('SELECT * FROM receipts WHERE code = ?', [code]));
      return row === undefined ? undefined : receiptOfRow(row, path);
    },

    async rate(rating, visible) {
      assertShort(rating);
      return turns.write((sql) => writeRating(sql, rating, visible));
    },

    adopt: (platform, tenant) =>
      turns.write((sql) =>
        sql.run('UPDATE questions SET tenant = ? WHERE platform = ? AND tenant = ?', [
          ...[tenant, platform, unknownTenant],
        ]),
      ),

    firstSeen: (key, now) =>
      turns.write(async (sql) => {
        const insert = 'INSERT INTO seen (key, seen_at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING';
        return (await sql.run(insert, [storable(key), now])) === 1;
      }),

    questions: (filter) => turns.read((sql) => selectQuestions(sql, filter, path)),

    async forgetAsker(asker, now) {
      const deleted = await turns.write(async (sql) => {
        const ratings = await sql.run('DELETE FROM ratings WHERE asker = ?', [asker]);
        const questions = await sql.run('DELETE FROM questions WHERE asker = ?', [asker]);
        if (ratings + questions > 0) await oweErasure(sql, now);
        return { questions, ratings };
      });
      return { ...deleted, ...(await eraseIfOwed()) };
    },

    async prune(now) {
      const questions = await turns.write(async (sql) => {
        await sql.run('DELETE FROM seen WHERE seen_at < ?', [now - seenFor]);
        const oldest =
          retentionDays === 0 ? Number.MAX_SAFE_INTEGER : now - retentionDays * 24 * 60 * 60 * 1000;
        const deleted = await sql.run('DELETE FROM questions WHERE asked_at < ?', [oldest]);
        if (deleted > 0) await oweErasure(sql, now);
        return deleted;
      });
      return { questions, ...(await eraseIfOwed()) };
    },

    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function assertShort({ note = '' }: Rating): void {
  const { length } = Array.from(note);
  if (length <= longestNote) return;
  throw new VerbatimError(
    'RATING_INVALID',
    `The note has ${length} characters, and at most ${longestNote} are kept. Shorten it.`,
  );
}

async function writeRating(sql: Sql, rating: Rating, visible: Visibility | undefined): Promise<boolean> {
  const { answerId, asker, verdict, note, ratedAt } = rating;
  const { where, values } = conditionsOf({ id: answerId, ...(visible === undefined ? {} : { visible }) });
  if ((await sql.row(`SELECT questions.id FROM questions ${where}`, values)) === undefined) return false;
  await sql.run(
    `INSERT INTO ratings (question_id, asker, verdict, note, rated_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (question_id, asker)
     DO UPDATE SET verdict = excluded.verdict, note = excluded.note, rated_at = excluded.rated_at`,
    [answerId, asker, verdict, note === undefined ? null : storable(note), ratedAt],
  );
  return true;
}

async function selectQuestions(
  sql: Sql,
  filter: QuestionFilter,
  path: string,
): Promise<readonly AskedQuestion[]> {
  const { where, values } = conditionsOf(filter);
  const order = 'ORDER BY questions.asked_at, questions.id';
  const ofQuestion = 'JOIN questions ON questions.id = question_id';
  const rows = await sql.rows(`SELECT * FROM questions ${where} ${order}`, values);
  const shown = await sql.rows(
    `SELECT shown.question_id, receipts.* FROM shown JOIN receipts ON receipts.code = shown.code
     ${ofQuestion} ${where} ${order}, shown.position`,
    values,
  );
  const rated = await sql.rows(
    `SELECT ratings.* FROM ratings ${ofQuestion} ${where} ${order}, ratings.rated_at, ratings.asker`,
    values,
  );
  return questionsOfRows(rows, shown, rated, path);
}

interface Conditions {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

function conditionsOf({ id, since, until, conversation, kind, asker, visible }: QuestionFilter): Conditions {
  const conditions: readonly (readonly [string, ...(SqlValue | undefined)[]])[] = [
    ['questions.asked_at >= ?', since],
    ['questions.asked_at < ?', until],
    ['questions.id = ?', id],
    ['questions.platform = ?', conversation?.platform],
    ['questions.conversation = ?', conversation?.id],
    ['questions.kind = ?', kind],
    ['questions.asker = ?', asker],
    ['questions.platform = ? AND questions.tenant = ?', visible?.platform, visible?.tenant],
    ...(visible === undefined ? [] : [seenBy(visible.viewer)]),
  ];
  const given = conditions.filter(([, ...values]) => values.every((value) => value !== undefined));
  const where = given.length === 0 ? '' : `WHERE ${given.map(([condition]) => condition).join(' AND ')}`;
  return { where, values: given.flatMap(([, ...values]) => values.map((value) => value ?? null)) };
}

const seenBy = (viewer: string | undefined): readonly [string, ...SqlValue[]] =>
  viewer === undefined
    ? ["questions.audience = 'public'"]
    : ["(questions.audience = 'public' OR questions.asker = ?)", viewer];
