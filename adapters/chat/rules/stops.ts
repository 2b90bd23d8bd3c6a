// Answers under way that somebody may stop, by the thread that they are in.

export interface Stops {
  /** Runs work that a stop ends for its caller: what it does after that, it does for nobody. */
  stoppable(thread: string, work: (stopped: Promise<void>) => Promise<void>): Promise<void>;
  /** Stops everything under way in a thread; nothing where nothing is. */
  stop(thread: string): Promise<void>;
}

export function createStops(): Stops {
  const underWay = new Map<string, Set<() => void>>();
  return {
    async stoppable(thread, work) {
      const stops = underWay.get(thread) ?? new Set();
      underWay.set(thread, stops);
      let stop = (): void => {};
      const stopped = new Promise<void>((resolve) => {
        stop = resolve;
      });
      stops.add(stop);
      try {
        await work(stopped);
      } finally {
        stops.delete(stop);
        if (stops.size === 0) underWay.delete(thread);
      }
    },
    async stop(thread) {
      for (const stop of underWay.get(thread) ?? []) stop();
    },
  };
}
