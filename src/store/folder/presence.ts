// Whether the file that is open is still the one in the data folder.
import { stat } from 'node:fs/promises';
import { systemCodeOf } from '../../errors.ts';
import { vanished } from '../failure.ts';

/**
 * A removed or unmounted folder takes nothing back from a process that has its files open: it would go on writing into
 * what nobody finds again. Compares the file's identity (device and inode) with that of now.
 */
export async function watchFile(folder: string, path: string): Promise<() => Promise<void>> {
  const opened = await identityOf(path);
  return together(async () => {
    if ((await identityOf(path)) !== opened) throw vanished(folder);
  });
}

/**
 * The same work for all who ask for it at the same time, and begun after each of them asked: what began before may have seen
 * what was there before.
 */
export function together(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    const own = work().finally(() => {
      if (running === own) running = undefined;
    });
    running = own;
    return own;
  };
  const settled = (): Promise<void> => running?.catch(() => {}) ?? Promise.resolve();
  return () => {
    if (running === undefined) return run();
    next ??= settled().then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
}

/** Undefined where there is no such file. */
async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test(systemCodeOf(error) ?? '')) return undefined;
    throw error;
  }
}
