// How a connection of the store behaves.
import { setTimeout as sleep } from 'node:timers/promises';
import { isLocked } from '../../failure.ts';
import { type Database, lockPatience } from './database.ts';

/**
 * `synchronous=FULL` flushes the log at each commit: with NORMAL an acknowledged row survives `kill -9` too, but not a
 * loss of power. `secure_delete` overwrites with zeros; `cell_size_check` notices a damaged page when it is read.
 */
const always = `
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;`;

/** A reader changes nothing of the file, its log mode neither. WAL lets tools read while the bot writes. */
export async function applySettings(database: Database, readOnly: boolean): Promise<void> {
  if (!readOnly) await patiently(() => database.exec('PRAGMA journal_mode = WAL'));
  await database.exec(always);
}

/** Milliseconds. */
const pause = 10;

/**
 * SQLite waits for other processes by itself, but not here: of two that change a new file to WAL at once, one is
 * told SQLITE_BUSY without any delay, since each would wait for the other.
 */
async function patiently(change: () => Promise<void>, tries = lockPatience / pause): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!isLocked(error) || tries <= 0) throw error;
    await sleep(pause);
    await patiently(change, tries - 1);
  }
}
