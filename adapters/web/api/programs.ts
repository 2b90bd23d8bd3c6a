// Lets programs in to /api and /mcp, and says who they are.
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { apiWords, webWords } from '../../shared/wording/pages/web.ts';
import { isSame } from '../people/session.ts';
import { areNone, givenToken, isAmong, isOpenToAll } from '../people/tokens.ts';
import { addressOf } from '../request/address.ts';
import type { Env } from '../request/env.ts';
import { isOwnOrigin } from '../request/guard.ts';
import { refusal } from '../request/refusal.ts';
import { holderOf, ofOperator, strangerAt, type Visitor } from '../request/visitor.ts';
import type { PageServices } from '../server/services.ts';

type Services = Pick<PageServices, 'settings' | 'verbatim'>;

/**
 * A token that is given must be right. None is needed on this machine alone, unless some are set or made; beyond it,
 * programs find nothing until one is.
 */
export const programsOnly =
  (services: Services): MiddlewareHandler<Env> =>
  async (context, next) => {
    // A page of another site may make a browser send what a program on this machine would.
    if (!isOwnOrigin(context, services.settings)) throw refusal(403, webWords.otherSite);
    context.set('visitor', await visitorOf(context, services));
    await next();
  };

async function visitorOf(context: Context<Env>, { settings, verbatim }: Services): Promise<Visitor> {
  const given = givenToken(context);
  if (given !== undefined) {
    const known = await knownBy(given, { settings, verbatim });
    if (known !== undefined) return known;
  }
  // Who has signed in on the page, or whom a proxy vouches for, needs nothing else.
  const visitor = context.get('visitor');
  if (given === undefined && visitor.isKnown) return visitor;
  const { isLocalOnly, signsIn } = settings;
  if (given === undefined && (await isOpenToAll({ settings, verbatim })))
    return strangerAt(addressOf(context));
  if (!isLocalOnly && !signsIn && (await areNone({ settings, verbatim }))) throw refusal(404, apiWords.off);
  context.header('WWW-Authenticate', 'Bearer');
  throw refusal(401, apiWords.token);
}

async function knownBy(given: string, { settings, verbatim }: Services): Promise<Visitor | undefined> {
  const { adminToken, apiTokens } = settings;
  if (isAmong(given, apiTokens)) return ofOperator(`token:${digestOf(given)}`, 'reader');
  if (adminToken !== undefined && isSame(adminToken, given))
    return ofOperator('administrator', 'administrator');
  const token = await verbatim.accessTokens.holder(given);
  return token && holderOf(token);
}

/** Different for each token, and says nothing of it. */
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 16);
