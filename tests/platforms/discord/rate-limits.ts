// Rate limits as Discord tells them. Source: docs.discord.com/developers/topics/rate-limits
import { createHash } from 'node:crypto';

export interface RateLimit {
  /** `global` counts all calls that carry the bot's token. */
  readonly scope: 'user' | 'shared' | 'global';
  /** Absent: any. */
  readonly method?: string;
  /** A route's pattern; absent: any. Each channel, guild or webhook has a bucket of its own. */
  readonly route?: string;
  readonly limit: number;
  /** Milliseconds of a window. */
  readonly per: number;
}

/** What Discord is known to grant: 50 calls a second in all, 5 messages in 5 s for each channel. */
export const discordsLimits: readonly RateLimit[] = [
  { scope: 'global', limit: 50, per: 1000 },
  { scope: 'user', method: 'POST', route: '/channels/:channel/messages', limit: 5, per: 5000 },
  { scope: 'user', method: 'PATCH', route: '/channels/:channel/messages/:message', limit: 5, per: 5000 },
  { scope: 'user', method: 'POST', route: '/webhooks/:application/:token', limit: 5, per: 2000 },
];

export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Present when the call is refused. */
  readonly body?: { readonly message: string; readonly retry_after: number; readonly global: boolean };
}

interface Window {
  readonly used: number;
  readonly endsAt: number;
}

export interface Limited {
  readonly method: string;
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  /** Whether it carries the bot's token: interactions do not count against the global limit. */
  readonly ours: boolean;
}

/** The parameters that part buckets. */
const major = ({ channel, guild, application, token }: Limited['params']) =>
  [channel, guild, token === undefined ? undefined : `${application}/${token}`].join(':');

function applies({ scope, method, route }: RateLimit, call: Limited): boolean {
  if (scope === 'global' && !call.ours) return false;
  return (method === undefined || method === call.method) && (route === undefined || route === call.route);
}

function keyOf(limit: RateLimit, call: Limited): string {
  return limit.scope === 'global'
    ? 'global'
    : [limit.method, limit.route ?? call.route, major(call.params)].join(' ');
}

function headersOf(
  limit: RateLimit,
  { used, endsAt }: Window,
  key: string,
  now: number,
): Readonly<Record<string, string>> {
  const seconds = Math.max(0, endsAt - now) / 1000;
  if (limit.scope === 'global') return {};
  return {
    'X-RateLimit-Limit': String(limit.limit),
    'X-RateLimit-Remaining': String(Math.max(0, limit.limit - used)),
    'X-RateLimit-Reset': (endsAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': seconds.toFixed(3),
    'X-RateLimit-Bucket': createHash('md5').update(key).digest('hex'),
  };
}

function refusal(limit: RateLimit, window: Window, key: string, now: number): Verdict {
  const seconds = Math.max(0, window.endsAt - now) / 1000;
  const global = limit.scope === 'global';
  return {
    headers: {
      ...headersOf(limit, window, key, now),
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': limit.scope,
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
  };
}

/** Counts each call it is asked about, in windows that begin with their first call. */
export function createRateLimiter(
  now: () => number,
  limits: () => readonly RateLimit[],
): (call: Limited) => Verdict {
  const windows = new Map<string, Window>();
  return (call) => {
    const at = now();
    let headers: Verdict['headers'] = {};
    for (const limit of limits().filter((each) => applies(each, call))) {
      const key = keyOf(limit, call);
      const open = windows.get(key);
      const current = open === undefined || open.endsAt <= at ? { used: 0, endsAt: at + limit.per } : open;
      if (current.used >= limit.limit) return refusal(limit, current, key, at);
      const counted = { ...current, used: current.used + 1 };
      windows.set(key, counted);
      headers = { ...headers, ...headersOf(limit, counted, key, at) };
    }
    return { headers };
  };
}
