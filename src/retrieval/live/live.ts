// The corpus as it is at the moment: the next revision is made beside the one that answers.

import type { Watching } from '../../config.ts';
import type { Corpus } from '../../corpus/assemble/assemble.ts';
import type { CachedFiles } from '../../corpus/cache/cached-file.ts';
import type { DocumentCache } from '../../corpus/cache/document-cache.ts';
import { areSameDocuments, type Scanner } from '../../corpus/folder/scan.ts';
import { type Watch, watchFolder } from '../../corpus/folder/watch.ts';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { reviseRevision } from '../revision/revise.ts';
import type { Revision } from '../revision/revision.ts';
import { createBatches } from './batches.ts';

export interface CorpusHealth {
  readonly state: 'ok' | 'failing';
  /** Milliseconds since 1970: of the revision, or of the first scan that failed. */
  readonly since: number;
  readonly detail: string;
}

export interface Live {
  /** Whoever answers takes it once and sees that one throughout. */
  current(): Revision;
  health(): CorpusHealth;
  /** Resolves once nothing is under way and what the next start can use is saved. */
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly folder: string;
  readonly watching: Watching;
  readonly scan: Scanner;
  readonly cache: DocumentCache;
  /** Makes ready what depends on a revision, before any question sees it. */
  readonly carry: (earlier: Revision, next: Revision) => Promise<void>;
  readonly save: (revision: Revision) => Promise<void>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The revision and the files of the last scan, and whether the index of that revision is saved. */
interface State {
  readonly revision: Revision;
  readonly files: CachedFiles;
  readonly since: number;
  readonly isSaved: boolean;
}

/**
 * Milliseconds: from a change to the scan, for which a changed file must settle, from a failed scan to the next,
 * and without a change until the index is saved.
 */
const pause = { gather: 100, settle: 200, failed: 2000, quiet: 60_000 };

/** `revision` and `files` are of a scan that was just made, and saved. */
export async function openLive(
  { revision, files }: Pick<State, 'revision' | 'files'>,
  options: LiveOptions,
): Promise<Live> {
  const { folder, watching, scan, cache, carry, save, log, now } = options;
  let state: State = { revision, files, since: now(), isSaved: true };
  let watch: Watch | undefined;
  let failure: { readonly since: number; readonly detail: string } | undefined;

  async function follow(corpus: Corpus): Promise<void> {
    const earlier = state.revision;
    const next = areSameDocuments(corpus.documents, earlier.corpus.documents)
      ? { ...earlier, corpus }
      : await reviseRevision(earlier, corpus);
    await carry(earlier, next);
    state = { ...state, revision: next, since: now(), isSaved: false };
    tellChange(earlier.corpus, next, log);
  }

  async function update(): Promise<number | undefined> {
    const seen = await scan(pause.settle);
    // A folder that is gone may be a drive that will be back, so what it held goes on answering.
    if (seen.files === undefined) return fail(seen.corpus.problems.map(({ message }) => message).join(' '));
    if (failure !== undefined) {
      failure = undefined;
      log.info({ folder }, 'The corpus folder can be read again.');
      await watch?.close();
      watch = await watchFolder(folder, watching, batches.begin, log);
    }
    state = { ...state, files: seen.files };
    if (seen.corpus !== state.revision.corpus) await follow(seen.corpus);
    await cache.compact(seen.files, false);
    if (seen.isUnsettled) return 0;
    if (state.isSaved) return undefined;
    const quietFor = now() - state.since;
    if (quietFor < pause.quiet) return pause.quiet - quietFor;
    await saveNow();
    return undefined;
  }

  function fail(detail: string): number {
    if (failure?.detail !== detail) log.error({ folder }, `The corpus folder can't be read: ${detail}`);
    failure = { since: failure?.since ?? now(), detail };
    return pause.failed;
  }

  async function saveNow(): Promise<void> {
    if (state.isSaved) return;
    await save(state.revision);
    state = { ...state, isSaved: true };
  }

  const batches = createBatches(
    () => update().catch((cause: unknown) => fail(messageOf(cause))),
    pause.gather,
  );
  watch = await watchFolder(folder, watching, batches.begin, log);
  return {
    current: () => state.revision,
    health: () => {
      const detail = summaryOf(state);
      return failure === undefined
        ? { state: 'ok', since: state.since, detail }
        : {
            state: 'failing',
            since: failure.since,
            detail: `${failure.detail} Still answering from ${detail}.`,
          };
    },
    close: async () => {
      await watch?.close();
      await batches.close();
      await saveNow();
      await cache.compact(state.files, true);
    },
  };
}

function summaryOf({ revision: { corpus, passages }, since }: State): string {
  const counts = [
    counted(corpus.documents.length, 'document'),
    counted(passages.length, 'passage'),
    counted(corpus.problems.length, 'problem'),
  ];
  return `${counts.join(', ')}, as of ${new Date(since).toISOString()}`;
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** The log tells of problems once, when they come up. */
function tellChange(earlier: Corpus, { corpus, passages }: Revision, log: Log): void {
  const known = new Set(earlier.problems.map(({ path, message }) => `${path} ${message}`));
  for (const { code, path, message } of corpus.problems)
    if (!known.has(`${path} ${message}`)) log.warn({ code, path }, message);
  log.info({ documents: corpus.documents.length, passages: passages.length }, 'corpus changed');
}
