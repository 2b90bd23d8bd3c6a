// Starts the drawing thread, and holds one picture to its limits. A thread that goes beyond them is ended.
import { messageOf, systemCodeOf } from '../errors.ts';
import { openThread } from '../thread.ts';
import type { Report } from './drawing-thread.ts';
import type { DrawingTask, PictureLimits, PictureRefusal } from './picture.ts';

export interface DrawingThread {
  isAlive(): boolean;
  /** Never rejects. One at a time. */
  draw(task: DrawingTask): Promise<Report>;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at the memory of the process. */
const interval = 50;

const refusal = (reason: PictureRefusal, failure?: string): Report => ({
  picture: { kind: 'refused', reason },
  ...(failure === undefined ? {} : { failure }),
});

export function startThread(within: PictureLimits): DrawingThread {
  const worker = openThread(new URL('./drawing-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: within.heapMegabytes },
  });
  let alive = true;
  let settle: ((report: Report) => void) | undefined;
  const fail = (report: Report): void => {
    alive = false;
    settle?.(report);
  };
  worker.on('message', (report: Report) => settle?.(report));
  worker.on('error', (cause) =>
    fail(
      systemCodeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refusal('too-much-memory')
        : refusal('unreadable', messageOf(cause)),
    ),
  );
  worker.on('exit', () => fail(refusal('unreadable', 'the drawing thread ended')));
  const end = (report: Report): void => {
    fail(report);
    void worker.terminate();
  };
  return {
    isAlive: () => alive,
    draw: async (task) => {
      worker.ref();
      const late = setTimeout(
        () => end(refusal('too-slow', `it took more than ${within.seconds} s`)),
        within.seconds * 1000,
      );
      const before = process.memoryUsage.rss();
      const watch = setInterval(() => {
        const grown = process.memoryUsage.rss() - before;
        if (grown > within.growthMegabytes * 1024 * 1024) end(refusal('too-much-memory'));
      }, interval);
      const report = await new Promise<Report>((resolve) => {
        settle = resolve;
        worker.postMessage(task, [task.bytes.buffer]);
      });
      settle = undefined;
      clearTimeout(late);
      clearInterval(watch);
      worker.unref();
      return report;
    },
    stop: async () => {
      fail(refusal('busy'));
      await worker.terminate();
    },
  };
}
