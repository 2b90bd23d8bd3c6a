// The operator's word that missing documents were removed on purpose: a file that a command leaves for the bot.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../../errors.ts';

const fileIn = (dataFolder: string): string => join(dataFolder, 'accept-removal');

/** Rejects where the data folder can't be written. */
export async function acceptRemoval(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(fileIn(dataFolder), '', { mode: 0o600 });
}

/** Whether it was given since it was last taken. It holds for one loss. */
export async function takeAcceptedRemoval(dataFolder: string): Promise<boolean> {
  try {
    await rm(fileIn(dataFolder));
    return true;
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}
