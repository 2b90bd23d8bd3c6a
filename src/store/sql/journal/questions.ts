// Questions with what was shown for them and how it was rated, page by page.
import { z } from 'zod';
import type { AskedQuestion, QuestionFilter, QuestionPage, QuestionPlace } from '../../store.ts';
import { readAll, readRow } from '../rows/columns.ts';
import { conditionsOf } from '../rows/filter.ts';
import {
  asRating,
  asReceipt,
  present,
  questionColumns,
  questionRow,
  ratingOfRow,
  receiptOfRow,
  type StoredQuestion,
} from '../rows/rows.ts';
import type { Dialect } from '../session/dialect.ts';
import type { Sql } from '../session/session.ts';

const asQuestion = ({ asRow }: Dialect): string => asRow('questions', questionColumns);

/** Integers alone, so that a damaged row does not end the pages. */
const placedRow = z.object({ asked_at: z.int(), place: z.int(), row: z.unknown() });

/** Oldest first, after the place; at most `most`, which are read without a pause. */
export async function selectPage(
  sql: Sql,
  filter: QuestionFilter,
  path: string,
  most: number,
  after?: QuestionPlace,
): Promise<QuestionPage> {
  const from = [after?.askedAt, after?.row] as const;
  const { where, values } = conditionsOf(filter, ['(questions.asked_at, questions.rowid) > (?, ?)', ...from]);
  const rows = await sql.rows(
    `SELECT asked_at, rowid AS place, ${asQuestion(sql.dialect)} FROM questions ${where} ORDER BY asked_at, rowid LIMIT ?`,
    [...values, most],
  );
  const page = await withAnswers(sql, rows, path);
  const last = rows.length < most ? undefined : placedRow.parse(rows.at(-1));
  return last === undefined ? page : { ...page, next: { askedAt: last.asked_at, row: last.place } };
}

/** The newest, oldest of them first. */
export async function selectNewest(
  sql: Sql,
  filter: QuestionFilter,
  path: string,
  most: number,
): Promise<QuestionPage> {
  const { where, values } = conditionsOf(filter);
  const rows = await sql.rows(
    `SELECT asked_at, rowid AS place, ${asQuestion(sql.dialect)} FROM questions ${where}
     ORDER BY asked_at DESC, rowid DESC LIMIT ?`,
    [...values, most],
  );
  return withAnswers(sql, [...rows].reverse(), path);
}

async function withAnswers(sql: Sql, rows: readonly unknown[], path: string): Promise<QuestionPage> {
  const asked = readAll(rows, (row) => readRow(questionRow, placedRow.parse(row).row, path));
  const ids = JSON.stringify(asked.read.map(({ id }) => id));
  // CROSS, so that SQLite begins with the few ids and not with the whole table.
  const of = (table: string): string => `${sql.dialect.eachText('ids')} CROSS JOIN ${table}`;
  const shown = partsOf(
    await sql.rows(
      `SELECT ${asId(sql.dialect, 'shown')}, ${asReceipt(sql.dialect)} FROM ${of('shown')} LEFT JOIN receipts ON receipts.code = shown.code
       WHERE shown.question_id = ids.value
       ORDER BY shown.question_id, position`,
      [ids],
    ),
    (row) => receiptOfRow(row, path),
    path,
  );
  const rated = partsOf(
    await sql.rows(
      `SELECT ${asId(sql.dialect, 'ratings')}, ${asRating(sql.dialect)} FROM ${of('ratings')} WHERE ratings.question_id = ids.value
       ORDER BY ratings.question_id, rated_at, ratings.asker`,
      [ids],
    ),
    (row) => ratingOfRow(row, path),
    path,
  );
  const questions = asked.read.map((row) => {
    const unreadable = (shown.damagedOf.get(row.id) ?? 0) + (rated.damagedOf.get(row.id) ?? 0);
    return {
      ...questionOf(row),
      receipts: shown.of.get(row.id) ?? [],
      ratings: rated.of.get(row.id) ?? [],
      ...(unreadable === 0 ? {} : { unreadable }),
    };
  });
  return { questions, damaged: [...asked.damaged, ...shown.damaged, ...rated.damaged] };
}

function questionOf({
  asked_at,
  reason,
  understood,
  ...read
}: StoredQuestion): Omit<AskedQuestion, 'receipts' | 'ratings'> {
  const askedAt = asked_at;
  return { ...read, ...present('understood', understood), ...present('reason', reason), askedAt };
}

const asId = ({ asRow }: Dialect, table: string): string => asRow(table, { texts: ['question_id'] }, 'id');

const idRow = z.object({ question_id: z.string() });
const partRow = z.object({ id: z.unknown(), row: z.unknown() });

interface Parts<T> {
  readonly of: ReadonlyMap<string, readonly T[]>;
  /** How many parts of a question could not be read. */
  readonly damagedOf: ReadonlyMap<string, number>;
  readonly damaged: readonly string[];
}

/** Gathers the rows by their question. */
function partsOf<T>(rows: readonly unknown[], read: (row: unknown) => T, path: string): Parts<T> {
  const of = new Map<string, T[]>();
  const damagedOf = new Map<string, number>();
  const damaged: string[] = [];
  for (const part of rows) {
    const { id: idBytes, row } = partRow.parse(part);
    const ids = readAll([idBytes], (id) => readRow(idRow, id, path).question_id);
    const [id] = ids.read;
    damaged.push(...ids.damaged);
    if (id === undefined) continue;
    const parts = readAll([row], read);
    of.set(id, [...(of.get(id) ?? []), ...parts.read]);
    if (parts.damaged.length > 0) damagedOf.set(id, (damagedOf.get(id) ?? 0) + 1);
    damaged.push(...parts.damaged);
  }
  return { of, damagedOf, damaged };
}
