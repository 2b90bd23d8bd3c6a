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

export async function loadSources(folder: string): Promise<Sources> {
  const path = join(folder, sourcesFile);
  try {
    return readSources(await onDrive(path, () => readFile(path, 'utf8')));
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return noSources;
    const message = `${reasonOf(cause)}. Allow the bot to read it.`;
    const problems = [problem('sources-unreadable', sourcesFile, message)];
    // It may keep documents from places.
    return { ...noSources, collections: [{ path: '', collection: undefined }], problems };
  }
}
