// Who has signed in, with the administrator's token or their own: a random cookie, known to this process alone.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Verbatim } from '../../../src/index.ts';
import { createCache } from '../../shared/cache.ts';
import type { Env } from '../request/env.ts';
import { holderOf, ofOperator, type Visitor } from '../request/visitor.ts';

export interface Sessions {
  /** undefined for nobody, and once the token was revoked. */
  visitor(context: Context<Env>): Promise<Visitor | undefined>;
  /** True where the token is right; the browser then gets a cookie. */
  signIn(context: Context<Env>, token: string): Promise<boolean>;
  signOut(context: Context<Env>): void;
}

export interface SessionServices {
  /** VERBATIM_ADMIN_TOKEN; without it, only holders of access tokens can sign in. */
  readonly adminToken: string | undefined;
  readonly accessTokens: Pick<Verbatim['accessTokens'], 'holder' | 'named'>;
  /** Whether the pages are served over https. */
  readonly isSecure: boolean;
  readonly now?: () => number;
}

/** A token is known by its name and when it was made: one that was revoked may have a successor of the same name. */
type Session = 'administrator' | { readonly name: string; readonly createdAt: number };

const cookie = 'verbatim_session';
/** Milliseconds: a day's work. */
const signedInFor = 12 * 60 * 60 * 1000;

export function createSessions(services: SessionServices): Sessions {
  const { adminToken, accessTokens, isSecure, now = Date.now } = services;
  const sessions = createCache<Session>(signedInFor, now, 1_000);
  const sessionFor = async (given: string): Promise<Session | undefined> => {
    if (adminToken !== undefined && isSame(adminToken, given)) return 'administrator';
    return accessTokens.holder(given);
  };
  return {
    visitor: async (context) => {
      const session = sessions.get(getCookie(context, cookie) ?? '');
      if (session === undefined) return undefined;
      if (session === 'administrator') return operator;
      const token = await accessTokens.named(session.name);
      return token?.createdAt === session.createdAt ? holderOf(token) : undefined;
    },
    signIn: async (context, given) => {
      const session = await sessionFor(given);
      if (session === undefined) return false;
      const id = randomBytes(32).toString('base64url');
      sessions.set(id, session);
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

/** Everybody who has the administrator's token is the same person. */
const operator = ofOperator('administrator', 'administrator');

/** Takes the same time for a nearly right token as for a wrong one: digests all have the same length. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
