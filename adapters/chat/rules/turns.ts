// Runs work serially within a conversation, in order of arrival; conversations run concurrently.

/** Runs `work` once everything given before it under the same key has ended, failed or not. */
export type InTurn = (key: string, work: () => Promise<void>) => Promise<void>;

export function createTurns(): InTurn {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const own = before.then(work, work);
    last.set(key, own);
    try {
      await own;
    } finally {
      if (last.get(key) === own) last.delete(key);
    }
  };
}
