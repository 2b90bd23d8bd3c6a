// Who has signed in: a random cookie, of which the store has a digest, so that a restart signs nobody out.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Verbatim } from '../../../src/index.ts';
import type { Env } from '../request/env.ts';
import { holderOf, ofAccount, ofOperator, type Visitor } from '../request/visitor.ts';
import { type Account, grantFor, type PeopleRules } from '../settings/people-file.ts';

export interface Sessions {
  /** undefined for nobody, and once the token was revoked, or the account's groups are let in no more. */
  visitor(context: Context<Env>): Promise<Visitor | undefined>;
  /** Who it is, where the token is right; the browser then gets a cookie. */
  signIn(context: Context<Env>, token: string): Promise<Visitor | undefined>;
  /** The same for somebody whom a provider vouches for. */
  admit(context: Context<Env>, account: Account): Promise<Visitor | undefined>;
  signOut(context: Context<Env>): Promise<void>;
}

export interface SessionServices {
  /** VERBATIM_ADMIN_TOKEN; without it, only holders of access tokens can sign in. */
  readonly adminToken: string | undefined;
  readonly accessTokens: Pick<Verbatim['accessTokens'], 'holder' | 'named'>;
  readonly people: Pick<Verbatim['people'], 'saveSession' | 'session' | 'endSession'>;
  readonly rules: PeopleRules;
  /** Whether the pages are served over https. */
  readonly isSecure: boolean;
  readonly now?: () => number;
}

const stored = z.discriminatedUnion('kind', [
  /** Another token of the administrator's ends it. */
  z.object({ kind: z.literal('administrator'), proof: z.string() }),
  /** A token is known by its name and when it was made: one that was revoked may have a successor of the same name. */
  z.object({ kind: z.literal('token'), name: z.string(), createdAt: z.int() }),
  /** What they may do is read off the groups at each request: the rules may have changed since. */
  z.object({ kind: z.literal('account'), id: z.string(), name: z.string(), groups: z.array(z.string()) }),
]);
type Stored = z.output<typeof stored>;

/** Undefined for what a later version wrote. */
function storedIn(body: string): Stored | undefined {
  try {
    return stored.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

const cookie = 'verbatim_session';
/** Milliseconds: a day's work. */
const signedInFor = 12 * 60 * 60 * 1000;

export function createSessions(services: SessionServices): Sessions {
  const { adminToken, accessTokens, people, rules, isSecure, now = Date.now } = services;

  async function visitorOf(session: Stored, secret: string): Promise<Visitor | undefined> {
    if (session.kind === 'administrator')
      return adminToken !== undefined && isSame(session.proof, proofOf(secret, adminToken))
        ? operator
        : undefined;
    if (session.kind === 'account') return visitorOfAccount(session, rules);
    const token = await accessTokens.named(session.name);
    return token?.createdAt === session.createdAt ? holderOf(token) : undefined;
  }

  async function begin(
    context: Context<Env>,
    sessionFor: (secret: string) => Stored,
  ): Promise<Visitor | undefined> {
    const secret = randomBytes(32).toString('base64url');
    const session = sessionFor(secret);
    const visitor = await visitorOf(session, secret);
    if (visitor === undefined) return undefined;
    const endsAt = now() + signedInFor;
    await people.saveSession(secret, { body: JSON.stringify(session), endsAt });
    setCookie(context, cookie, secret, {
      path: '/',
      httpOnly: true,
      // A link in a chat must find the session; forms of other sites are refused by their origin.
      sameSite: 'Lax',
      secure: isSecure,
      maxAge: signedInFor / 1000,
    });
    return visitor;
  }

  return {
    visitor: async (context) => {
      const secret = getCookie(context, cookie);
      // What is no secret of ours need not be looked for.
      if (secret === undefined || !/^[\w-]{43}$/.test(secret)) return undefined;
      const found = await people.session(secret);
      const session = found && storedIn(found.body);
      return session && visitorOf(session, secret);
    },
    signIn: async (context, given) => {
      if (adminToken !== undefined && isSame(adminToken, given))
        return begin(context, (secret) => ({ kind: 'administrator', proof: proofOf(secret, adminToken) }));
      const token = await accessTokens.holder(given);
      if (token === undefined) return undefined;
      const { name, createdAt } = token;
      return begin(context, () => ({ kind: 'token', name, createdAt }));
    },
    admit: (context, { id, name, groups }) =>
      begin(context, () => ({ kind: 'account', id, name, groups: [...groups] })),
    signOut: async (context) => {
      await people.endSession(getCookie(context, cookie) ?? '');
      deleteCookie(context, cookie, { path: '/', secure: isSecure });
    },
  };
}

/** Undefined where the account is in no group that is let in. */
export function visitorOfAccount(account: Account, rules: PeopleRules): Visitor | undefined {
  const grant = grantFor(rules, account.groups);
  return grant && ofAccount(account, grant);
}

/** Everybody who has the administrator's token is the same person. */
const operator = ofOperator('administrator', 'administrator');

/** Ties a session to a token that may be guessable, and says nothing of it without the cookie, which is stored nowhere. */
const proofOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(token).digest('hex');

/** Takes the same time for a nearly right token as for a wrong one: digests all have the same length. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
