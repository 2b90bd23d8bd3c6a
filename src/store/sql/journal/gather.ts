// What was not answered, gathered by its words, on a connection that is for the journal alone.
import { z } from 'zod';
import type { Receipt } from '../../../answer/answer.ts';
import { nextTurn } from '../../../steps.ts';
import type { Gathered, GatheredQuestion, QuestionFilter, Shows } from '../../store.ts';
import { readAll, readRow, rowIn } from '../rows/columns.ts';
import { conditionsOf, inlined } from '../rows/filter.ts';
import { asReceipt, receiptOfRow } from '../rows/rows.ts';
import type { Columns, Dialect } from '../session/dialect.ts';
import type { Session } from '../session/session.ts';
import { dropTables } from './temporary.ts';

const textOf = 'coalesce(questions.understood, questions.question)';

/** Sixteen of 64 digits tell people apart, and keep a question that thousands asked small. */
const askerOf = (table: string): string => `substr(${table}.asker, 1, 16)`;

/**
 * An abstention counts once for its asker, and so does an unsure answer, unless somebody found in it what they looked
 * for. A rating against an answer counts for the person who gave it. Where no document may be shown, none is missing.
 */
const openQuestions = (filter: QuestionFilter): string => `
  CREATE TEMP TABLE open_questions AS
  SELECT questions.id AS id, ${textOf} AS text, questions.kind AS shortfall, ${askerOf('questions')} AS asker,
    questions.asked_at AS at
  FROM questions ${inlined(
    conditionsOf(filter, [
      `questions.kind <> 'answered' AND questions.reason IS DISTINCT FROM 'nothing-in-scope'
       AND NOT (questions.kind = 'unsure' AND EXISTS (
         SELECT 1 FROM ratings WHERE ratings.question_id = questions.id AND ratings.verdict = 'useful'))`,
    ]),
  )}
  UNION ALL
  SELECT questions.id, ${textOf}, 'not-useful', ${askerOf('ratings')}, ratings.rated_at
  FROM ratings JOIN questions ON questions.id = ratings.question_id ${inlined(
    conditionsOf(filter, ["questions.kind = 'answered' AND ratings.verdict <> 'useful'"]),
  )};`;

/** The same words of the same outcome are one row; people are listed for the rows that are read alone. */
const groups = ({ listOfTexts }: Dialect, most: number): string => `
  CREATE TEMP TABLE texts AS
  SELECT text, shortfall, count(*) AS times, count(DISTINCT asker) AS people, max(at) AS last
  FROM open_questions GROUP BY text, shortfall;
  CREATE TEMP TABLE gathered AS
  SELECT best.text AS text, best.shortfall AS shortfall, times, last,
    ${listOfTexts('open_questions.asker')} AS askers,
    row_number() OVER (ORDER BY ${inOrder}) AS place
  FROM (SELECT * FROM texts ORDER BY ${inOrder} LIMIT ${most}) AS best
  JOIN open_questions ON open_questions.text = best.text AND open_questions.shortfall = best.shortfall
  GROUP BY best.text, best.shortfall, times, people, last;`;

const inOrder = 'people DESC, times DESC, last DESC';

const gatheredRow = z.object({
  text: z.string(),
  shortfall: z.enum(['abstained', 'unsure', 'not-useful']),
  times: z.int(),
  last: z.int(),
  askers: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
});
const gatheredColumns = {
  texts: ['text', 'shortfall', 'askers'],
  integers: ['times', 'last'],
} satisfies Columns;

const sizeRow = z.object({ texts: z.int() });
const codeRow = z.object({ place: z.int(), row: z.unknown() });

/** Rows that are read without a pause. */
const atOnce = 200;

/** `exec` works on another thread, so that only the groups are read on this one. */
export async function gather(
  database: Session,
  filter: QuestionFilter,
  most: number,
  shows?: Shows,
): Promise<Gathered> {
  await dropTables(database);
  await database.exec(openQuestions(filter));
  if (shows !== undefined) await dropHidden(database, shows);
  await database.exec(groups(database.dialect, most));
  const { texts } = sizeRow.parse(await database.row('SELECT count(*) AS texts FROM texts'));
  const questions: GatheredQuestion[] = [];
  const damaged: string[] = [];
  for (let from = 0; from < Math.min(texts, most); from += atOnce) {
    const rows = await database.rows(
      `SELECT ${database.dialect.asRow('gathered', gatheredColumns)} FROM gathered
       WHERE place > ? ORDER BY place LIMIT ?`,
      [from, atOnce],
    );
    const page = readAll(rows, (row) => readRow(gatheredRow, rowIn(row), database.path));
    questions.push(...page.read.map(({ text, ...rest }) => ({ question: text, ...rest })));
    damaged.push(...page.damaged);
    await nextTurn();
  }
  await dropTables(database);
  return { questions, left: Math.max(0, texts - most), damaged };
}

/** Leaves out the questions for which something was shown that may not be seen here, or cannot be read. */
async function dropHidden(database: Session, shows: Shows): Promise<void> {
  await database.exec(`
    CREATE TEMP TABLE codes AS
    SELECT code, row_number() OVER () AS place FROM (
      SELECT DISTINCT code FROM shown WHERE question_id IN (SELECT id FROM open_questions)) AS different;
    CREATE INDEX codes_by_place ON codes (place);
    CREATE TEMP TABLE hidden (place INTEGER PRIMARY KEY)`);
  for (let last = 0; ; ) {
    const rows = z.array(codeRow).parse(
      await database.rows(
        `SELECT codes.place AS place, ${asReceipt(database.dialect)} FROM codes LEFT JOIN receipts ON receipts.code = codes.code
         WHERE codes.place > ? ORDER BY codes.place LIMIT ?`,
        [last, atOnce],
      ),
    );
    for (const { place, row } of rows) {
      const isShown = readAll([row], (one): Receipt => receiptOfRow(one, database.path)).read.some(shows);
      if (!isShown) await database.run('INSERT INTO hidden (place) VALUES (?)', [place]);
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.place;
    await nextTurn();
  }
  await database.exec(`
    DELETE FROM open_questions WHERE id IN (
      SELECT question_id FROM shown JOIN codes ON codes.code = shown.code WHERE codes.place IN (SELECT place FROM hidden))`);
}
