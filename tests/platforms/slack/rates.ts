// Rate limits that a test sets for methods, counted by Slack's server and not on request like the faults.

export interface RateLimit {
  readonly calls: number;
  readonly withinMs: number;
  /** Counted for each channel by itself, as chat.postMessage's one message a second is. */
  readonly perChannel?: boolean;
}

export interface RateLimits {
  /** Counts a call; seconds to wait (Retry-After) where it is one too many, else 0. */
  take(method: string, channel: string): number;
}

export function createRateLimits(limits: Readonly<Record<string, RateLimit>>, now: () => number): RateLimits {
  const calls = new Map<string, readonly number[]>();
  return {
    take(method, channel) {
      const limit = limits[method];
      if (limit === undefined) return 0;
      const key = limit.perChannel ? `${method} ${channel}` : method;
      const recent = (calls.get(key) ?? []).filter((time) => time > now() - limit.withinMs);
      const [oldest] = recent;
      if (recent.length >= limit.calls && oldest !== undefined) {
        return Math.max(1, Math.ceil((oldest + limit.withinMs - now()) / 1000));
      }
      calls.set(key, [...recent, now()]);
      return 0;
    },
  };
}
