// Answers under way that somebody may stop, by the thread that they are in, and that end with the process.

/** Why work ends without an outcome: the process does, and the next one goes on with it. */
class Leaving extends Error {}

export interface Stops {
  /** Runs work that a stop aborts. */
  stoppable(thread: string, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Stops everything under way in a thread; nothing where nothing is. */
  stop(thread: string): Promise<void>;
  /** Ends everything under way, and what comes: it is left to the next start. */
  leave(): void;
  /** Of work that nobody can stop by itself: aborts when the process leaves. */
  readonly end: AbortSignal;
}

/** The work is left to the next start, rather than stopped by a person. */
export const isLeft = (signal: AbortSignal | undefined): boolean => signal?.reason instanceof Leaving;

export function createStops(): Stops {
  const underWay = new Map<string, Set<AbortController>>();
  const end = new AbortController();
  return {
    async stoppable(thread, work) {
      const stops = underWay.get(thread) ?? new Set();
      underWay.set(thread, stops);
      const stop = new AbortController();
      if (end.signal.aborted) stop.abort(end.signal.reason);
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
    leave() {
      end.abort(new Leaving('the process ends'));
      for (const stops of underWay.values()) for (const stop of stops) stop.abort(end.signal.reason);
    },
    end: end.signal,
  };
}
