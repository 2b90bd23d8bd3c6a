// Waits for the right to write, so that every process gets its turn.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { isLocked } from '../../failure.ts';
import { writePatience } from '../../store.ts';
import { type Database, lockPatience } from './database.ts';

/** Milliseconds between two tries, at random, so that processes do not keep in step. */
const [shortestPause, longestPause] = [1, 6];

/** Milliseconds for which a writer lets others go first after it met one. */
const courtesy = 1_000;

const versionRow = z.object({ data_version: z.number() });

/**
 * Begins transactions that write. SQLite's own waiting sleeps up to 100 ms between two tries, so that a process which
 * writes again at once keeps the others out for seconds. Here each tries every few milliseconds, and one that met
 * another writer leaves a gap longer than that before its next transaction.
 */
export function createWriteLock(database: Database, patience = writePatience) {
  let seenVersion: number | undefined;
  let metOthers = Number.NEGATIVE_INFINITY;
  let released = Number.NEGATIVE_INFINITY;

  async function begin(): Promise<void> {
    for (const until = performance.now() + patience; ; await sleep(pause())) {
      try {
        return await database.exec(
          `PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; PRAGMA busy_timeout = ${lockPatience}`,
        );
      } catch (error) {
        if (!isLocked(error)) throw error;
        metOthers = performance.now();
        if (metOthers < until) continue;
        await database.exec(`PRAGMA busy_timeout = ${lockPatience}`);
        throw error;
      }
    }
  }

  return {
    /** Rejects with SQLITE_BUSY where another program holds the file for longer than the patience. */
    async take(): Promise<void> {
      const now = performance.now();
      if (now - metOthers < courtesy && now - released < longestPause) await sleep(longestPause);
      await begin();
      // It changes where another connection has written.
      const { data_version } = versionRow.parse(
        await database.row('SELECT data_version FROM pragma_data_version'),
      );
      if (seenVersion !== undefined && data_version !== seenVersion) metOthers = performance.now();
      seenVersion = data_version;
    },
    /** After COMMIT or ROLLBACK. */
    release(): void {
      released = performance.now();
    },
  };
}

export type WriteLock = ReturnType<typeof createWriteLock>;

const pause = (): number => shortestPause + Math.random() * (longestPause - shortestPause);
