// The figures of a time: outcomes by day and by chance, quoted documents, ratings.
import { z } from 'zod';
import { nextTurn } from '../../../steps.ts';
import { type JournalFigures, type QuestionFilter, type RatedQuestion, verdicts } from '../../store.ts';
import { readAll, readRow, rowIn } from '../rows/columns.ts';
import { conditionsOf, inlined } from '../rows/filter.ts';
import { present } from '../rows/rows.ts';
import type { Dialect } from '../session/dialect.ts';
import type { Session } from '../session/session.ts';
import { dropTables } from './temporary.ts';

const countedRow = z.object({ rated: z.int() });

const day = 24 * 60 * 60 * 1000;

const countsOf = ({ jsonText, thousandths }: Dialect, filter: QuestionFilter): string => {
  const where = inlined(conditionsOf(filter));
  return `
    CREATE TEMP TABLE by_day AS
    SELECT asked_at / ${day} AS at, kind, count(*) AS questions FROM questions ${where} GROUP BY 1, 2;
    CREATE TEMP TABLE by_chance AS
    SELECT ${thousandths('confidence')} AS at, kind, count(*) AS questions
    FROM questions ${where} GROUP BY 1, 2;
    CREATE TEMP TABLE answers AS
    SELECT questions.id AS id FROM questions ${inlined(conditionsOf(filter, ["questions.kind = 'answered'"]))};
    CREATE TEMP TABLE paths AS
    SELECT code, ${jsonText('citation', 'path')} AS path FROM receipts
    WHERE code IN (SELECT code FROM shown WHERE question_id IN (SELECT id FROM answers));
    CREATE INDEX paths_by_code ON paths (code);
    CREATE TEMP TABLE quoted AS
    SELECT paths.path AS path, count(DISTINCT shown.question_id) AS answers
    FROM answers JOIN shown ON shown.question_id = answers.id JOIN paths ON paths.code = shown.code
    WHERE paths.path IS NOT NULL GROUP BY 1;
    CREATE TEMP TABLE rated AS
    SELECT questions.question AS question, ratings.verdict AS verdict, ratings.note AS note,
      ratings.rated_at AS rated_at
    FROM ratings JOIN questions ON questions.id = ratings.question_id ${where};`;
};

const countRow = z.object({
  at: z.int(),
  kind: z.enum(['answered', 'unsure', 'abstained']),
  questions: z.int(),
});
const quotedRow = z.object({ path: z.string(), answers: z.int() });
const ratedRow = z.object({
  question: z.string(),
  verdict: z.enum(verdicts),
  note: z.string().nullable(),
  rated_at: z.int(),
});

/** Counted on another thread; `mostRatings` of the latest ratings are read. */
export async function countFigures(
  database: Session,
  filter: QuestionFilter,
  mostRatings: number,
): Promise<JournalFigures> {
  await dropTables(database);
  const { asRow } = database.dialect;
  await database.exec(countsOf(database.dialect, filter));
  const damaged: string[] = [];
  const read = async <T>(select: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
    const rows = await database.rows(select);
    const page = readAll(rows, (row) => readRow(schema, rowIn(row), database.path));
    damaged.push(...page.damaged);
    await nextTurn();
    return page.read;
  };
  const asCount = (table: string): string =>
    `SELECT ${asRow(table, { texts: ['kind'], integers: ['at', 'questions'] })} FROM ${table} ORDER BY at`;
  const byDay = await read(asCount('by_day'), countRow);
  const byChance = await read(asCount('by_chance'), countRow);
  const asQuoted = asRow('quoted', { texts: ['path'], integers: ['answers'] });
  const quoted = await read(`SELECT ${asQuoted} FROM quoted ORDER BY answers DESC`, quotedRow);
  const asRated = asRow('rated', { texts: ['question', 'verdict', 'note'], integers: ['rated_at'] });
  const ratings = await read(
    `SELECT ${asRated} FROM rated ORDER BY rated_at DESC LIMIT ${mostRatings}`,
    ratedRow,
  );
  const { rated } = countedRow.parse(await database.row('SELECT count(*) AS rated FROM rated'));
  await dropTables(database);
  return {
    byDay: byDay.map(({ at, kind, questions }) => ({ day: at * day, kind, questions })),
    byChance: byChance.map(({ at, kind, questions }) => ({ confidence: at / 1000, kind, questions })),
    quoted,
    rated,
    ratings: ratings.map(
      ({ note, rated_at, ...rest }): RatedQuestion => ({
        ...rest,
        ...present('note', note),
        ratedAt: rated_at,
      }),
    ),
    damaged,
  };
}
