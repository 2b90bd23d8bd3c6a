// Looks at the corpus folder again and again: what has not changed is not read a second time.
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { assembleCorpus, type Corpus } from '../assemble/assemble.ts';
import { rememberDescriptions } from '../assemble/describe.ts';
import type { Kept, KeptFile } from '../cache/kept.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { loadSources } from '../metadata/load-sources.ts';
import { type Sources, sourcesFile } from '../metadata/sources.ts';
import { type ReadFile, readFiles } from '../read/read-file.ts';
import { openReaders } from '../read/readers.ts';
import { listFiles } from './list.ts';
import { isTelling, type Stamp, stampsOf } from './stamp.ts';

export interface Look {
  /** The same object as the last look's where nothing has changed; documents that have not are the same objects. */
  readonly corpus: Corpus;
  /** Absent where the folder could not be listed: then nothing is known of its files. */
  readonly kept?: Kept;
  /** Whether some file was being written: it is left as it was until another look finds it at rest. */
  readonly restless: boolean;
}

export interface Looking {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called with each file that was read or found to be as it was, out of how many. */
  readonly onRead?: (kept: KeptFile, of: number) => void;
}

/** `rest`: milliseconds for which a changed file must stay as it is before it is read. */
export type LookAgain = (rest: number) => Promise<Look>;

export function createLook({ folder, now, onRead }: Looking, before: Kept): LookAgain {
  const describe = rememberDescriptions();
  let kept = before;
  let sources: { readonly stamp: string; readonly read: Sources } | undefined;
  let corpus: Corpus = { documents: [], problems: [] };

  async function readAnew(paths: readonly string[], stamps: Stamps, takenAt: number): Promise<Kept> {
    const found = new Map<string, KeptFile>();
    const readers = openReaders();
    try {
      for await (const file of readFiles(folder, paths, readers, (path) => kept.get(path)?.file)) {
        // Where the bytes could not be had, the reason may go away without a trace in the stamp.
        const stamp = file.digest === undefined ? '' : tellingStamp(stamps.get(file.path), takenAt);
        const known = { file, stamp };
        found.set(file.path, known);
        onRead?.(known, paths.length);
      }
    } finally {
      await readers.close();
    }
    return found;
  }

  async function readSources(stamps: Stamps, takenAt: number, restless: boolean): Promise<Sources> {
    if (sources !== undefined && (restless || sources.stamp === stampIn(stamps, sourcesFile)))
      return sources.read;
    sources = { stamp: tellingStamp(stamps.get(sourcesFile), takenAt), read: await loadSources(folder) };
    return sources.read;
  }

  function assemble(files: readonly ReadFile[], owner: Sources, problems: readonly Problem[]): Corpus {
    const next = assembleCorpus(folder, files, owner, describe);
    const all = { ...next, problems: [...problems, ...next.problems] };
    return isSame(all, corpus) ? corpus : all;
  }

  return async (rest) => {
    const { paths, problems } = await listFiles(folder);
    if (paths === undefined) return { corpus: { documents: [], problems }, restless: false };
    const takenAt = now();
    const stamps = await stampsOf(folder, [...paths, sourcesFile]);
    const changed = paths.filter((path) => kept.get(path)?.stamp !== stampIn(stamps, path));
    const owned = sources?.stamp === stampIn(stamps, sourcesFile) ? [] : [sourcesFile];
    const restless = await stillChanging(folder, [...changed, ...owned], stamps, rest);
    const anew = await readAnew(
      changed.filter((path) => !restless.has(path)),
      stamps,
      takenAt,
    );
    const present = paths.flatMap((path) => anew.get(path) ?? kept.get(path) ?? []);
    kept = new Map(present.map((found) => [found.file.path, found]));
    const owner = await readSources(stamps, takenAt, restless.has(sourcesFile));
    corpus = assemble(
      present.map(({ file }) => file),
      owner,
      problems,
    );
    return { corpus, kept, restless: restless.size > 0 };
  };
}

type Stamps = ReadonlyMap<string, Stamp>;

const absent = 'absent';

const stampIn = (stamps: Stamps, path: string): string => stamps.get(path)?.text ?? absent;

/** Empty where the stamp will tell nothing. */
const tellingStamp = (stamp: Stamp | undefined, takenAt: number): string => {
  if (stamp === undefined) return absent;
  return isTelling(stamp, takenAt) ? stamp.text : '';
};

/** Those that do not keep their stamp for `rest` milliseconds. */
async function stillChanging(
  folder: string,
  paths: readonly string[],
  stamps: Stamps,
  rest: number,
): Promise<ReadonlySet<string>> {
  if (rest === 0 || paths.length === 0) return new Set();
  await setTimeout(rest);
  const later = await stampsOf(folder, paths);
  return new Set(paths.filter((path) => stamps.get(path)?.text !== later.get(path)?.text));
}

const isSame = (a: Corpus, b: Corpus): boolean =>
  areSameDocuments(a.documents, b.documents) &&
  areSameDocuments(a.copies ?? [], b.copies ?? []) &&
  isDeepStrictEqual(a.problems, b.problems);

export const areSameDocuments = (a: readonly Document[], b: readonly Document[]): boolean =>
  a.length === b.length && a.every((document, at) => document === b[at]);
