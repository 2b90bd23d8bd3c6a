// Which files of a folder are documents.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Problem, problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { sourcesFile } from '../metadata/sources.ts';

export interface Listing {
  /** Relative to the corpus folder, with forward slashes, sorted. Absent where the folder itself can't be listed. */
  readonly paths?: readonly string[];
  readonly problems: readonly Problem[];
}

/** Regular files below the folder. Hidden files, sources.yaml and a README at the top are not documents. */
export async function listFiles(folder: string): Promise<Listing> {
  const missing = (message: string): Listing => ({ problems: [problem('corpus-missing', folder, message)] });
  let root: string;
  try {
    root = await realpath(folder);
    if (!(await stat(root)).isDirectory())
      return missing(
        'It is a file, not a folder. Give the folder it is in with VERBATIM_CORPUS or --corpus.',
      );
  } catch (cause) {
    return missing(
      `${reasonOf(cause)}. Create the folder, or give another one with VERBATIM_CORPUS or --corpus.`,
    );
  }
  const problems: Problem[] = [];
  const paths: string[] = [];
  const visit = async (directory: string): Promise<void> => {
    const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
      const path = relativePath(root, directory) || folder;
      problems.push(problem('unreadable', path, `${reasonOf(cause)}. Allow the bot to read it.`));
      return [];
    });
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const full = join(directory, entry.name);
      const path = relativePath(root, full);
      if (entry.isSymbolicLink()) problems.push(...(await checkLink(root, full, path)));
      else if (entry.isDirectory()) await visit(full);
      else if (entry.isFile() && !isAboutTheCorpus(path)) paths.push(path);
    }
  };
  await visit(root);
  return { paths: paths.sort((a, b) => (a < b ? -1 : 1)), problems };
}

const relativePath = (root: string, path: string): string => relative(root, path).split(sep).join('/');

const isHidden = (name: string): boolean => name.startsWith('.');

/** Whether a file at `path`, relative to the corpus folder, would be taken for a document. */
export const isDocument = (path: string): boolean =>
  !isAboutTheCorpus(path) && !path.split('/').some(isHidden);

const isAboutTheCorpus = (path: string): boolean =>
  path === sourcesFile || /^readme(?:\.[a-z]+)?$/i.test(path);

/** A link's target inside the folder is read in its own place; a link to the outside is not followed. */
async function checkLink(root: string, full: string, path: string): Promise<readonly Problem[]> {
  const target = await realpath(full).catch(() => undefined);
  if (target === undefined) {
    const message = 'It is a broken link. Remove it or put the file in its place.';
    return [problem('unreadable', path, message)];
  }
  if (target === root || target.startsWith(root + sep)) return [];
  const message =
    'It links to a file outside the corpus folder, so it is not followed. Copy the file into the folder.';
  return [problem('outside-link', path, message)];
}
