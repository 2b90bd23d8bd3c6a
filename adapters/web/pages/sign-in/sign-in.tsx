// Signing in, and the guards of pages that require it.
import { Hono, type MiddlewareHandler } from 'hono';
import { createLimiter } from '../../../shared/limiter.ts';
import { signInWords } from '../../../shared/wording/pages/web.ts';
import { scriptPath } from '../../layout/assets.ts';
import { page } from '../../layout/layout.tsx';
import { query } from '../../layout/urls.ts';
import { mayAct } from '../../people/asker.ts';
import { addressOf } from '../../request/address.ts';
import type { App, Env } from '../../request/env.ts';
import { isForPrograms } from '../../request/guard.ts';
import { refusal } from '../../request/refusal.ts';
import { strangerAt } from '../../request/visitor.ts';
import { hasSignIn, type PageServices } from '../../server/services.ts';

/** Per client address and minute. */
const mostTries = 5;

export function signInRoutes({ sessions, settings }: PageServices): App {
  const mayTry = createLimiter(mostTries);
  const routes: App = new Hono<Env>();
  const show = (next: string, isWrong: boolean): string =>
    page({
      title: signInWords.title,
      at: '/sign-in',
      hasAdmin: false,
      children: <SignIn next={next} isWrong={isWrong} />,
    });
  if (!hasSignIn(settings)) return routes;

  routes.get('/sign-in', (context) => context.html(show(ownPath(context.req.query('next')), false)));
  routes.post('/sign-in', async (context) => {
    if (!(await mayTry(addressOf(context)))) throw refusal(429, signInWords.tooMany);
    const { token, next } = await context.req.parseBody();
    const back = ownPath(typeof next === 'string' ? next : undefined);
    const isRight = typeof token === 'string' && (await sessions.signIn(context, token.trim()));
    return isRight ? context.redirect(back, 303) : context.html(show(back, true), 401);
  });
  routes.post('/sign-out', (context) => {
    sessions.signOut(context);
    return context.redirect('/', 303);
  });
  return routes;
}

/** Finds out who the visitor is; who has not signed in is a stranger at an address. */
export const asVisitor =
  ({ sessions }: PageServices): MiddlewareHandler<Env> =>
  async (context, next) => {
    context.set('visitor', (await sessions.visitor(context)) ?? strangerAt(addressOf(context)));
    await next();
  };

/** Sends people without a session to the sign-in page, and then back where they were. */
export const signedInOnly: MiddlewareHandler<Env> = async (context, next) => {
  const { path, url, method } = context.req;
  // Programs have tokens of their own.
  const isOpen = path === '/sign-in' || path === scriptPath || isForPrograms(path);
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

/** A path of this site; anything else, such as another site's address, becomes the administrator's page. */
function ownPath(next: string | undefined): string {
  const base = 'http://own.invalid';
  if (next === undefined || !URL.canParse(next, base)) return '/admin';
  const { origin, pathname, search, hash } = new URL(next, base);
  return origin === base ? pathname.replace(/^\/+/, '/') + search + hash : '/admin';
}

const SignIn = ({ next, isWrong }: { readonly next: string; readonly isWrong: boolean }) => (
  <>
    <h1>{signInWords.title}</h1>
    <p>{signInWords.lead}</p>
    {isWrong && (
      <p class="notice" role="alert">
        {signInWords.wrong}
      </p>
    )}
    <form class="ask" method="post" action="/sign-in">
      <label for="token">{signInWords.label}</label>
      <div class="field">
        <input id="token" name="token" type="password" autocomplete="current-password" required />
        <input type="hidden" name="next" value={next} />
        <button type="submit">{signInWords.button}</button>
      </div>
    </form>
    <p>
      <a href={next}>{signInWords.already}</a>
    </p>
  </>
);
