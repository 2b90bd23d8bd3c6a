// Copies what is remembered from the data folder into a database, or back.
import { join } from 'node:path';
import { serverAt } from '../postgres/connection/pool.ts';
import { copyFromFile, copyToFile } from '../postgres/copy.ts';
import { openTurns } from '../postgres/postgres.ts';
import type { CopiedRows } from '../sql/copy-tables.ts';
import { openSqliteStore } from '../sqlite/sqlite.ts';
import { takeFolder } from './folder-lock.ts';
import { assertThere, makeFolder } from './make-folder.ts';
import type { StoreKind } from './store-kinds.ts';

/**
 * Into an empty store; what is copied from stays as it is. Both are held as a bot holds them, so that nothing is written into
 * either meanwhile. Rejects with STORE_IN_USE, STORE_ABSENT, STORE_UNAVAILABLE and what opening a store rejects with.
 */
export async function copyStore(
  folder: string,
  url: string,
  to: StoreKind,
  now: () => number,
): Promise<readonly CopiedRows[]> {
  const path = join(folder, 'verbatim.db');
  if (to === 'postgres') await assertThere(folder, path);
  else await makeFolder(folder, path);
  const leave = await takeFolder(folder);
  try {
    const { turns, close } = await openTurns(serverAt(url), { mode: 'bot', wasThere: to === 'sqlite', now });
    try {
      if (to === 'sqlite') return await copyToFile(turns, path);
      // Brings the file up to date, and its log into it.
      await (await openSqliteStore(path, { retentionDays: 1, readOnly: false })).close();
      return await copyFromFile(turns, path);
    } finally {
      await close();
    }
  } finally {
    leave();
  }
}
