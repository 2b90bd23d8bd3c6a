// Documents that are suddenly missing: whether somebody removed them, or a drive is not there.
import { counted } from '../document/counted.ts';
import type { Listing } from './list.ts';

/** What the last scan that counted has seen. */
export interface Seen {
  /** Paths of files with a document in them. */
  readonly documents: readonly string[];
  readonly folders: Listing['folders'];
}

/** Fewer documents than these may go by halves: of three, two are removed on purpose. */
export const fewest = 4;

export interface Loss {
  readonly detail: string;
  /** Whether it is believed after a while, without anybody's word. */
  readonly mayBeMeant: boolean;
}

/** Folders below which documents stay as they were: they can't be listed, or their drive is gone. */
export function withheldFolders(seen: Seen, now: Listing): readonly string[] {
  return [...now.unlisted, ...unmountedFolders(seen, now)];
}

/** Another device in a folder's place, without any of its documents: the empty mount point of a drive. */
export function unmountedFolders({ documents, folders }: Seen, now: Listing): readonly string[] {
  const present = new Set(now.paths);
  return [...folders].flatMap(([path, identity]) => {
    const today = now.folders.get(path);
    if (path === '' || today === undefined || deviceOf(today) === deviceOf(identity)) return [];
    const own = documents.filter((document) => isBelow(document, path));
    return own.length > 0 && !own.some((document) => present.has(document)) ? [path] : [];
  });
}

export const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

const deviceOf = (identity = ''): string => identity.split(' ')[0] ?? '';

/**
 * No documents where there were some, or fewer than half of what was there: a drive that is not mounted looks like that,
 * and so does a folder that is being swapped. `withheld` folders count as they were.
 */
export function lossOf(seen: Seen, now: Listing, withheld: readonly string[]): Loss | undefined {
  const { documents: before, folders } = seen;
  const present = new Set(now.paths);
  const isStill = (path: string): boolean =>
    present.has(path) || withheld.some((folder) => isBelow(path, folder));
  const known = new Set(before);
  const added = (now.paths ?? []).filter((path) => !known.has(path)).length;
  const left = before.filter(isStill).length + added;
  const isLoss = left === 0 ? before.length > 0 : before.length >= fewest && left < before.length / 2;
  if (!isLoss) return undefined;
  const [was, is] = [folders.get(''), now.folders.get('')];
  const isOtherDrive = deviceOf(was) !== deviceOf(is);
  const isOtherFolder = was !== is;
  return {
    detail: `${counted(before.length - left, 'document')} of ${before.length} are suddenly missing.`,
    mayBeMeant: !isOtherDrive && !(isOtherFolder && left === 0),
  };
}
