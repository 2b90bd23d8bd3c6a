// Opens a store that is in a database server. The salt that hides who asked stays in the data folder, apart from the hashes.
import { serverAt } from '../postgres/connection/pool.ts';
import { openPostgresStore } from '../postgres/postgres.ts';
import { type HashAsker, openAskerHash } from './asker.ts';
import { takeFolder } from './folder-lock.ts';
import { makeDataFolder } from './make-folder.ts';
import type { OpenedStore, OpenSettings } from './opened.ts';

/**
 * Rejects with STORE_IN_USE (mode `bot`), STORE_ABSENT (mode `reader`), STORE_OLDER, STORE_NEWER and STORE_UNAVAILABLE. A
 * server sets nothing damaged aside.
 */
export async function openInDatabase(
  folder: string,
  url: string,
  {
    mode,
    retentionDays,
    processes,
    owner,
    onDeletion,
    wasThere = false,
    now,
  }: OpenSettings & Required<Pick<OpenSettings, 'retentionDays' | 'now'>>,
): Promise<OpenedStore> {
  await makeDataFolder(folder);
  // What was read of the documents is there, and each process writes it for itself.
  const leave = mode === 'bot' && processes === 'several' ? await takeFolder(folder) : () => {};
  try {
    const hashAsker = await openAskerHash(folder);
    const opened = await openPostgresStore(serverAt(url), {
      ...{ mode, retentionDays, wasThere, now, saltMark: markOf(hashAsker) },
      ...(processes === undefined ? {} : { processes }),
      ...(owner === undefined ? {} : { owner }),
      ...(onDeletion === undefined ? {} : { onDeletion: (deletion) => onDeletion(deletion, hashAsker) }),
    });
    const { store } = opened;
    return {
      ...opened,
      store: { ...store, close: () => store.close().finally(leave) },
      hashAsker,
      recovered: [],
    };
  } catch (error) {
    leave();
    throw error;
  }
}

/** 48 bits of the hash of nobody. */
const markOf = (hashAsker: HashAsker): number => Number.parseInt(hashAsker('', '').slice(0, 12), 16);
