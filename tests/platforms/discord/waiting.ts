// Waits until something is true: looks again after each change of the server, and now and then for what changes
// outside of it.

export interface Waiting {
  /** Looks again soon at everything that somebody waits for. */
  readonly changed: () => void;
  /** Resolves with the first value that is neither `undefined` nor false; rejects after `timeout` milliseconds. */
  readonly until: <Value>(
    look: () => Value | undefined | false,
    what: string,
    timeout?: number,
  ) => Promise<Value>;
  readonly close: () => void;
}

/** Milliseconds between two looks when the server does not change. */
const pause = 20;

export function createWaiting(): Waiting {
  /** Each returns whether its wait is over. */
  const looks = new Set<() => boolean>();
  let soon = false;
  /** Milliseconds that the last round of looks took: long ones are made seldom. */
  let cost = 0;
  function lookAgain(): void {
    const start = performance.now();
    soon = false;
    for (const look of looks) if (look()) looks.delete(look);
    cost = performance.now() - start;
  }
  const timer = setInterval(lookAgain, pause).unref();
  return {
    changed() {
      if (soon || looks.size === 0) return;
      soon = true;
      if (cost < 1) setImmediate(lookAgain);
      else setTimeout(lookAgain, cost * 4).unref();
    },
    until(look, what, timeout = 20_000) {
      const end = Date.now() + timeout;
      return new Promise((resolve, reject) => {
        const settled = (): boolean => {
          try {
            const value = look();
            if (value !== undefined && value !== false) resolve(value);
            else if (Date.now() < end) return false;
            else reject(new Error(`Waited ${timeout} ms in vain for: ${what}`));
          } catch (error) {
            reject(error);
          }
          return true;
        };
        if (!settled()) looks.add(settled);
      });
    },
    close() {
      clearInterval(timer);
      looks.clear();
    },
  };
}
