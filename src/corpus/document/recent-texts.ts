// The texts that were asked for last, up to a number of bytes.

export interface RecentTexts<Key> {
  get(key: Key): string | undefined;
  /** `bytes`: what it takes in memory. */
  put(key: Key, text: string, bytes: number): void;
  drop(key: Key): void;
}

/** The one that nobody has asked for the longest leaves first. */
export function createRecentTexts<Key>(mostBytes: number): RecentTexts<Key> {
  /** In the order in which they were asked for. */
  const texts = new Map<Key, { readonly text: string; readonly bytes: number }>();
  let held = 0;
  const drop = (key: Key): void => {
    held -= texts.get(key)?.bytes ?? 0;
    texts.delete(key);
  };
  return {
    get: (key) => {
      const found = texts.get(key);
      if (found === undefined) return undefined;
      texts.delete(key);
      texts.set(key, found);
      return found.text;
    },
    put: (key, text, bytes) => {
      drop(key);
      texts.set(key, { text, bytes });
      held += bytes;
      for (const oldest of texts.keys()) {
        if (held <= mostBytes) return;
        drop(oldest);
      }
    },
    drop,
  };
}
