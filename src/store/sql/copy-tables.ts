// Copies every row of a store into an empty one, and counts both.
import { z } from 'zod';
import type { VerbatimError } from '../../errors.ts';
import { nextTurn } from '../../steps.ts';
import { unavailable } from '../failure.ts';
import { type CopiedTable, copiedTables } from './copied-tables.ts';
import { readAll, readRow, rowIn } from './rows/columns.ts';
import type { Sql } from './session/session.ts';

/** The rows of a table as `asRow` gives them, some hundred at a time, in the order in which they were written. */
export type Pages = (table: CopiedTable) => AsyncIterable<readonly unknown[]>;

export interface CopiedRows {
  readonly table: string;
  readonly rows: number;
  /** Rows that are damaged, or refer to such a row: they were not copied. */
  readonly leftOut: number;
}

const countRow = z.object({ count: z.int() });

const countIn = async (sql: Sql, { name }: CopiedTable): Promise<number> =>
  countRow.parse(await sql.row(`SELECT count(*) AS count FROM ${name}`)).count;

/** STORE_UNAVAILABLE where anything is there. */
export async function assertEmpty(sql: Sql, path: string): Promise<void> {
  for (const table of copiedTables)
    if ((await countIn(sql, table)) > 0)
      throw unavailable(`There is something in ${path} already. Copy into an empty store.`);
}

/**
 * Within one transaction of `to`, in which `path` is named in messages, and with one state of what `pages` reads. Rejects with
 * STORE_UNAVAILABLE where the counts differ afterwards.
 */
export async function copyTables(
  from: { readonly pages: Pages; readonly sql: Sql; readonly path: string },
  to: { readonly sql: Sql; readonly path: string },
): Promise<readonly CopiedRows[]> {
  const copied: CopiedRows[] = [];
  const keys = { questions: new Set<string>(), receipts: new Set<string>() };
  for (const table of copiedTables) {
    let leftOut = 0;
    for await (const page of from.pages(table)) {
      const { read } = readAll(page, (found) => readRow(table.row, rowIn(found), from.path));
      const whole = read.filter((row) =>
        Object.entries(table.refers ?? {}).every(([column, other]) => keys[other].has(String(row[column]))),
      );
      leftOut += page.length - whole.length;
      await insert(to.sql, table, whole);
      if (table.key !== undefined)
        for (const row of whole)
          keys[table.name === 'questions' ? 'questions' : 'receipts'].add(String(row[table.key]));
      await nextTurn();
    }
    const [there, here] = [await countIn(from.sql, table), await countIn(to.sql, table)];
    if (there !== here + leftOut) throw differs(table.name, there, here, to.path);
    copied.push({ table: table.name, rows: here, leftOut });
  }
  return copied;
}

/** Rows of one statement: the values of the widest table stay below what SQLite and PostgreSQL take. */
const atOnce = 100;

async function insert(
  sql: Sql,
  { name, columns: { texts, integers = [], reals = [] } }: CopiedTable,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Promise<void> {
  const columns = [...texts, ...integers, ...reals];
  const places = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    await sql.run(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${some.map(() => places).join(', ')}`,
      some.flatMap((row) => columns.map((column) => row[column] ?? null)),
    );
  }
}

const differs = (table: string, there: number, here: number, path: string): VerbatimError =>
  unavailable(
    `${there} rows of ${table} were to be copied, and ${here} arrived in ${path}. Nothing was copied: try again while no bot runs.`,
  );
