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
  return async () => {
    if ((await identityOf(path)) !== opened) throw vanished(folder);
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
