// Reads rows that `asRow` of a dialect gave as bytes, and refuses those that are not what was written.
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { messageOf, VerbatimError } from '../../../errors.ts';

const rowHolder = z.object({ row: z.unknown() });

/** The value that `asRow` named `row`, of a row with or without others. */
export const rowIn = (result: unknown): unknown => rowHolder.parse(result).row;

/** libsql gives one row's bytes as a Buffer, and those of many as an ArrayBuffer; pg gives a Buffer. */
const bytes = z.union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)]);

/** What an expression of `asRow` gave, of the database at `path`. ROW_DAMAGED where it is not what was written. */
export function readRow<T>(schema: z.ZodType<T>, row: unknown, path: string): T {
  try {
    const read = bytes.parse(row);
    if (!isUtf8(read)) throw new TypeError('a text is not UTF-8');
    return schema.parse(JSON.parse(Buffer.from(new Uint8Array(read)).toString('utf8')));
  } catch (error) {
    throw rowDamaged(path, messageOf(error), error);
  }
}

export const rowDamaged = (path: string, what: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'ROW_DAMAGED',
    `A row of ${path} is not what was written: ${what}. Compare it with a backup of the file.`,
    cause,
  );

/** Reads what can be read, and says what is wrong with the rest. */
export function readAll<From, T>(
  rows: readonly From[],
  read: (row: From) => T,
): { readonly read: readonly T[]; readonly damaged: readonly string[] } {
  const done: T[] = [];
  const damaged: string[] = [];
  for (const row of rows) {
    try {
      done.push(read(row));
    } catch (error) {
      if (!(error instanceof VerbatimError) || error.code !== 'ROW_DAMAGED') throw error;
      damaged.push(error.message);
    }
  }
  return { read: done, damaged };
}
