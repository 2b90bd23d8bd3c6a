// Reads on any connection of a pool; writes in one line, those that wait at the same time in one transaction, but for those that wait
// for other processes.
import type { Pool, PoolClient } from 'pg';
import { unavailable } from '../../failure.ts';
import type { Job, Sql, Turns } from '../../sql/session/session.ts';
import { databaseFailure, isConflict, isOwnFault, ServerFault } from './failure.ts';
import { createSession, type PostgresSession } from './session.ts';
import { asOfNow, transaction } from './transaction.ts';

export interface Pools {
  readonly quick: Pool;
  readonly long: Pool;
}

interface Turn {
  run(sql: Sql): Promise<void>;
  /** Hands out the result of `run`. */
  succeed(): void;
  fail(error: unknown): void;
}

/** Writes that share a transaction. */
const largestGroup = 50;

/** How often a transaction is begun again that other processes' transactions got in the way of. */
const mostTries = 5;

export function createTurns({ quick, long }: Pools, name: string): Turns<PostgresSession> {
  const waiting: Turn[] = [];
  const underWay = new Set<Promise<unknown>>();
  let isWriting = false;
  let closed = false;

  const tracked = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(unavailable(`The database ${name} was closed. Open the store again.`));
    const running = work().catch((error: unknown) => {
      throw databaseFailure(error, name);
    });
    underWay.add(running);
    const done = (): void => void underWay.delete(running);
    running.then(done, done);
    return running;
  };

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, largestGroup);
      try {
        await commitTogether(group, quick, name);
      } catch (error) {
        for (const turn of group) turn.fail(error);
      }
    }
    isWriting = false;
  }

  const write = <T>(job: Job<Sql, T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let succeed = (): void => {};
      waiting.push({
        run: async (sql) => {
          const result = await job(sql);
          succeed = () => resolve(result);
        },
        succeed: () => succeed(),
        fail: reject,
      });
      if (!isWriting) void writeAll();
    });

  let lastApart: Promise<unknown> = Promise.resolve();
  /** One connection at most is kept waiting for other processes. */
  function writeApart<T>(job: Job<Sql, T>): Promise<T> {
    const work = (): Promise<T> =>
      inTries(() => using(quick, name, (sql) => transaction(sql, 'BEGIN', () => job(sql))));
    const own = lastApart.then(work, work);
    lastApart = own;
    return own;
  }

  return {
    read: (job) => tracked(() => using(quick, name, (sql) => transaction(sql, asOfNow, () => job(sql)))),
    glance: (job) => tracked(() => using(quick, name, job)),
    write: (job) => tracked(() => write(job)),
    step: (job) => tracked(() => inTries(() => using(quick, name, job))),
    apart: (job) => tracked(() => writeApart(job)),
    alone: (job) => tracked(() => using(long, name, job)),
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      await Promise.all([quick.end(), long.end()]);
    },
  };
}

/** A connection on which something failed is not used again: nobody knows what it is in the middle of. */
async function using<T>(pool: Pool, name: string, job: Job<PostgresSession, T>): Promise<T> {
  const client = await taken(pool);
  let broken = true;
  try {
    const result = await job(createSession(client, name));
    broken = false;
    return result;
  } catch (error) {
    broken = error instanceof ServerFault;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function taken(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new ServerFault(error);
  }
}

async function inTries<T>(work: () => Promise<T>): Promise<T> {
  for (let left = mostTries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || left === 0) throw error;
    }
  }
}

/** What a conflict undid is done once more; in the last try, a turn that meets one fails alone. */
async function commitTogether(group: readonly Turn[], pool: Pool, name: string): Promise<void> {
  const failed = new Map<Turn, unknown>();
  for (let left = mostTries; ; left -= 1) {
    try {
      await using(pool, name, (sql) =>
        transaction(sql, 'BEGIN', async () => {
          for (const turn of group) {
            if (failed.has(turn)) continue;
            // Alone, the transaction undoes it.
            if (group.length === 1) {
              await turn.run(sql);
              continue;
            }
            const fault = await faultOf(sql, turn, left > 0);
            if (fault !== undefined) failed.set(turn, fault.error);
          }
        }),
      );
      break;
    } catch (error) {
      if (!isConflict(error) || left === 0) throw error;
    }
  }
  for (const turn of group) {
    if (failed.has(turn)) turn.fail(failed.get(turn));
    else turn.succeed();
  }
}

/** Undefined where the turn is done; its own fault, where it was undone alone. Throws what concerns the whole group. */
async function faultOf(
  sql: PostgresSession,
  turn: Turn,
  triesAgain: boolean,
): Promise<{ readonly error: unknown } | undefined> {
  await sql.exec('SAVEPOINT turn');
  try {
    await turn.run(sql);
  } catch (error) {
    if (!isOwnFault(error) || (triesAgain && isConflict(error))) throw error;
    await sql.exec('ROLLBACK TO turn; RELEASE turn');
    return { error };
  }
  await sql.exec('RELEASE turn');
  return undefined;
}
