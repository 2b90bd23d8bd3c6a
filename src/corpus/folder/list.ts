// Which files of a folder are documents, and which links are followed.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { systemCodeOf } from '../../errors.ts';
import { onDrive } from '../bytes/drive.ts';
import type { FollowedLink } from '../document/link.ts';
import { type Problem, problem } from '../document/problem.ts';
import { reasonOf } from '../document/reason.ts';
import { sourcesFile } from '../metadata/fields.ts';

export interface Listing {
  /** Relative to the corpus folder, with forward slashes, sorted. Absent where the folder itself can't be listed. */
  readonly paths?: readonly string[];
  readonly problems: readonly Problem[];
  readonly links: readonly FollowedLink[];
  /** Device and inode of each folder that was listed, by its path; that of the corpus folder is ''. */
  readonly folders: ReadonlyMap<string, string>;
  /** Folders that could not be listed: nothing is known of what is in them. */
  readonly unlisted: readonly string[];
}

/** Regular files below the folder. Hidden files, sources.yaml and a README at the top are not documents. */
export async function listFiles(folder: string): Promise<Listing> {
  const found: Found = {
    ...{ paths: [], problems: [], links: [], unlisted: [] },
    folders: new Map(),
  };
  const failed = (message: string): Listing => ({
    ...{ problems: [problem('corpus-missing', folder, message)], links: [], unlisted: [] },
    folders: new Map(),
  });
  try {
    const root = await onDrive(folder, () => realpath(folder));
    if (!(await onDrive(folder, () => stat(root))).isDirectory()) return failed(notAFolder);
    await visit(root, '', { root, within: new Set([root]), found });
  } catch (cause) {
    return failed(`${reasonOf(cause)}. ${howToGive}`);
  }
  return { ...found, paths: found.paths.sort((a, b) => (a < b ? -1 : 1)) };
}

const howToGive = 'Create the folder, or give another one with VERBATIM_CORPUS or --corpus.';

const notAFolder = 'It is a file, not a folder. Give the folder it is in with VERBATIM_CORPUS or --corpus.';

interface Found {
  readonly paths: string[];
  readonly problems: Problem[];
  readonly links: FollowedLink[];
  readonly folders: Map<string, string>;
  readonly unlisted: string[];
}

interface Visit {
  readonly root: string;
  /** Real paths of the folders on the way here, so that a circle of links ends. */
  readonly within: ReadonlySet<string>;
  readonly found: Found;
}

/** `path` is how the folder is named from the corpus folder. Rejects only where that is the corpus folder itself. */
async function visit(directory: string, path: string, going: Visit): Promise<void> {
  const { found } = going;
  try {
    const entries = await onDrive(directory, () => readdir(directory, { withFileTypes: true }));
    const { dev, ino } = await onDrive(directory, () => stat(directory));
    found.folders.set(path, `${dev} ${ino}`);
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const full = join(directory, entry.name);
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) await follow(full, own, going);
      else if (entry.isDirectory()) await visit(full, own, going);
      else if (entry.isFile() && !isAboutTheCorpus(own)) found.paths.push(own);
    }
  } catch (cause) {
    if (path === '') throw cause;
    // It was moved or removed while its parent was being listed.
    if (systemCodeOf(cause) === 'ENOENT') return;
    found.unlisted.push(path);
    found.problems.push(problem('unreadable', path, `${reasonOf(cause)}. Allow the bot to read it.`));
  }
}

const isHidden = (name: string): boolean => name.startsWith('.');

/** Whether a file at `path`, relative to the corpus folder, would be taken for a document. */
export const isDocument = (path: string): boolean =>
  !isAboutTheCorpus(path) && !path.split('/').some(isHidden);

const isAboutTheCorpus = (path: string): boolean =>
  path === sourcesFile || /^readme(?:\.[a-z]+)?$/i.test(path);

/**
 * A link to the outside is not followed. One to the inside is read where it leads to, unless that place is hidden: then
 * it is read under the link's name, as Kubernetes and release folders expect (`file -> ..data/file`).
 */
async function follow(full: string, path: string, { root, within, found }: Visit): Promise<void> {
  const leads = (to: string, is: FollowedLink['is']): void => void found.links.push({ path, to, is });
  const target = await onDrive(full, () => realpath(full)).catch(() => undefined);
  if (target === undefined) {
    found.problems.push(problem('unreadable', path, brokenLink));
    return;
  }
  if (target !== root && !target.startsWith(root + sep)) {
    found.problems.push(problem('outside-link', path, outsideLink));
    return leads(target, 'not followed');
  }
  const place = relative(root, target).split(sep).join('/');
  if (!place.split('/').some(isHidden) || within.has(target)) return leads(place, 'read in its place');
  const stats = await onDrive(target, () => stat(target)).catch(() => undefined);
  leads(place, 'followed');
  if (stats?.isDirectory() === true)
    await visit(target, path, { root, within: new Set([...within, target]), found });
  else if (stats?.isFile() === true && !isAboutTheCorpus(path)) found.paths.push(path);
}

const brokenLink = 'It is a broken link. Remove it or put the file in its place.';

const outsideLink =
  'It links to a file outside the corpus folder, so it is not followed. Copy the file into the folder.';
