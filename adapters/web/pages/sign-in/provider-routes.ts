// To the provider of OpenID Connect and back.
import { z } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createLimiter } from '../../../shared/limiter.ts';
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import type { Journey, Provider } from '../../people/provider.ts';
import { addressOf } from '../../request/address.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { Visitor } from '../../request/visitor.ts';
import type { PageServices } from '../../server/services.ts';
import { ownPath, withMark } from './back.ts';

const callback = '/sign-in/callback';
/** Seconds that somebody has at the provider. */
const patience = 600;
/** Per client address and minute: each asks the provider. */
const mostJourneys = 30;

/** In the browser that began it and nowhere else, so nobody can be signed in as somebody who began it elsewhere. */
const journeyIn = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

export function providerRoutes(
  { sessions, settings, verbatim }: PageServices,
  provider: Provider,
  recordSignIn: (verbatim: PageServices['verbatim'], visitor: Visitor) => Promise<void>,
): App {
  const mayBegin = createLimiter(mostJourneys);
  const routes: App = new Hono<Env>();
  const isSecure = settings.publicUrl?.startsWith('https:') === true;
  const ownOrigin = ({ req }: Context<Env>): string => settings.publicUrl ?? new URL(req.url).origin;

  routes.get('/sign-in/provider', async (context) => {
    if (!(await mayBegin(addressOf(context)))) throw refusal(429, signInWords.tooMany);
    const { address, journey } = await provider.begin(ownOrigin(context) + callback);
    const kept = JSON.stringify({ ...journey, next: withMark(ownPath(context.req.query('next'))) });
    // One cookie for each journey: somebody may open two links of a chat at once.
    setCookie(context, cookieOf(journey), Buffer.from(kept).toString('base64url'), {
      ...{ path: callback, httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: patience },
    });
    context.header('Cache-Control', 'no-store');
    return context.redirect(address, 303);
  });

  routes.get(callback, async (context) => {
    const name = cookieOf({ state: context.req.query('state') ?? '' });
    const journey = journeyOf(getCookie(context, name));
    if (journey === undefined) throw refusal(401, signInWords.notFinished);
    deleteCookie(context, name, { path: callback, secure: isSecure });
    const { pathname, search } = new URL(context.req.url);
    const account = await provider.finish(new URL(pathname + search, ownOrigin(context)), journey);
    const visitor = await sessions.admit(context, account);
    if (visitor === undefined) throw refusal(403, signInWords.notAdmitted(account.name), 'ROLE_REQUIRED');
    await recordSignIn(verbatim, visitor);
    // The cookie is the browser's: another page of the same domain may have set it.
    return context.redirect(ownPath(journey.next), 303);
  });
  return routes;
}

const cookieOf = ({ state }: Pick<Journey, 'state'>): string =>
  `verbatim_journey_${state.replace(/[^\w-]/g, '').slice(0, 12)}`;

function journeyOf(kept: string | undefined): z.output<typeof journeyIn> | undefined {
  try {
    return journeyIn.safeParse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString())).data;
  } catch {
    // No cookie, or not one of ours.
    return undefined;
  }
}
