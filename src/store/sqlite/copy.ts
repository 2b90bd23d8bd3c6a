// A consistent copy of a database that is in use.
import { chmod } from 'node:fs/promises';
import { storeFailure } from '../failure.ts';
import { literal } from '../sql/rows/filter.ts';
import { openDatabase } from './connection/database.ts';

/** On a connection of its own and another thread, so that nobody waits. The target must not be there yet. */
export async function copyDatabase(path: string, target: string): Promise<void> {
  const database = await openDatabase(path);
  try {
    await database.exec(`VACUUM INTO ${literal(target)}`);
    // Like the store itself, for nobody else to read.
    await chmod(target, 0o600);
  } catch (error) {
    throw storeFailure(error, target);
  } finally {
    database.close();
  }
}
