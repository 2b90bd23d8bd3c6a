// What is worth knowing for a while: bounded in time and in number.
import { LRUCache } from 'lru-cache';

/** Entries; each takes some hundred bytes. */
const mostEntries = 10_000;

/**
 * `ttl` in milliseconds from when an entry was set; `now` in milliseconds since 1970. `dropsAtOnce`: what is too old leaves the
 * memory by itself, and not when its place is needed.
 */
export const createCache = <T extends object | string | true>(
  ttl: number,
  now: () => number,
  { max = mostEntries, dropsAtOnce = false }: { readonly max?: number; readonly dropsAtOnce?: boolean } = {},
): LRUCache<string, T> =>
  new LRUCache({ max, ttl, ttlResolution: 0, ttlAutopurge: dropsAtOnce, perf: { now } });
