// One transaction on one connection.
import { messageOf } from '../../../errors.ts';
import { isCutOff, ServerFault } from './failure.ts';
import type { PostgresSession } from './session.ts';

/** Begins one that sees one state, and changes nothing. */
export const asOfNow = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** All that `work` does, or nothing of it. */
export async function transaction<T>(
  sql: PostgresSession,
  begin: string,
  work: () => Promise<T>,
): Promise<T> {
  await sql.exec(begin);
  try {
    const result = await work();
    await sql.exec('COMMIT');
    return result;
  } catch (error) {
    await rolledBack(sql, error);
    throw error;
  }
}

async function rolledBack(sql: PostgresSession, reason: unknown): Promise<void> {
  // The server undoes by itself what a connection that ended has begun.
  if (isCutOff(reason)) return;
  try {
    await sql.exec('ROLLBACK');
  } catch (second) {
    throw new ServerFault(
      new AggregateError(
        [reason, second],
        `${messageOf(reason)}, and the way back failed: ${messageOf(second)}`,
      ),
    );
  }
}
