// One thing after the other within a conversation, in the order of arrival; conversations do not wait for each other.

/** Runs `work` once everything that was given before it under the same key is over, failed or not. */
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
