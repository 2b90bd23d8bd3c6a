// The operator's word that missing documents were removed on purpose: a file that a command leaves for the bot.
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../../errors.ts';

const fileIn = (dataFolder: string): string => join(dataFolder, 'accept-removal');

/** Rejects where the data folder can't be written. */
export async function acceptRemoval(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(fileIn(dataFolder), '', { mode: 0o600 });
}

/** Milliseconds for which it holds: what nobody was waiting for must not accept a later loss. */
const holdsFor = 60_000;

/** Whether it was given just before `now`, in milliseconds since 1970. It holds for one loss. */
export async function takeAcceptedRemoval(dataFolder: string, now: number): Promise<boolean> {
  const path = fileIn(dataFolder);
  try {
    const { mtimeMs } = await stat(path);
    await rm(path);
    return now - mtimeMs < holdsFor;
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}
