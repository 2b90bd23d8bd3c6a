// Remembers how something is, and since when.
import type { Health } from '../../src/index.ts';

export interface HealthState {
  health(): Health;
  /** A new state begins now; the same state keeps its beginning and takes the new detail. */
  change(state: Health['state'], detail?: string): void;
}

/** Starting at first. `now` gives milliseconds since 1970. */
export function createHealthState(now: () => number): HealthState {
  let current: Health = { state: 'starting', since: now() };
  return {
    health: () => current,
    change: (state, detail) => {
      const isNew = state !== current.state;
      const since = isNew ? now() : current.since;
      const failures = (current.failures ?? 0) + (isNew && state === 'failing' ? 1 : 0);
      current = {
        state,
        since,
        ...(detail === undefined ? {} : { detail }),
        ...(failures === 0 ? {} : { failures }),
      };
    },
  };
}
