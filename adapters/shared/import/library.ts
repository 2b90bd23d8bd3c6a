// The documents as editors change them away from the command line: add, replace, describe, remove and bring back.
import { access, copyFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  addSources,
  type Described,
  describeFile,
  describeSource,
  isDocument,
  largestFile,
  loadSources,
  type NewSource,
  openReaders,
  type ReadersOptions,
  type ReadFile,
  readFile,
  readFileOf,
  removeSources,
  type SourceChanges,
  sourceEntry,
  sourceIn,
  supportedExtensions,
  type Verbatim,
} from '../../../src/index.ts';
import { isLinked, putFile, readSourcesFile, writeSourcesFile } from './corpus-files.ts';
import { createRemovedFiles } from './removed-files.ts';
import { statedBy } from './stated.ts';

export const pathFaults = ['outside', 'hidden', 'format', 'name'] as const;
export type PathFault = (typeof pathFaults)[number];

/** What would become of a file, or has. */
export interface Understood extends Described {
  readonly path: string;
  /** `same`: the file is there already, with these very bytes, maybe under another path. */
  readonly state: 'new' | 'replaces' | 'same' | 'unread';
  readonly sameAs?: string;
}

/** Whether somebody may know of the document at a path. */
export type Sees = (path: string) => boolean;

export interface Library {
  /** Whether a link within the corpus makes the path another one, maybe of another collection: nothing is changed there. */
  isLinked(path: string): Promise<boolean>;
  /**
   * Reads the bytes as the corpus would, within the same limits, and keeps nothing. Rejects once `signal` has aborted, as `keep`
   * does until it writes: what it then began is carried out.
   */
  understand(path: string, bytes: Buffer, sees: Sees, signal?: AbortSignal): Promise<Understood>;
  /** Writes what is new, or replaces where that is wanted; 'taken' where it is not. What is the same or unread is not written. */
  keep(
    path: string,
    bytes: Buffer,
    replaces: boolean,
    sees: Sees,
    signal?: AbortSignal,
  ): Promise<Understood | 'taken'>;
  /** The id that brings it back; undefined where there is no such file. */
  remove(path: string): Promise<string | undefined>;
  /** The path; undefined where the id is not known, 'taken' where another file has its place by now. */
  restore(id: string): Promise<string | 'taken' | undefined>;
  /** Deletes what was removed so long ago that it can't be brought back. */
  forgetOld(): Promise<void>;
  /** The path that `restore` would write to. */
  pathOf(id: string): Promise<string | undefined>;
  /** Whether there is such a file. */
  describe(path: string, changes: SourceChanges): Promise<boolean>;
  /** What sources.yaml says of it now, which the documents may not show yet. Throws SOURCES_UNREADABLE. */
  entry(path: string): Promise<Readonly<Record<string, unknown>>>;
}

/** UTF-8 bytes of a name, which is as much as file systems take. */
const longestName = 255;

/** Why nothing can be written to a path within the corpus folder; undefined for a path that can be. */
export function pathFault(path: string): PathFault | undefined {
  const names = path.split('/');
  if (names.includes('..') || names.includes('.') || names.includes('')) return 'outside';
  if (/[\\\p{Cc}\p{Cf}]/u.test(path) || names.some((name) => Buffer.byteLength(name) > longestName))
    return 'name';
  if (!isDocument(path)) return 'hidden';
  return supportedExtensions.includes(extname(path).toLowerCase()) ? undefined : 'format';
}

/** Bytes that a file of that name may have. */
export const mostBytesOf = largestFile;

export function createLibrary(
  { folders, whole, meansToRemove }: Pick<Verbatim, 'folders' | 'whole' | 'meansToRemove'>,
  options: ReadersOptions,
  now: () => number,
): Library {
  const folder = folders.corpus;
  const removed = createRemovedFiles(folders.data, now);
  /** Two changes of sources.yaml at once would lose one. */
  const inOrder = createQueue();
  /** Two large files at once take much memory; apart from the changes, which need not wait for a file to be read. */
  const reading = createQueue();

  const isThere = (path: string): Promise<boolean> =>
    access(join(folder, path)).then(
      () => true,
      () => false,
    );

  function keepRemoved(path: string, yaml: string): Promise<string> {
    const entry = sourceEntry(yaml, path);
    return removed.put({ path, ...(entry === undefined ? {} : { entry }) }, join(folder, path));
  }

  const read = (path: string, bytes: Buffer, signal?: AbortSignal): Promise<ReadFile> =>
    reading(async () => {
      signal?.throwIfAborted();
      const readers = openReaders({ ...options, threads: 1 });
      try {
        return await readFileOf(path, bytes, readers);
      } finally {
        await readers.close();
      }
    });

  /** As the file will be known once it is there: what the owner wrote of it counts for more than what it states. */
  async function describedAt(
    path: string,
    file: ReadFile,
    earlier: readonly NewSource[],
  ): Promise<Described> {
    // A sources.yaml that cannot be used is reported when somebody changes it.
    const { lack } = await loadSources(folder);
    if (file.reading === undefined || lack === 'invalid' || lack === 'failing')
      return describeFile(file, undefined);
    const yaml = addSources(await readSourcesFile(folder), [statedBy(path, file)], earlier);
    return describeFile(file, sourceIn(yaml, path));
  }

  async function understand(path: string, file: ReadFile, sees: Sees, earlier: readonly NewSource[]) {
    const described = await describedAt(path, file, earlier);
    const sameAs = whole.corpus.documents.find((one) => one.digest === file.digest && sees(one.path))?.path;
    const state: Understood['state'] =
      described.document === undefined
        ? 'unread'
        : sameAs !== undefined
          ? 'same'
          : (await isThere(path))
            ? 'replaces'
            : 'new';
    return { ...described, path, state, ...(sameAs === undefined ? {} : { sameAs }) };
  }

  /** What the file states that is there now, and may be replaced. */
  async function earlierAt(path: string) {
    if (!(await isThere(path))) return [];
    const readers = openReaders({ ...options, threads: 1 });
    try {
      return [statedBy(path, await readFile(folder, path, readers))];
    } finally {
      await readers.close();
    }
  }

  return {
    isLinked: (path) => isLinked(folder, path),
    understand: async (path, bytes, sees, signal) => {
      const file = await read(path, bytes, signal);
      signal?.throwIfAborted();
      return understand(path, file, sees, await reading(() => earlierAt(path)));
    },
    keep: async (path, bytes, replaces, sees, signal) => {
      const file = await read(path, bytes, signal);
      const earlier = replaces ? await reading(() => earlierAt(path)) : [];
      return inOrder(async () => {
        const understood: Understood = await understand(path, file, sees, earlier);
        const { state } = understood;
        if (state === 'replaces' && !replaces) return 'taken';
        if (state !== 'new' && state !== 'replaces') return understood;
        const yaml = await readSourcesFile(folder);
        const described = addSources(yaml, [statedBy(path, file)], state === 'replaces' ? earlier : []);
        // From here on it is carried out.
        signal?.throwIfAborted();
        if (state === 'replaces') await keepRemoved(path, yaml);
        meansToRemove(path, false);
        await putFile(folder, path, (to) => writeFile(to, bytes));
        if (described !== yaml) await writeSourcesFile(folder, described);
        return understood;
      });
    },
    remove: (path) =>
      inOrder(async () => {
        if (!(await isThere(path))) return undefined;
        const yaml = await readSourcesFile(folder);
        const without = removeSources(yaml, [path]);
        const id = await keepRemoved(path, yaml);
        meansToRemove(path, true);
        try {
          await rm(join(folder, path));
        } catch (error) {
          meansToRemove(path, false);
          throw error;
        }
        if (without !== yaml) await writeSourcesFile(folder, without);
        return id;
      }),
    restore: (id) =>
      inOrder(async () => {
        const found = await removed.get(id);
        if (found === undefined) return undefined;
        if (await isThere(found.path)) return 'taken';
        const yaml = await readSourcesFile(folder);
        const described =
          found.entry === undefined ? yaml : addSources(yaml, [{ ...found.entry, path: found.path }]);
        meansToRemove(found.path, false);
        await putFile(folder, found.path, (to) => copyFile(found.file, to));
        if (described !== yaml) await writeSourcesFile(folder, described);
        await removed.drop(id);
        return found.path;
      }),
    forgetOld: () => inOrder(removed.forgetOld),
    pathOf: async (id) => (await removed.get(id))?.path,
    describe: (path, changes) =>
      inOrder(async () => {
        // A document is in the revision until the folder is scanned again.
        if (!(await isThere(path))) return false;
        const yaml = await readSourcesFile(folder);
        await writeSourcesFile(folder, describeSource(yaml, path, changes));
        return true;
      }),
    entry: async (path) => sourceEntry(await readSourcesFile(folder), path) ?? {},
  };
}

/** One after the other, whether or not the one before succeeds. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  };
}
