// Gathers what a backup holds in a folder of its own, where nothing changes any more.
import { copyFile, cp, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { listFiles } from '../corpus/folder/list.ts';
import { sourcesFile } from '../corpus/metadata/fields.ts';
import { systemCodeOf, VerbatimError } from '../errors.ts';
import { layout } from './layout.ts';

/** For nobody else to read, as in the data folder. */
const folderMode = 0o700;
const fileMode = 0o600;

/** Beside the store: the salt, what was set aside as damaged, which may still hold receipts, and removed documents that can be brought back. */
export async function gatherData(data: string, into: string): Promise<void> {
  const target = join(into, layout.data);
  for (const name of await readdir(data)) {
    const path = join(data, name);
    if (name === 'asker-salt' || /^verbatim\.db\.damaged-/.test(name))
      await copyFile(path, join(target, name));
    else if (name === 'removed') await cp(path, join(target, name), { recursive: true });
  }
}

/** Text, or a copy of a file. Rejects with USAGE where the settings name a file that is not there. */
export async function gatherFile(
  into: string,
  name: string,
  content: { readonly text: string } | { readonly path: string },
): Promise<void> {
  const target = join(into, name);
  if ('text' in content) await writeFile(target, content.text, { mode: fileMode });
  else
    await copyFile(content.path, target).catch((error: unknown) => {
      if (systemCodeOf(error) !== 'ENOENT') throw error;
      throw new VerbatimError(
        'USAGE',
        `The settings name ${content.path}, which is not there. Correct them, and make the backup again.`,
        error,
      );
    });
}

/** What sources.yaml says; with `documents`, all of them too. Gives the paths that no archive can hold under their names. */
export async function gatherCorpus(
  { corpus }: Pick<Config, 'corpus'>,
  into: string,
  documents: boolean,
): Promise<readonly string[]> {
  const target = join(into, layout.corpus);
  await mkdir(target, { recursive: true, mode: folderMode });
  await copied(join(corpus, sourcesFile), join(target, sourcesFile));
  if (!documents) return [];
  const { paths, problems } = await listFiles(corpus);
  if (paths === undefined)
    throw new VerbatimError(
      'CORPUS_UNREADABLE',
      `The documents in ${corpus} can't be listed: ${problems[0]?.message ?? 'the reason is not known.'}`,
    );
  const unnamed = paths.filter((path) => path.includes('\\'));
  for (const path of paths) if (!unnamed.includes(path)) await copied(join(corpus, path), join(target, path));
  return unnamed;
}

/** With its time, which may be a document's date. What was removed meanwhile is left out. */
async function copied(from: string, to: string): Promise<void> {
  try {
    const { atime, mtime } = await stat(from);
    await mkdir(dirname(to), { recursive: true, mode: folderMode });
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
}
