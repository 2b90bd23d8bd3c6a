// Watches the corpus folder and calls back when something may have changed. A scan finds out what.
import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Watching } from '../../config.ts';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { onDrive } from '../bytes/drive.ts';
import { type Arrivals, arrivedAgain } from '../rest/changes.ts';

/**
 * Milliseconds between scans: where the system reports no changes, and where it does, in case an event was lost. And
 * between two checks whether another folder is in the corpus folder's place: the system reports no mounts.
 */
const interval = { polling: 2000, watching: 10 * 60 * 1000, place: 2000 };

export interface Watch {
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly folder: string;
  readonly how: Watching;
  /** A scan is due. */
  readonly changed: () => void;
  /** Gets what is seen of single files. */
  readonly arrivals: Arrivals;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Calls `changed` whenever a scan is due. Where the system can't watch so many folders, it polls, and logs that once. */
export async function watchFolder(options: WatchOptions): Promise<Watch> {
  const { folder, how, changed, log } = options;
  if (how === 'off') return { close: async () => {} };
  let timer = startTimer(changed, how === 'poll' ? interval.polling : interval.watching);
  const poll = (cause: unknown): void => {
    clearInterval(timer);
    timer = startTimer(changed, interval.polling);
    const seconds = interval.polling / 1000;
    log.warn(
      { folder },
      `The folder can't be watched, so it is scanned every ${seconds} s: ${messageOf(cause)}. ` +
        'Raise fs.inotify.max_user_watches, or set VERBATIM_WATCH=poll.',
    );
  };
  const watcher = how === 'auto' ? await followPlace(options, poll) : undefined;
  return {
    close: async () => {
      clearInterval(timer);
      await watcher?.close();
    },
  };
}

const startTimer = (work: () => unknown, every: number): NodeJS.Timeout => setInterval(work, every).unref();

/** Opens the watcher again when another folder takes the place of the watched one: a link that is swapped, a mount. */
async function followPlace(options: WatchOptions, failed: (cause: unknown) => void): Promise<Watch> {
  const { folder, changed } = options;
  let place = await placeOf(folder);
  let watcher = await openWatcher(options, failed);
  let isClosed = false;
  const check = async (): Promise<void> => {
    const now = await placeOf(folder);
    if (now === place || isClosed) return;
    place = now;
    await watcher.close();
    if (!isClosed) watcher = await openWatcher(options, failed);
    changed();
  };
  let isChecking = false;
  const timer = startTimer(async () => {
    // A drive that hangs does not answer, and one question of it is enough.
    if (isChecking) return;
    isChecking = true;
    await check().catch(failed);
    isChecking = false;
  }, interval.place);
  return {
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await watcher.close();
    },
  };
}

/** Device and inode; '' where nothing is there. */
const placeOf = async (folder: string): Promise<string> =>
  onDrive(folder, () => stat(folder)).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => '',
  );

/**
 * Only folders are watched: the system reports their files too, and thousands of files would use up its
 * watches. `failed` is called at most once, after which nothing is watched.
 */
async function openWatcher(
  { folder, changed, arrivals, now }: WatchOptions,
  failed: (cause: unknown) => void,
): Promise<Watch> {
  const { watch } = await import('chokidar');
  // A folder that is gone is watched from when it is back.
  const root = await onDrive(folder, () => realpath(folder)).catch(() => folder);
  const watcher = watch(root, {
    ignored: (path, stats) => stats?.isFile() === true || (path !== root && isHidden(path)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    // What was seen says nothing of what is no longer seen.
    arrivals.clear();
    closing ??= watcher.close();
    return closing;
  };
  watcher.on('raw', (event, name, details) => {
    if (isHidden(name) && !isLinked(name)) return;
    if (arrivals.size >= mostArrivals) arrivals.clear();
    const path = relative(root, join(watchedIn(details) ?? root, name))
      .split(sep)
      .join('/');
    const how = event === 'rename' ? 'moved' : 'written';
    arrivals.set(path, arrivedAgain(arrivals.get(path), how, now()));
    changed();
  });
  // A change between the last scan and the first event is found by this call.
  for (const event of ['addDir', 'unlinkDir', 'ready'] as const) watcher.on(event, changed);
  watcher.on('error', (cause) => {
    if (closing !== undefined) return;
    void close();
    failed(cause);
  });
  return { close };
}

function watchedIn(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return undefined;
  return typeof details.watchedPath === 'string' ? details.watchedPath : undefined;
}

/** Names of files that came and went are forgotten: what is not known only waits longer. */
const mostArrivals = 10_000;

const isHidden = (path: string): boolean => basename(path).startsWith('.');

/** Kubernetes swaps a hidden link, `..data`, to which all links of a folder lead. */
const isLinked = (path: string): boolean => basename(path).startsWith('..');
