// Writes files into the corpus folder: only whole files, and never outside the folder.
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { sourcesFile, VerbatimError } from '../../../src/index.ts';
import { importWords } from '../wording/terminal/import.ts';

/**
 * `write` writes to a path beside the target, which then replaces the target: a reader of the corpus sees the old file
 * or the new one, never a part. Throws USAGE where a link in `path` leads out of the folder.
 */
export async function putFile(
  folder: string,
  path: string,
  write: (to: string) => Promise<void>,
): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const [root, parent] = await Promise.all([realpath(folder), realpath(dirname(target))]);
  if (parent !== root && !parent.startsWith(root + sep))
    throw new VerbatimError('USAGE', importWords.outside(path));
  // Hidden, so that it is not read as a document while it exists.
  const fresh = join(parent, `.verbatim-${process.pid}.new`);
  try {
    await write(fresh);
    await rename(fresh, target);
  } finally {
    await rm(fresh, { force: true });
  }
}

export const readSourcesFile = async (folder: string): Promise<string> => {
  try {
    return await readFile(join(folder, sourcesFile), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
};

export const writeSourcesFile = (folder: string, yaml: string): Promise<void> =>
  putFile(folder, sourcesFile, (to) => writeFile(to, yaml));
