// Waits until something is true, looking again after each change rather than after a while.

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

interface Waiter {
  readonly look: () => boolean;
  readonly stop: () => void;
}

export function createWaiting(): Waiting {
  const waiters = new Set<Waiter>();
  let pending = false;
  function lookAgain(): void {
    pending = false;
    for (const waiter of waiters) if (waiter.look()) waiters.delete(waiter);
  }
  return {
    changed() {
      if (pending || waiters.size === 0) return;
      pending = true;
      setImmediate(lookAgain);
    },
    until(look, what, timeout = 5000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiters.delete(waiter);
          reject(new Error(`Waited ${timeout} ms in vain for: ${what}`));
        }, timeout);
        const settle = (): boolean => {
          try {
            const value = look();
            if (value === undefined || value === false) return false;
            resolve(value);
          } catch (error) {
            reject(error);
          }
          clearTimeout(timer);
          return true;
        };
        const waiter: Waiter = { look: settle, stop: () => clearTimeout(timer) };
        if (!settle()) waiters.add(waiter);
      });
    },
    close() {
      for (const { stop } of waiters) stop();
      waiters.clear();
    },
  };
}
