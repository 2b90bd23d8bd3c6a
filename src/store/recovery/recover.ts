// Saves what can be saved of a damaged file: rows go into the new one, and the damaged file stays as it is.
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Receipt } from '../../answer/answer.ts';
import { storeFailure } from '../failure.ts';
import { readReceiptCode } from '../sql/receipt-code.ts';
import { type Database, openDatabase } from '../sqlite/connection/database.ts';
import { createWriteLock } from '../sqlite/connection/write-lock.ts';
import { readPages } from './pages.ts';
import { type FoundRow, identify, inserts, receiptOfValues } from './rows.ts';

export interface Recovered {
  /** The damaged file's name. */
  readonly file: string;
  readonly receipts: number;
  readonly questions: number;
  /** Pages of which a row at least could not be read. */
  readonly unread: number;
}

/** Damaged files beside the store at `path`, oldest first. */
async function damagedFiles(path: string): Promise<readonly string[]> {
  const beginning = `${basename(path)}.damaged-`;
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name.startsWith(beginning) && !/-(?:wal|shm)$/.test(name))
    .sort()
    .map((name) => join(dirname(path), name));
}

/** Those of the files that were not read again yet. */
async function unrecovered(database: Database, files: readonly string[]): Promise<readonly string[]> {
  // A file of an earlier version has no such table: nothing was recovered into it.
  const isKnown = await database.row("SELECT 1 FROM sqlite_master WHERE name = 'recovered'");
  if (isKnown === undefined) return files;
  const left: string[] = [];
  for (const file of files) {
    const done = await database.row('SELECT 1 FROM recovered WHERE file = ?', [basename(file)]);
    if (done === undefined) left.push(file);
  }
  return left;
}

/**
 * Reads every damaged file that was not read yet. Of `latest`, which was just set aside, everything is saved; of others
 * receipts alone, which are of documents: what people asked may have been forgotten at their wish since then.
 */
export async function recoverInto(
  path: string,
  now: number,
  latest: string | undefined,
): Promise<readonly Recovered[]> {
  const files = await damagedFiles(path);
  if (files.length === 0) return [];
  const database = await openDatabase(path);
  try {
    const done: Recovered[] = [];
    for (const file of await unrecovered(database, files))
      done.push(await recoverFile(database, file, now, file === latest));
    return done;
  } catch (error) {
    throw storeFailure(error, path);
  } finally {
    database.close();
  }
}

/** Rows of one transaction. */
const atOnce = 400;

async function recoverFile(
  database: Database,
  file: string,
  now: number,
  isLatest: boolean,
): Promise<Recovered> {
  // Those that refer to others come second.
  const first = await copyRows(database, file, isLatest ? ['receipts', 'questions'] : ['receipts']);
  if (isLatest) await copyRows(database, file, ['shown', 'ratings']);
  const recovered = {
    ...{ file: basename(file), receipts: first.saved.receipts ?? 0 },
    ...{ questions: first.saved.questions ?? 0, unread: first.unread },
  };
  await inTransaction(database, () =>
    database.run(
      `INSERT INTO recovered (file, recovered_at, receipts, questions, unread) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      [recovered.file, now, recovered.receipts, recovered.questions, recovered.unread],
    ),
  );
  return recovered;
}

type Tables = readonly FoundRow['table'][];

async function copyRows(database: Database, file: string, tables: Tables) {
  const saved: Partial<Record<FoundRow['table'], number>> = {};
  let unread = 0;
  let waiting: FoundRow[] = [];
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    await inTransaction(database, async () => {
      for (const { table, values } of rows)
        saved[table] = (saved[table] ?? 0) + (await database.run(inserts[table], values));
    });
  };
  for await (const page of readPages(file)) {
    if (page.isDamaged) unread += 1;
    for (const values of page.rows) {
      const row = identify(values);
      if (row !== undefined && tables.includes(row.table)) waiting.push(row);
    }
    if (waiting.length >= atOnce) await flush();
  }
  await flush();
  return { saved, unread };
}

async function inTransaction(database: Database, work: () => Promise<unknown>): Promise<void> {
  const lock = createWriteLock(database);
  await lock.take();
  try {
    await work();
    await database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) await database.exec('ROLLBACK');
    throw error;
  }
}

/** A receipt in damaged files that were not recovered yet: it must not be denied as long as one of them holds it. */
export async function findInDamaged(path: string, written: string): Promise<Receipt | undefined> {
  const code = readReceiptCode(written);
  if (code === undefined) return undefined;
  const files = await damagedFiles(path);
  if (files.length === 0) return undefined;
  const database = await openDatabase(path);
  try {
    for (const file of await unrecovered(database, files))
      for await (const { rows } of readPages(file))
        for (const values of rows)
          if (values[0] === code && identify(values)?.table === 'receipts')
            return receiptOfValues(values, file);
    return undefined;
  } finally {
    database.close();
  }
}
