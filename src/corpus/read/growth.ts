// Watches the memory of the process while threads read: the limit of a thread's heap does not count its buffers.
import type { Limits } from '../bytes/limits.ts';
import { type Thread, tooMuchMemory } from './start-thread.ts';

export interface Growth {
  isNeeded(needed: boolean): void;
  /** Whether the thread was stopped for memory while others were reading too, so that it may not have been its own. */
  hasStoppedOneOfMany(thread: Thread): boolean;
}

/** Milliseconds between two checks. */
const interval = 50;

/** Stops the thread that has read longest once the process has grown too far. */
export function watchGrowth(within: Limits, busy: ReadonlySet<Thread>): Growth {
  let timer: NodeJS.Timeout | undefined;
  /** When the first of the threads at work began: the system takes its time with what an ended one has left. */
  let before = 0;
  const stopped = new WeakSet<Thread>();
  const check = (): void => {
    const [longest] = busy;
    const grown = process.memoryUsage.rss() - before;
    if (longest === undefined || grown <= within.growthMegabytes * 1024 * 1024) return;
    if (busy.size > 1) stopped.add(longest);
    void longest.stop(tooMuchMemory);
  };
  return {
    isNeeded: (needed) => {
      if (needed === (timer !== undefined)) return;
      clearInterval(timer);
      timer = needed ? setInterval(check, interval) : undefined;
      before = process.memoryUsage.rss();
    },
    hasStoppedOneOfMany: (thread) => stopped.has(thread),
  };
}
