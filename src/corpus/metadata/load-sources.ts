// Reads sources.yaml from the corpus folder. A folder does not need one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../../errors.ts';
import { onDrive } from '../bytes/drive.ts';
import { problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { sourcesFile } from './fields.ts';
import type { Sources } from './source.ts';
import { noSources, readSources } from './sources.ts';

export interface LoadedSources extends Sources {
  /** Why it has no entries although it may hold some: there is no file, or nothing of it can be used. */
  readonly lack?: 'absent' | 'failing' | 'invalid';
}

export async function loadSources(folder: string): Promise<LoadedSources> {
  const path = join(folder, sourcesFile);
  try {
    const sources = readSources(await onDrive(path, () => readFile(path, 'utf8')));
    const isInvalid = sources.problems.some(({ code }) => code === 'sources-unreadable');
    return isInvalid ? { ...sources, lack: 'invalid' } : sources;
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return { ...noSources, lack: 'absent' };
    const message = `${reasonOf(cause)}. Allow the bot to read it.`;
    const problems = [problem('sources-unreadable', sourcesFile, message)];
    // It may keep documents from places.
    const collections = [{ path: '', collection: undefined }];
    return { ...noSources, collections, problems, lack: 'failing' };
  }
}
