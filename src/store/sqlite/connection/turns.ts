// Takes turns on one connection. Writes that wait at the same time share one transaction, so one flush to disk.
import { messageOf, VerbatimError } from '../../../errors.ts';
import { isOwnFault, storeFailure, unavailable } from '../../failure.ts';
import type { Job, Turns } from '../../sql/session/session.ts';
import type { Database } from './database.ts';
import { createWriteLock, type WriteLock } from './write-lock.ts';

export interface SqliteTurns extends Turns<Database> {
  /** Whether a turn failed because the file is damaged. */
  sawDamage(): boolean;
}

interface Turn {
  readonly kind: 'read' | 'glance' | 'write' | 'alone';
  run(): Promise<void>;
  /** Hands out the result of `run`. */
  succeed(): void;
  fail(error: unknown): void;
}

/** Writes that share a transaction: bounds how long this thread is busy between two waits. */
const largestGroup = 50;

export function createTurns(database: Database): SqliteTurns {
  const waiting: Turn[] = [];
  const lock = createWriteLock(database);
  let working: Promise<void> | undefined;
  let closed = false;
  let damageSeen = false;

  const takeTurn = <T>(kind: Turn['kind'], job: Job<Database, T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (closed) return reject(unavailable(`${database.path} was closed. Open the store again.`));
      let succeed = (): void => {};
      waiting.push({
        kind,
        run: async () => {
          const result = await job(database);
          succeed = () => resolve(result);
        },
        succeed: () => succeed(),
        fail: (error) => {
          const failure = storeFailure(error, database.path);
          if (failure instanceof VerbatimError && failure.code === 'STORE_DAMAGED') damageSeen = true;
          reject(failure);
        },
      });
      working ??= work();
    });

  async function work(): Promise<void> {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (next.kind === 'write') await commitTogether(database, lock, waiting);
      else await runAlone(database, next, () => waiting.shift());
    }
    working = undefined;
  }

  return {
    read: (job) => takeTurn('read', job),
    glance: (job) => takeTurn('glance', job),
    write: (job) => takeTurn('write', job),
    // Nobody else writes to the file while this one holds its lock.
    step: (job) => takeTurn('write', job),
    apart: (job) => takeTurn('write', job),
    alone: (job) => takeTurn('alone', job),
    sawDamage: () => damageSeen,
    async close() {
      closed = true;
      await working;
      database.close();
    },
  };
}

async function runAlone(database: Database, turn: Turn, leave: () => void): Promise<void> {
  leave();
  try {
    if (turn.kind === 'read') await database.exec('BEGIN');
    await turn.run();
    if (turn.kind === 'read') await database.exec('COMMIT');
    turn.succeed();
  } catch (error) {
    turn.fail(await afterRollback(database, error));
  }
}

/**
 * Takes the writes at the head of the queue, those that came while the lock was waited for included. What is read between them
 * does not part them: where two writes and a look at one row alternate, each write would wait for a flush of its own.
 */
async function commitTogether(database: Database, lock: WriteLock, waiting: Turn[]): Promise<void> {
  const done: Turn[] = [];
  let group: readonly Turn[] | undefined;
  try {
    await lock.take();
    group = takeGroup(waiting);
    // Alone, the transaction undoes it.
    if (group.length === 1 && group[0] !== undefined) {
      await group[0].run();
      done.push(group[0]);
    } else for (const turn of group) if (await ranUnharmed(database, turn)) done.push(turn);
    await database.exec('COMMIT');
    for (const turn of done) turn.succeed();
  } catch (error) {
    const cause = await afterRollback(database, error);
    // A turn that failed for its own fault was told so, and hears no second time.
    for (const turn of group ?? takeGroup(waiting)) turn.fail(cause);
  } finally {
    lock.release();
  }
}

/** Ends with a write: what is only read after it need not wait for the flush. */
function takeGroup(waiting: Turn[]): readonly Turn[] {
  const end = waiting.findIndex(({ kind }) => kind !== 'write' && kind !== 'glance');
  const together = waiting.slice(0, Math.min(end === -1 ? waiting.length : end, largestGroup));
  return waiting.splice(0, together.findLastIndex(({ kind }) => kind === 'write') + 1);
}

/** False where the turn failed for its own fault and was undone. Throws what concerns the whole group. */
async function ranUnharmed(database: Database, turn: Turn): Promise<boolean> {
  await database.run('SAVEPOINT turn');
  try {
    await turn.run();
  } catch (error) {
    if (!isOwnFault(error) || !database.inTransaction) throw error;
    await database.run('ROLLBACK TO turn');
    await database.run('RELEASE turn');
    turn.fail(error);
    return false;
  }
  await database.run('RELEASE turn');
  return true;
}

/** SQLite ends some failed transactions by itself (disk full); the others are ended here. */
async function afterRollback(database: Database, error: unknown): Promise<unknown> {
  if (!database.inTransaction) return error;
  try {
    await database.exec('ROLLBACK');
    return error;
  } catch (second) {
    // The connection is still inside the transaction: the next turn fails at its BEGIN and comes here again.
    const both = new AggregateError([error, second], 'A transaction failed and could not be undone');
    return unavailable(
      `${database.path}: ${messageOf(error)}, and the way back failed: ${messageOf(second)}.`,
      both,
    );
  }
}
