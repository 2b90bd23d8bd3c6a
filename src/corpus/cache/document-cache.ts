// Caches read files in the data folder, so that the next start reads only what has changed, and texts need no memory.
import { join } from 'node:path';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { inOneStep } from '../../steps.ts';
import { heldTextOf, type StoredText } from '../document/held-text.ts';
import { readingVersion } from '../formats/version.ts';
import type { CachedFile, CachedFiles } from './cached-file.ts';
import { type Entry, readCache } from './read-cache.ts';
import type { TextFile } from './text-file.ts';
import { appendToCache, batch, removeReplaced, writeCache } from './write-cache.ts';

export const documentsFile = 'documents.bin';

export interface DocumentCache {
  /** What an earlier start cached. What is damaged, or was read by another version of the program, is left out. */
  load(): Promise<CachedFiles>;
  /**
   * Caches a file that was read, or given up, in place of the earlier entry for its path. Once it is written, its text is
   * no longer in memory.
   */
  add(file: CachedFile): void;
  /**
   * Resolves once everything added is written. Entries that are not in `present` leave the files at once where
   * `strictly`, otherwise when they make up more than half of them.
   */
  compact(present: CachedFiles, strictly: boolean): Promise<void>;
  /**
   * Paths of files whose texts were lost since they were cached, until they are added again. Where one is, or `thoroughly`,
   * all are compared with their checksums first.
   */
  lost(thoroughly?: boolean): Promise<ReadonlySet<string>>;
  /** Calls `changed` when a text turns out to be lost, or was before. */
  follow(changed: () => void): void;
}

export interface DocumentCacheOptions {
  /** The data folder. */
  readonly folder: string;
  readonly writable: boolean;
  readonly log: Log;
}

/** Changes when this program reads files differently: with other formats, or another version of Unicode. */
export const cacheVersion = `${readingVersion} ${process.versions['unicode']}`;

/** Of adding something while other programs add something, too. What fails is read again by the next start. */
const mostTries = 5;

/** `version`: see `cacheVersion`. Nothing rejects: a file that can't be cached costs time and memory, not answers. */
export function openDocumentCache(
  version: string,
  { folder, writable, log }: DocumentCacheOptions,
): DocumentCache {
  const path = join(folder, documentsFile);
  const magic = Buffer.from(`verbatim documents 4 ${version}\n`);
  /** By path: what is in the files. */
  const entries = new Map<string, Entry>();
  /** Absent until there is something to write. */
  let texts: TextFile | undefined;
  /** Whether the files are as they are known here, so that something can be added to them. */
  let isKnown = false;
  /** Another program has written its own since. Both would write all of it again after each change, so that waits for the end. */
  let isReplaced = false;
  let waiting: CachedFile[] = [];
  /** Bytes of all files. */
  let length = 0;
  let isSaid = false;
  let writing: Promise<unknown> = Promise.resolve();
  const lost = new Set<string>();
  /** Whether one was lost since all were compared. */
  let isUnchecked = false;
  let changed = (): void => {};

  const isLost = (of: string, text: StoredText): void => {
    const { reading } = entries.get(of)?.cached.file ?? {};
    // It may be of an earlier revision, whose file has changed since.
    if (lost.has(of) || reading === undefined || heldTextOf(reading)?.stored !== text) return;
    if (lost.size === 0) log.warn({ path: of }, 'A cached text is damaged. Its file is read again.');
    lost.add(of);
    isUnchecked = true;
    changed();
  };
  const write = (work: () => Promise<void>): void => {
    writing = writing.then(work).catch((cause: unknown) => {
      isKnown = false;
      if (isSaid) return;
      isSaid = true;
      log.warn({ path }, `Documents can't be cached, so the next start takes longer: ${messageOf(cause)}`);
    });
  };
  const writeAll = async (present: readonly CachedFile[]): Promise<TextFile> => {
    const written = await writeCache(path, magic, present, isLost);
    entries.clear();
    for (const [of, entry] of written.entries) entries.set(of, entry);
    length = written.size;
    texts = written.texts;
    isKnown = true;
    isReplaced = false;
    await removeReplaced(folder, texts.number);
    return texts;
  };
  const rewrite = (present: CachedFiles): void =>
    write(async () => void (await writeAll([...present.values()])));
  const flush = (): void => {
    const added = waiting;
    waiting = [];
    write(async () => {
      if (!isKnown || added.length === 0) return;
      const file = texts ?? (await writeAll([...entries.values()].map(({ cached }) => cached)));
      let written = await appendToCache(path, file, added, isLost);
      for (let tries = 1; written === 'disturbed' && tries < mostTries; tries += 1)
        written = await appendToCache(path, file, added, isLost);
      isReplaced = written === 'replaced';
      isKnown = !isReplaced;
      if (typeof written === 'string') return;
      for (const entry of written) {
        entries.set(entry.cached.file.path, entry);
        length += entry.size;
      }
    });
  };

  return {
    load: async () => {
      const loaded = await readCache(folder, path, magic, isLost);
      const { fault } = loaded;
      if (fault !== undefined) log.warn({ path }, fault);
      for (const [of, entry] of loaded.entries) entries.set(of, entry);
      length = loaded.size;
      texts = loaded.texts;
      isKnown = true;
      const latest = new Map([...entries].map(([of, { cached }]) => [of, cached]));
      if (writable && fault !== undefined) rewrite(latest);
      await writing;
      return latest;
    },
    add: (cached) => {
      lost.delete(cached.file.path);
      if (!writable || cached.file.digest === undefined) return;
      waiting.push(cached);
      // What took minutes to recognize is not lost where the program is stopped.
      if (waiting.length >= batch || cached.file.ocr !== undefined) flush();
    },
    compact: async (present, strictly) => {
      if (!writable) return;
      flush();
      await writing;
      for (const of of lost) if (!present.has(of)) lost.delete(of);
      const live = [...entries].filter(([of]) => present.has(of) && !lost.has(of));
      const dead = length - magic.length - live.reduce((all, [, { size }]) => all + size, 0);
      if (!strictly && isReplaced) return;
      if (!isKnown || dead > (strictly ? 0 : length / 2)) rewrite(present);
      await writing;
    },
    lost: async (thoroughly = false) => {
      if (isUnchecked || thoroughly)
        for (const { cached } of [...entries.values()]) await inOneStep(() => isReadable(cached));
      isUnchecked = false;
      return new Set(lost);
    },
    follow: (then) => {
      changed = then;
      if (lost.size > 0) changed();
    },
  };
}

/** Whoever caches it hears where it is not. */
function isReadable({ file: { reading } }: CachedFile): boolean {
  const stored = reading && heldTextOf(reading)?.stored;
  try {
    stored?.read();
    return true;
  } catch {
    return false;
  }
}
