// Scans the corpus folder again and again: what has not changed is not read a second time.
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { assembleCorpus, type Corpus } from '../assemble/assemble.ts';
import { rememberDescriptions } from '../assemble/describe.ts';
import type { CachedFile, CachedFiles } from '../cache/cached-file.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { loadSources } from '../metadata/load-sources.ts';
import { type Sources, sourcesFile } from '../metadata/sources.ts';
import { type ReadFile, readFiles } from '../read/read-file.ts';
import { openReaders } from '../read/readers.ts';
import { listFiles } from './list.ts';
import {
  isReliable,
  type StatFingerprint,
  type StatFingerprints,
  statFingerprints,
} from './stat-fingerprint.ts';

export interface Scan {
  /** The same object as the last scan's where nothing has changed; unchanged documents are the same objects. */
  readonly corpus: Corpus;
  /** Absent where the folder could not be listed: then nothing is known of its files. */
  readonly files?: CachedFiles;
  /** Whether some file was being written: its last version is used until a scan finds it at rest. */
  readonly isUnsettled: boolean;
}

export interface ScannerOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called with each file that was read, or found unchanged by its digest, and how many there are. */
  readonly onRead?: (file: CachedFile, of: number) => void;
}

/** `settle`: milliseconds for which a changed file must stay as it is before it is read. */
export type Scanner = (settle: number) => Promise<Scan>;

/** `cached`: what an earlier start has read. */
export function createScanner({ folder, now, onRead }: ScannerOptions, cached: CachedFiles): Scanner {
  const describe = rememberDescriptions();
  let files = cached;
  let sources: { readonly fingerprint: string; readonly read: Sources } | undefined;
  let corpus: Corpus = { documents: [], problems: [] };

  async function read(
    paths: readonly string[],
    fingerprints: StatFingerprints,
    takenAt: number,
  ): Promise<CachedFiles> {
    const found = new Map<string, CachedFile>();
    const readers = openReaders();
    try {
      for await (const file of readFiles(folder, paths, readers, (path) => files.get(path)?.file)) {
        // Where the bytes could not be read, the reason may go away without a trace in the fingerprint.
        const fingerprint =
          file.digest === undefined ? '' : reliableText(fingerprints.get(file.path), takenAt);
        const known = { file, fingerprint };
        found.set(file.path, known);
        onRead?.(known, paths.length);
      }
    } finally {
      await readers.close();
    }
    return found;
  }

  async function readSources(
    fingerprints: StatFingerprints,
    takenAt: number,
    isUnsettled: boolean,
  ): Promise<Sources> {
    if (sources !== undefined && (isUnsettled || sources.fingerprint === textIn(fingerprints, sourcesFile)))
      return sources.read;
    const fingerprint = reliableText(fingerprints.get(sourcesFile), takenAt);
    sources = { fingerprint, read: await loadSources(folder) };
    return sources.read;
  }

  function assemble(read: readonly ReadFile[], owner: Sources, problems: readonly Problem[]): Corpus {
    const next = assembleCorpus(folder, read, owner, describe);
    const all = { ...next, problems: [...problems, ...next.problems] };
    return isSame(all, corpus) ? corpus : all;
  }

  return async (settle) => {
    const { paths, problems } = await listFiles(folder);
    if (paths === undefined) return { corpus: { documents: [], problems }, isUnsettled: false };
    const takenAt = now();
    const fingerprints = await statFingerprints(folder, [...paths, sourcesFile]);
    const changed = paths.filter((path) => files.get(path)?.fingerprint !== textIn(fingerprints, path));
    const owned = sources?.fingerprint === textIn(fingerprints, sourcesFile) ? [] : [sourcesFile];
    const unsettled = await stillChanging(folder, [...changed, ...owned], fingerprints, settle);
    const settled = changed.filter((path) => !unsettled.has(path));
    const fresh = await read(settled, fingerprints, takenAt);
    const present = paths.flatMap((path) => fresh.get(path) ?? files.get(path) ?? []);
    files = new Map(present.map((found) => [found.file.path, found]));
    const owner = await readSources(fingerprints, takenAt, unsettled.has(sourcesFile));
    corpus = assemble(
      present.map(({ file }) => file),
      owner,
      problems,
    );
    return { corpus, files, isUnsettled: unsettled.size > 0 };
  };
}

const absent = 'absent';

const textIn = (fingerprints: StatFingerprints, path: string): string =>
  fingerprints.get(path)?.text ?? absent;

/** Empty where the fingerprint proves nothing. */
const reliableText = (fingerprint: StatFingerprint | undefined, takenAt: number): string => {
  if (fingerprint === undefined) return absent;
  return isReliable(fingerprint, takenAt) ? fingerprint.text : '';
};

/** Those whose fingerprint does not stay the same for `settle` milliseconds. */
async function stillChanging(
  folder: string,
  paths: readonly string[],
  fingerprints: StatFingerprints,
  settle: number,
): Promise<ReadonlySet<string>> {
  if (settle === 0 || paths.length === 0) return new Set();
  await setTimeout(settle);
  const later = await statFingerprints(folder, paths);
  return new Set(paths.filter((path) => fingerprints.get(path)?.text !== later.get(path)?.text));
}

const isSame = (a: Corpus, b: Corpus): boolean =>
  areSameDocuments(a.documents, b.documents) &&
  areSameDocuments(a.copies ?? [], b.copies ?? []) &&
  isDeepStrictEqual(a.problems, b.problems);

export const areSameDocuments = (a: readonly Document[], b: readonly Document[]): boolean =>
  a.length === b.length && a.every((document, at) => document === b[at]);
