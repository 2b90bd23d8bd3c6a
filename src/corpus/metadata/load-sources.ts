// Reads sources.yaml from the corpus folder. A folder does not need one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../../errors.ts';
import { onDrive } from '../bytes/drive.ts';
import { problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { readSources, type Sources, sourcesFile } from './sources.ts';

export async function loadSources(folder: string): Promise<Sources> {
  const path = join(folder, sourcesFile);
  try {
    const { sources, problems } = readSources(await onDrive(path, () => readFile(path, 'utf8')));
    return { byPath: new Map(sources.map((source) => [source.path, source])), problems };
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return { byPath: new Map(), problems: [] };
    const message = `${reasonOf(cause)}. Allow the bot to read it.`;
    return { byPath: new Map(), problems: [problem('sources-unreadable', sourcesFile, message)] };
  }
}
