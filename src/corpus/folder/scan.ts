// Scans the corpus folder again and again: what has not changed is not read a second time.
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { assembleCorpus, type Corpus } from '../assemble/assemble.ts';
import { rememberDescriptions } from '../assemble/describe.ts';
import type { CachedFile, CachedFiles } from '../cache/cached-file.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { sourcesFile } from '../metadata/fields.ts';
import type { Sources } from '../metadata/source.ts';
import type { OcrSetting } from '../ocr/setting.ts';
import type { ReadFile } from '../read/read-file.ts';
import { type StatFingerprints, statFingerprints } from '../read/stat-fingerprint.ts';
import { atOnce, type Settled, type Waiting } from '../rest/waiting.ts';
import { followSources } from './followed-sources.ts';
import { type Listing, listFiles } from './list.ts';
import { isBelow } from './loss.ts';
import type { LossGuard } from './loss-guard.ts';
import { readChanged } from './read-changed.ts';
import type { Recognition } from './recognition.ts';
import { createServedFiles } from './served-files.ts';

export interface Scan {
  /** The same object as the last scan's where nothing has changed; unchanged documents are the same objects. */
  readonly corpus: Corpus;
  /** Absent where the folder could not be listed, or what it shows is not believed. */
  readonly files?: CachedFiles;
  /** Why documents are served as they were although the folder does not show them. */
  readonly fault?: string;
  /** Milliseconds until a file that is waited for may be read; its last version is used until then. */
  readonly dueIn?: number;
}

export interface ScannerOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called with each file that was read, or found unchanged by its digest, and how many there are. */
  readonly onRead?: (file: CachedFile, of: number) => void;
  /** Which changed files may be read; absent: all of them. */
  readonly waiting?: Waiting;
  /** Recognizes text while a file is read. Absent where recognition is off, or does so beside the scans. */
  readonly ocr?: OcrSetting | undefined;
  /** Recognizes text beside the scans. */
  readonly recognition?: Recognition | undefined;
  /** For a folder that is followed; absent: what is missing was removed. */
  readonly guard?: LossGuard;
}

export type Scanner = () => Promise<Scan>;

/** Milliseconds until files are read again that changed or were moved while they were read, or whose disk failed. */
const again = { changed: 200, failed: 2000 };

/** `cached`: what an earlier start has read. */
export function createScanner(options: ScannerOptions, cached: CachedFiles): Scanner {
  const { folder, now, onRead = () => {}, waiting = atOnce, ocr, recognition, guard } = options;
  const describe = rememberDescriptions();
  const served = createServedFiles(cached);
  const sources = followSources(folder, guard !== undefined);
  let corpus: Corpus = { documents: [], problems: [] };

  async function settle(paths: readonly string[], fingerprints: StatFingerprints, takenAt: number) {
    const changed = [
      ...served.changed(paths, fingerprints),
      ...(sources.isChanged(fingerprints) ? [sourcesFile] : []),
    ];
    const before = (path: string) => (path === sourcesFile ? sources.before() : served.before(path));
    return waiting.settle(changed, fingerprints, before, takenAt);
  }

  function assemble(owner: Sources, { links }: Listing, problems: readonly Problem[]): Corpus {
    const files = [...served.files().values()].map(({ file }) => file);
    const next = assembleCorpus(folder, files, owner, describe);
    const named = [...problems, ...next.problems];
    const all = {
      ...{ ...next, problems: recognition?.problems(named) ?? named },
      ...(links.length === 0 ? {} : { links }),
    };
    return isSame(all, corpus) ? corpus : all;
  }

  return async () => {
    const listing = await listCalmly(folder, guard === undefined ? [] : [...served.files().keys()]);
    const { paths } = listing;
    if (paths === undefined)
      return { corpus: { documents: [], problems: listing.problems }, ...faultOf(wordsOf(listing.problems)) };
    const guarded = await guard?.(served.documents(), listing, now());
    if (guarded?.isRefused === true) return { corpus, ...faultOf(guarded.detail) };
    const takenAt = now();
    const fingerprints = await statFingerprints(folder, [...paths, sourcesFile]);
    const settled = await settle(paths, fingerprints, takenAt);
    const due = settled.paths.filter((path) => path !== sourcesFile);
    const earlier = served.files();
    const { found, failed } = await readChanged({
      ...{ folder, paths: due, fingerprints, takenAt, earlier, ocr, onRead },
    });
    const withheld = [...earlier.keys()].filter((path) =>
      guarded?.withheld.some((one) => isBelow(path, one)),
    );
    served.take(sorted([...paths, ...withheld]), found, fingerprints);
    const recognized = served.replace(recognition?.join(served.files()) ?? []);
    for (const file of recognized) onRead(file, recognized.length);
    const isDue = settled.paths.includes(sourcesFile);
    const { sources: owner, isUncertain } = await sources.load(fingerprints, takenAt, isDue);
    const named = failed.filter((file) => isNamed(file, guard !== undefined));
    const problems = [...listing.problems, ...settled.problems, ...named.flatMap((file) => file.problems)];
    corpus = assemble(owner, listing, problems);
    return {
      corpus,
      files: served.files(),
      ...faultOf(guarded?.detail),
      ...dueOf(settled, failed, isUncertain),
    };
  };
}

/** Milliseconds between two lists where files are missing: one that is being renamed is in neither place for a moment. */
const betweenLists = 200;

async function listCalmly(folder: string, known: readonly string[]): Promise<Listing> {
  const listing = await listFiles(folder);
  const present = new Set(listing.paths);
  if (listing.paths === undefined || known.every((path) => present.has(path))) return listing;
  await setTimeout(betweenLists);
  return listFiles(folder);
}

const sorted = (paths: readonly string[]): string[] => [...new Set(paths)].sort((a, b) => (a < b ? -1 : 1));

const wordsOf = (problems: readonly Problem[]): string => problems.map(({ message }) => message).join(' ');

const faultOf = (fault: string | undefined): Pick<Scan, 'fault'> => (fault === undefined ? {} : { fault });

/** What changes while it is read is read again soon, if there is another scan. */
const isNamed = ({ failure }: ReadFile, isFollowed: boolean): boolean =>
  failure !== 'gone' && !(isFollowed && failure === 'changing');

function dueOf({ dueIn }: Settled, failed: readonly ReadFile[], isUncertain: boolean): Pick<Scan, 'dueIn'> {
  const waits = [
    ...(dueIn === undefined ? [] : [dueIn]),
    ...(isUncertain ? [again.failed] : []),
    ...failed.map(({ failure }) => (failure === 'failing' ? again.failed : again.changed)),
  ];
  return waits.length === 0 ? {} : { dueIn: Math.min(...waits) };
}

const isSame = (a: Corpus, b: Corpus): boolean =>
  areSameDocuments(a.documents, b.documents) &&
  areSameDocuments(a.copies ?? [], b.copies ?? []) &&
  isDeepStrictEqual(
    [a.problems, a.links ?? [], a.collections ?? []],
    [b.problems, b.links ?? [], b.collections ?? []],
  );

export const areSameDocuments = (a: readonly Document[], b: readonly Document[]): boolean =>
  a.length === b.length && a.every((document, at) => document === b[at]);
