// Who has signed in with the administrator's token: a random cookie, known to this process alone.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createCache } from '../../shared/cache.ts';
import type { Env } from './site.ts';

export interface Sessions {
  isSignedIn(context: Context<Env>): boolean;
  /** True where the token is right; the browser then gets a cookie. */
  signIn(context: Context<Env>, token: string): boolean;
  signOut(context: Context<Env>): void;
}

const cookie = 'verbatim_session';
/** Milliseconds: a day's work. */
const signedInFor = 12 * 60 * 60 * 1000;

/** Without a token nobody can sign in. `isSecure` where the pages are served over https. */
export function createSessions(
  token: string | undefined,
  isSecure: boolean,
  now: () => number = Date.now,
): Sessions {
  const sessions = createCache<true>(signedInFor, now, 1_000);
  return {
    isSignedIn: (context) => sessions.get(getCookie(context, cookie) ?? '') === true,
    signIn: (context, given) => {
      if (token === undefined || !isSame(token, given)) return false;
      const id = randomBytes(32).toString('base64url');
      sessions.set(id, true);
      setCookie(context, cookie, id, {
        path: '/',
        httpOnly: true,
        // A link in a chat must find the session; forms of other sites are refused by their origin.
        sameSite: 'Lax',
        secure: isSecure,
        maxAge: signedInFor / 1000,
      });
      return true;
    },
    signOut: (context) => {
      sessions.delete(getCookie(context, cookie) ?? '');
      deleteCookie(context, cookie, { path: '/', secure: isSecure });
    },
  };
}

/** Takes the same time for a nearly right token as for a wrong one: digests all have the same length. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
