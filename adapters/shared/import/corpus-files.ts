// Writes files into the corpus folder: only whole files, and never outside the folder.
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
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
  await mkdir(folder, { recursive: true });
  if (await leadsOut(folder, path)) throw new VerbatimError('USAGE', importWords.outside(path));
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

/** Where a path is once links are followed, as far as its folders are there; `within` is the folder's own place. */
async function resolved(
  folder: string,
  path: string,
): Promise<{ readonly within: string; readonly at: string }> {
  const within = await realpath(folder);
  let there = dirname(path);
  for (;;) {
    try {
      const rest = relative(there, dirname(path));
      return { within, at: join(await realpath(join(folder, there)), rest) };
    } catch (cause) {
      if (!isMissing(cause) || there === '.') throw cause;
      there = dirname(there);
    }
  }
}

/** Whether a link on the way to a path leads out of the folder. */
async function leadsOut(folder: string, path: string): Promise<boolean> {
  const { within, at } = await resolved(folder, path);
  return at !== within && !at.startsWith(within + sep);
}

/** Whether a link on the way makes a path another one: what is written there would be in another folder. */
export async function isLinked(folder: string, path: string): Promise<boolean> {
  const { within, at } = await resolved(folder, path);
  return at !== join(within, dirname(path));
}

export const readSourcesFile = async (folder: string): Promise<string> => {
  try {
    return await readFile(join(folder, sourcesFile), 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return '';
    throw cause;
  }
};

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

export const writeSourcesFile = (folder: string, yaml: string): Promise<void> =>
  putFile(folder, sourcesFile, (to) => writeFile(to, yaml));
