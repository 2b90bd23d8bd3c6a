// What is worth knowing for a while: a map that is bounded in time and in number.

export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** Deletes every entry whose value is `unwanted`. */
  forget(unwanted: (value: T) => boolean): void;
  readonly size: () => number;
}

export interface RecentSettings {
  /** Milliseconds after `set` for which an entry is kept. */
  readonly keptFor: number;
  /** Entries; of more, the ones set longest ago go. */
  readonly most: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createRecent<T>({ keptFor, most, now }: RecentSettings): Recent<T> {
  // A Map is in the order of setting, and every entry lives equally long: the oldest stand first.
  const entries = new Map<string, { readonly value: T; readonly until: number }>();
  const dropOld = (): void => {
    for (const [key, { until }] of entries) {
      if (until > now() && entries.size <= most) return;
      entries.delete(key);
    }
  };
  return {
    get: (key) => {
      const entry = entries.get(key);
      return entry !== undefined && entry.until > now() ? entry.value : undefined;
    },
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, { value, until: now() + keptFor });
      dropOld();
    },
    delete: (key) => void entries.delete(key),
    forget: (unwanted) => {
      for (const [key, { value }] of entries) if (unwanted(value)) entries.delete(key);
    },
    size: () => entries.size,
  };
}
