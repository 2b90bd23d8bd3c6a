// What went wrong underneath, as an error that says what to do.
import { messageOf, systemCodeOf, VerbatimError } from '../errors.ts';

/** What a person does about an SQLite error, by the beginning of its code. */
const remedies: readonly (readonly [string, (path: string) => string])[] = [
  ['SQLITE_BUSY', (path) => `Another program has locked ${path}. Stop it, or wait until it has finished.`],
  ['SQLITE_LOCKED', (path) => `Another program has locked ${path}. Stop it, or wait until it has finished.`],
  ['SQLITE_FULL', (path) => `The disk of ${path} is full. Free some space.`],
  ['SQLITE_READONLY', (path) => `${path} can't be written. Give this user the right to.`],
  ['SQLITE_CANTOPEN', (path) => `${path} can't be opened. Give this user the right to read and write there.`],
  ['SQLITE_IOERR', (path) => `Reading or writing ${path} failed. Check the disk and its free space.`],
];

/** Coded errors and our own mistakes stay what they are; an SQLite error becomes STORE_DAMAGED or STORE_UNAVAILABLE. */
export function storeFailure(thrown: unknown, path: string): unknown {
  const code = systemCodeOf(thrown);
  if (thrown instanceof VerbatimError || code?.startsWith('SQLITE_') !== true) return thrown;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(path, thrown);
  const remedy = remedies.find(([beginning]) => code.startsWith(beginning))?.[1](path);
  return unavailable(remedy ?? `${path} can't be used: ${messageOf(thrown)}.`, thrown);
}

export const unavailable = (message: string, cause?: unknown): VerbatimError =>
  new VerbatimError('STORE_UNAVAILABLE', message, cause);

export const vanished = (folder: string): VerbatimError =>
  unavailable(
    `The data folder ${folder} was removed, replaced or unmounted while the bot was running. Put it back, or restart the bot to begin with an empty one.`,
  );

export const older = (folder: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'STORE_OLDER',
    `The bot that is running on the data folder ${folder} is of an earlier version. Restart it with this version: it brings the store up to date.`,
    cause,
  );

export const damaged = (path: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'STORE_DAMAGED',
    `${path} is damaged${cause === undefined ? '' : ` (${messageOf(cause)})`}. Start the bot: it sets the file aside and begins a new one with what can be saved.`,
    cause,
  );

/** Another process holds the file: it is sound, and free again soon. */
export function isLocked(thrown: unknown): boolean {
  const { cause } = thrown instanceof VerbatimError ? thrown : { cause: thrown };
  return /^SQLITE_(?:BUSY|LOCKED)/.test(systemCodeOf(cause) ?? '');
}

/** An error of one job alone: the connection and the other jobs of its transaction are sound. */
export const isOwnFault = (thrown: unknown): boolean => {
  const code = systemCodeOf(thrown);
  return code?.startsWith('SQLITE_') !== true || code.startsWith('SQLITE_CONSTRAINT');
};
