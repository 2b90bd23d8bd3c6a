// Reads sources.yaml from the corpus folder. A folder does not need one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../../errors.ts';
import { onDrive } from '../bytes/drive.ts';
import { problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { readSources, type Sources, sourcesFile } from './sources.ts';

export interface LoadedSources extends Sources {
  /** Why it has no entries although it may hold some: there is no file, or nothing of it can be used. */
  readonly lack?: 'absent' | 'failing' | 'invalid';
}

export async function loadSources(folder: string): Promise<LoadedSources> {
  const path = join(folder, sourcesFile);
  try {
    const { sources, problems } = readSources(await onDrive(path, () => readFile(path, 'utf8')));
    const isInvalid = problems.some(({ code }) => code === 'sources-unreadable');
    const byPath = new Map(sources.map((source) => [source.path, source]));
    return { byPath, problems, ...(isInvalid ? { lack: 'invalid' } : {}) };
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return { byPath: new Map(), problems: [], lack: 'absent' };
    const message = `${reasonOf(cause)}. Allow the bot to read it.`;
    const unreadable = problem('sources-unreadable', sourcesFile, message);
    return { byPath: new Map(), problems: [unreadable], lack: 'failing' };
  }
}
