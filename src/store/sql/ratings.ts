// How people rated answers.
import { VerbatimError } from '../../errors.ts';
import { longestNote, type Rating, type Visibility } from '../store.ts';
import { conditionsOf } from './rows/filter.ts';
import type { Sql } from './session/session.ts';
import { storable } from './write-down.ts';

/** RATING_INVALID. */
export function assertShort({ note = '' }: Rating): void {
  const { length } = Array.from(note);
  if (length <= longestNote) return;
  throw new VerbatimError(
    'RATING_INVALID',
    `The note has ${length} characters, and at most ${longestNote} are kept. Shorten it.`,
  );
}

/** False where there is no such answer, or none that is visible. */
export async function writeRating(
  sql: Sql,
  { answerId, asker, verdict, note, ratedAt }: Rating,
  visible: Visibility | undefined,
): Promise<boolean> {
  const { where, values } = conditionsOf({ id: answerId, ...(visible === undefined ? {} : { visible }) });
  if ((await sql.row(`SELECT 1 FROM questions ${where}`, values)) === undefined) return false;
  await sql.run(
    `INSERT INTO ratings (question_id, asker, verdict, note, rated_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (question_id, asker)
     DO UPDATE SET verdict = excluded.verdict, note = excluded.note, rated_at = excluded.rated_at`,
    [answerId, asker, verdict, note === undefined ? null : storable(note), ratedAt],
  );
  return true;
}
