// Answers under way that somebody may stop, by the thread that they are in.

export interface Stops {
  /** Runs work that a stop aborts. */
  stoppable(thread: string, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Stops everything under way in a thread; nothing where nothing is. */
  stop(thread: string): Promise<void>;
}

export function createStops(): Stops {
  const underWay = new Map<string, Set<AbortController>>();
  return {
    async stoppable(thread, work) {
      const stops = underWay.get(thread) ?? new Set();
      underWay.set(thread, stops);
      const stop = new AbortController();
      stops.add(stop);
      try {
        await work(stop.signal);
      } finally {
        stops.delete(stop);
        if (stops.size === 0) underWay.delete(thread);
      }
    },
    async stop(thread) {
      for (const stop of underWay.get(thread) ?? []) stop.abort();
    },
  };
}
