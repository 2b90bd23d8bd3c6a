// Which conversation a message belongs to: a thread, all direct messages with a person, or a row of replies.
import { createCache } from '../../../src/index.ts';

export interface Roots {
  /** Undefined for a message that is not known. */
  get(message: string): string | undefined;
  set(message: string, root: string): void;
}

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** `now` in milliseconds since 1970. */
export function createRoots(now: () => number): Roots {
  const roots = createCache<string>(day, now);
  return {
    get: (message) => roots.get(message),
    set: (message, root) => void roots.set(message, root),
  };
}
