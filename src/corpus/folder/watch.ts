// Watches the corpus folder and calls back when something may have changed. A scan finds out what.
import { basename } from 'node:path';
import type { Watching } from '../../config.ts';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';

/** Milliseconds between scans: where the system reports no changes, and where it does, in case an event was lost. */
const interval = { polling: 2000, watching: 10 * 60 * 1000 };

export interface Watch {
  close(): Promise<void>;
}

/** Calls `changed` whenever a scan is due. Where the system can't watch so many folders, it polls, and logs that once. */
export async function watchFolder(
  folder: string,
  how: Watching,
  changed: () => void,
  log: Log,
): Promise<Watch> {
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
  const watcher = how === 'auto' ? await openWatcher(folder, changed, poll) : undefined;
  return {
    close: async () => {
      clearInterval(timer);
      await watcher?.close();
    },
  };
}

const startTimer = (changed: () => void, every: number): NodeJS.Timeout =>
  setInterval(changed, every).unref();

/**
 * Only folders are watched: the system reports their files too, and thousands of files would use up its
 * watches. `failed` is called at most once, after which nothing is watched.
 */
async function openWatcher(
  folder: string,
  changed: () => void,
  failed: (cause: unknown) => void,
): Promise<Watch> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, {
    ignored: (path, stats) => stats?.isFile() === true || (path !== folder && isHidden(path)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= watcher.close();
    return closing;
  };
  watcher.on('raw', (_event, path) => {
    if (!isHidden(path)) changed();
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

const isHidden = (path: string): boolean => basename(path).startsWith('.');
