// Tells when something may have changed in the corpus folder. What has changed is for a look to find out.
import { basename } from 'node:path';
import type { Watching } from '../../config.ts';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';

/** Milliseconds between two looks: where nothing tells of changes, and in case that a word of one was lost. */
const interval = { polling: 2000, watching: 10 * 60 * 1000 };

export interface Watch {
  close(): Promise<void>;
}

/** Calls `changed` whenever a look is due. Where the system can't watch so many folders, it polls, and says so once. */
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
 * Folders alone are watched: the system tells of the files in them too, and thousands of files would use up its
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
  // What changed between the last look and the first watch is found by this one.
  for (const event of ['addDir', 'unlinkDir', 'ready'] as const) watcher.on(event, changed);
  watcher.on('error', (cause) => {
    if (closing !== undefined) return;
    void close();
    failed(cause);
  });
  return { close };
}

const isHidden = (path: string): boolean => basename(path).startsWith('.');
