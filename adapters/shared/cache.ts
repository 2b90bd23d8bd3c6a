// What is worth knowing for a while: bounded in time and in number.
import { LRUCache } from 'lru-cache';

/** Entries; each takes some hundred bytes. */
const mostEntries = 10_000;

/** `ttl` in milliseconds from when an entry was set; `now` in milliseconds since 1970. */
export const createCache = <T extends object | string | true>(
  ttl: number,
  now: () => number,
  max = mostEntries,
): LRUCache<string, T> => new LRUCache({ max, ttl, ttlResolution: 0, perf: { now } });
