// The corpus as it is at the moment: the next revision is made beside the one that answers.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Watching } from '../../config.ts';
import type { Corpus } from '../../corpus/assemble/assemble.ts';
import { unanswered, waitingFor } from '../../corpus/bytes/drive.ts';
import { tellHangs } from '../../corpus/bytes/hangs.ts';
import type { CachedFiles } from '../../corpus/cache/cached-file.ts';
import type { DocumentCache } from '../../corpus/cache/document-cache.ts';
import { counted } from '../../corpus/document/counted.ts';
import { logProblems } from '../../corpus/document/log-problems.ts';
import { type Recognition, unrecognizedIn } from '../../corpus/folder/recognition.ts';
import { areSameDocuments, type Scanner } from '../../corpus/folder/scan.ts';
import { type Watch, watchFolder } from '../../corpus/folder/watch.ts';
import type { Arrivals } from '../../corpus/rest/changes.ts';
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
  /** Gets what the watcher sees of single files, for the scanner. */
  readonly arrivals: Arrivals;
  readonly cache: DocumentCache;
  /** Text recognition beside the scans. */
  readonly recognition?: Pick<Recognition, 'follow' | 'close'> | undefined;
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
 * Milliseconds: from a change to the scan, from a failed scan to the next, and without a change until the index is saved; at the end, for
 * a scan that is under way: a drive that hangs may never answer.
 */
const pause = { gather: 100, failed: 2000, quiet: 60_000, ending: 5000 };

/** `revision` and `files` are of a scan that was just made, and saved. */
export async function openLive(
  { revision, files }: Pick<State, 'revision' | 'files'>,
  options: LiveOptions,
): Promise<Live> {
  const { folder, watching, scan, arrivals, cache, recognition, carry, save, log, now } = options;
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

  const follows = (): Promise<Watch> =>
    watchFolder({ folder, how: watching, changed: batches.begin, arrivals, log, now });

  async function update(): Promise<number | undefined> {
    const seen = await scan();
    // What is missing may be a drive that will be back, so what it held goes on answering.
    if (seen.files === undefined) return fail(seen.fault ?? '');
    if (seen.fault === undefined) await recover();
    state = { ...state, files: seen.files };
    if (seen.corpus !== state.revision.corpus) await follow(seen.corpus);
    await cache.compact(seen.files, false);
    if (seen.fault !== undefined) return Math.min(fail(seen.fault), seen.dueIn ?? pause.failed);
    if (seen.dueIn !== undefined) return seen.dueIn;
    if (state.isSaved) return undefined;
    const quietFor = now() - state.since;
    if (quietFor < pause.quiet) return pause.quiet - quietFor;
    await saveNow();
    return undefined;
  }

  async function recover(): Promise<void> {
    if (failure === undefined) return;
    failure = undefined;
    log.info({ folder }, 'The corpus folder can be read again.');
    await watch?.close();
    watch = await follows();
  }

  function fail(detail: string): number {
    if (failure?.detail !== detail) log.error({ folder }, `Answers use documents as read before: ${detail}`);
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
  watch = await follows();
  recognition?.follow(batches.begin);
  const stopTelling = tellHangs(log);
  const rest = async (): Promise<void> => {
    await watch?.close();
    await recognition?.close();
    await batches.close();
  };
  return {
    current: () => state.revision,
    health: () => {
      const detail = summaryOf(state);
      const hung = unanswered();
      const fault = hung === undefined ? failure : { since: now() - hung.waited, detail: waitingFor(hung) };
      return fault === undefined
        ? { state: 'ok', since: state.since, detail }
        : { state: 'failing', since: fault.since, detail: `${fault.detail} Still answering from ${detail}.` };
    },
    close: async () => {
      await Promise.race([rest(), sleep(pause.ending, undefined, { ref: false })]);
      stopTelling();
      await saveNow();
      await cache.compact(state.files, true);
    },
  };
}

function summaryOf({ revision: { corpus, passages }, since }: State): string {
  const waiting = unrecognizedIn(corpus.problems);
  const counts = [
    counted(corpus.documents.length, 'document'),
    counted(passages.length, 'passage'),
    counted(corpus.problems.length - waiting, 'problem'),
    ...(waiting === 0 ? [] : [`${counted(waiting, 'file')} waiting for text recognition`]),
  ];
  return `${counts.join(', ')}, as of ${new Date(since).toISOString()}`;
}

/** The log tells of problems once, when they come up. */
function tellChange(earlier: Corpus, { corpus, passages }: Revision, log: Log): void {
  const known = new Set(earlier.problems.map(({ path, message }) => `${path} ${message}`));
  logProblems(
    corpus.problems.filter(({ path, message }) => !known.has(`${path} ${message}`)),
    log,
  );
  log.info({ documents: corpus.documents.length, passages: passages.length }, 'corpus changed');
}
