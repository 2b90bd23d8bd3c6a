// What is worth knowing for a while: bounded in time and in number.
import { LRUCache } from 'lru-cache';

/** Entries; each takes some hundred bytes. */
const mostEntries = 10_000;

/**
 * `ttl` in milliseconds from when an entry was set; `now` in milliseconds since 1970. `dropsAtOnce`: what is too old leaves the
 * memory by itself, and not when its place is needed.
 */
export function createCache<T extends object | string | true>(
  ttl: number,
  now: () => number,
  { max = mostEntries, dropsAtOnce = false }: { readonly max?: number; readonly dropsAtOnce?: boolean } = {},
): LRUCache<string, T> {
  // Not by `ttlAutopurge`: an entry whose time is up to the millisecond when the timer fires is not stale yet, has no time
  // left either, and would stay for good.
  const drop = (key: string): void => {
    const left = cache.getRemainingTTL(key);
    if (left > 0) setTimeout(drop, left + 1, key).unref();
    else cache.delete(key);
  };
  const cache = new LRUCache<string, T>({
    // By a size of one each: with `max`, an empty cache takes half a megabyte and a millisecond, and a bot has a dozen.
    ...{ maxSize: max, sizeCalculation: () => 1 },
    ...{ ttl, ttlResolution: 0, perf: { now } },
    ...(dropsAtOnce
      ? {
          onInsert: (_value, key, reason) => {
            if (reason === 'add') setTimeout(drop, ttl + 1, key).unref();
          },
        }
      : {}),
  });
  return cache;
}
