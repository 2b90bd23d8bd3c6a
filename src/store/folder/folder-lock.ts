// One bot on one data folder.
import { join } from 'node:path';
import { systemCodeOf, VerbatimError } from '../../errors.ts';
import { storeFailure } from '../failure.ts';
import { type Database, openDatabase } from '../sqlite/connection/database.ts';

/** Milliseconds: a bot that is being restarted may still be on its way out. */
const handover = 1_000;

/** A connection that nothing refers to is collected as garbage, and its lock is gone with it. */
const held = new Set<Database>();

/**
 * Holds an exclusive SQLite lock on the empty file `verbatim.lock`. It is a lock of the operating system on
 * an open file (Node offers none of its own), so it ends with the process, however that ends; a file with a
 * process id in it would outlive a `kill -9`. Resolves to what gives the folder free again.
 * Rejects with STORE_IN_USE where another process has it, and with STORE_UNAVAILABLE.
 */
export async function takeFolder(folder: string): Promise<() => void> {
  const path = join(folder, 'verbatim.lock');
  const lock = await openDatabase(path, handover);
  try {
    // Only `exec`: a prepared statement would keep the lock until it is collected as garbage.
    await lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw systemCodeOf(error) === 'SQLITE_BUSY' ? inUse(folder, error) : storeFailure(error, path);
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

const inUse = (folder: string, cause: unknown): VerbatimError =>
  new VerbatimError(
    'STORE_IN_USE',
    `Another Verbatim is running on the data folder ${folder}. Stop it, or set VERBATIM_DATA to another folder for this one.`,
    cause,
  );
