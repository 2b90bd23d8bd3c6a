// How long the event loop is held while something is done.
import { readFileSync } from 'node:fs';

/**
 * Milliseconds of the longest stretch in which nothing else could happen: by the clock or of the processor, whichever is
 * less, since other programs on the machine stretch the one.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let [longest, done] = [0, false];
  let [clock, processor] = [performance.now(), processorTime()];
  const tick = (): void => {
    const [now, used] = [performance.now(), processorTime()];
    longest = Math.max(longest, Math.min(now - clock, used - processor));
    [clock, processor] = [now, used];
    if (!done) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  done = true;
  tick();
  return longest;
}

/** Milliseconds: the 50 of the promise, and as many again for the garbage collector on a busy machine. */
export const longestHeld = 100;

/** Of this thread, in nanoseconds, before the first space: only Linux says it. */
const ofThisThread = '/proc/thread-self/schedstat';

/** Milliseconds of this thread, or where that is not known of the process, which threads beside it stretch. */
function processorTime(): number {
  try {
    return Number.parseInt(readFileSync(ofThisThread, 'latin1'), 10) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
