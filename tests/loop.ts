// How long the event loop is held while something is done.

/**
 * Milliseconds of the longest stretch in which nothing else could happen: by the clock or of the processor, whichever is
 * less, since other programs on the machine stretch the one and threads beside ours the other.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let [longest, done] = [0, false];
  let [clock, processor] = [performance.now(), process.cpuUsage()];
  const tick = (): void => {
    const { user, system } = process.cpuUsage(processor);
    longest = Math.max(longest, Math.min(performance.now() - clock, (user + system) / 1000));
    [clock, processor] = [performance.now(), process.cpuUsage()];
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
