// The files as they were last read: what a scan compares the folder with.
import type { CachedFile, CachedFiles } from '../cache/cached-file.ts';
import type { ReadFile } from '../read/read-file.ts';
import {
  fingerprintFrom,
  type StatFingerprint,
  type StatFingerprints,
  textIn,
} from '../read/stat-fingerprint.ts';
import type { Before } from '../rest/changes.ts';

export interface ServedFiles {
  files(): CachedFiles;
  /** Paths of the files that are documents. */
  documents(): readonly string[];
  before(path: string): Before;
  /** Those that are not as they were read, as far as their fingerprints tell. */
  changed(paths: readonly string[], fingerprints: StatFingerprints): readonly string[];
  /** `present` are the paths of the next state; `found` was read just now. */
  take(present: readonly string[], found: CachedFiles, fingerprints: StatFingerprints): void;
  /** Puts files in the place of earlier readings of the same bytes; gives them as they are cached. */
  replace(files: readonly ReadFile[]): readonly CachedFile[];
}

/** `cached`: what an earlier start has read. */
export function createServedFiles(cached: CachedFiles): ServedFiles {
  let files = cached;
  /** Of the version of each file that was read, also where it proves nothing. */
  let lastRead: ReadonlyMap<string, StatFingerprint> = new Map();
  return {
    files: () => files,
    documents: () => [...files.values()].flatMap(({ file }) => (file.reading ? file.path : [])),
    before: (path) => {
      const fingerprint = lastRead.get(path) ?? fingerprintFrom(files.get(path)?.fingerprint ?? '');
      const isKnown = files.has(path);
      return fingerprint === undefined ? { isKnown } : { isKnown, fingerprint };
    },
    changed: (paths, fingerprints) =>
      paths.filter((path) => files.get(path)?.fingerprint !== textIn(fingerprints, path)),
    take: (present, found, fingerprints) => {
      const next = new Map<string, CachedFile>();
      const read = new Map<string, StatFingerprint>();
      for (const path of present) {
        const file = found.get(path) ?? files.get(path);
        if (file === undefined) continue;
        next.set(path, file);
        const fingerprint = (found.has(path) ? fingerprints : lastRead).get(path);
        if (fingerprint !== undefined) read.set(path, fingerprint);
      }
      files = next;
      lastRead = read;
    },
    replace: (better) => {
      const replaced = better.flatMap((file) => {
        const earlier = files.get(file.path);
        return earlier === undefined ? [] : [{ ...earlier, file }];
      });
      if (replaced.length > 0)
        files = new Map([...files, ...replaced.map((cached) => [cached.file.path, cached] as const)]);
      return replaced;
    },
  };
}
