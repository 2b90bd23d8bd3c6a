// Signing in with a token, and the guards of pages that require it.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { createLimiter, type Limiter } from '../../../shared/limiter.ts';
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import { scriptPath } from '../../layout/assets.ts';
import { page } from '../../layout/layout.tsx';
import { languagePath, query } from '../../layout/urls.ts';
import { mayAct } from '../../people/asker.ts';
import { proxiedAccount } from '../../people/proxied.ts';
import { visitorOfAccount } from '../../people/session.ts';
import { addressOf } from '../../request/address.ts';
import type { App, Env } from '../../request/env.ts';
import { isForPrograms } from '../../request/guard.ts';
import { refusal } from '../../request/refusal.ts';
import { isAccount, nameOf, strangerAt, type Visitor } from '../../request/visitor.ts';
import { addressIn, hasSignIn, type PageServices } from '../../server/services.ts';
import { ownPath, withMark } from './back.ts';
import { providerRoutes } from './provider-routes.ts';
import { SignIn } from './sign-in-page.tsx';

/** Per client address and minute. */
const mostTries = 5;
const minute = 60_000;

export function signInRoutes(services: PageServices): App {
  const { sessions, settings, verbatim, provider } = services;
  const mayTry = triesOf(services);
  const routes: App = new Hono<Env>();
  const show = (context: Context<Env>, next: string, isWrong: boolean): string =>
    page({
      title: signInWords.title,
      at: '/sign-in',
      hasAdmin: false,
      address: addressIn(context),
      children: <SignIn next={next} isWrong={isWrong} host={provider?.host} />,
    });
  if (!hasSignIn(settings)) return routes;

  routes.get('/sign-in', (context) => context.html(show(context, ownPath(context.req.query('next')), false)));
  routes.post('/sign-in', async (context) => {
    if (!(await mayTry(addressOf(context)))) throw refusal(429, signInWords.tooMany);
    const { token, next } = await context.req.parseBody();
    const back = withMark(ownPath(typeof next === 'string' ? next : undefined));
    const visitor = typeof token === 'string' ? await sessions.signIn(context, token.trim()) : undefined;
    if (visitor === undefined) return context.html(show(context, back, true), 401);
    await recordSignIn(verbatim, visitor);
    return context.redirect(back, 303);
  });
  routes.post('/sign-out', async (context) => {
    await sessions.signOut(context);
    return context.redirect('/', 303);
  });
  if (provider !== undefined) routes.route('/', providerRoutes(services, provider, recordSignIn));
  return routes;
}

/** Counted in the store, so that a restart gives nobody further tries; here, too, for while the store fails. */
function triesOf({ verbatim }: Pick<PageServices, 'verbatim'>): Limiter {
  const here = createLimiter(mostTries);
  return async (address) => {
    const isWithin = await here(address);
    const times = await verbatim.people.countTry({ platform: 'sign-in', user: address }, minute);
    return isWithin && (times ?? 0) <= mostTries;
  };
}

/** Of those who may change something. */
async function recordSignIn({ people }: PageServices['verbatim'], visitor: Visitor): Promise<void> {
  if (visitor.role === 'reader') return;
  await people.record({ who: nameOf(visitor), action: 'signed-in', about: visitor.role });
}

/** Finds out who the visitor is; who has not signed in is a stranger at an address. */
export const asVisitor =
  ({ sessions, settings, rules }: PageServices): MiddlewareHandler<Env> =>
  async (context, next) => {
    context.set('visitor', strangerAt(addressOf(context)));
    const account = proxiedAccount(context, settings.accounts);
    const signedIn = await sessions.visitor(context);
    // Somebody who has signed in with a token meant to; for accounts, the proxy's word is newer than any session.
    const visitor =
      account === undefined || (signedIn !== undefined && !isAccount(signedIn))
        ? signedIn
        : visitorOfAccount(account, rules);
    if (visitor !== undefined) context.set('visitor', visitor);
    else if (account !== undefined)
      throw refusal(403, signInWords.notAdmitted(account.name), 'ROLE_REQUIRED');
    await next();
  };

/** Sends people without a session to the sign-in page, and then back where they were. */
export const signedInOnly: MiddlewareHandler<Env> = async (context, next) => {
  const { path, url, method } = context.req;
  // Programs have tokens of their own.
  const isOpen =
    path === '/sign-in' ||
    path.startsWith('/sign-in/') ||
    path === languagePath ||
    path === scriptPath ||
    isForPrograms(path);
  if (isOpen || context.get('visitor').isKnown) return next();
  if (method !== 'GET') throw refusal(401, signInWords.needed);
  const { pathname, search } = new URL(url);
  return context.redirect(`/sign-in${query({ next: pathname + search })}`, 303);
};

export const administratorsOnly: MiddlewareHandler<Env> = async (context, next) => {
  if (!context.get('visitor').isKnown) return signedInOnly(context, next);
  if (!mayAct(context, 'administrator')) throw refusal(403, signInWords.forAdministrators, 'ROLE_REQUIRED');
  return next();
};
