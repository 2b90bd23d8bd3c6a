// Keeps the language that somebody chose at the foot of a page.
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { languages } from '../../shared/language/language.ts';
import { languagePath } from '../layout/urls.ts';
import type { App, Env } from '../request/env.ts';
import { languageCookie } from '../request/language.ts';
import type { PageServices } from '../server/services.ts';
import { ownPath } from './sign-in/back.ts';

/** Seconds: a year. */
const kept = 365 * 24 * 60 * 60;

export function languageRoutes({ settings }: Pick<PageServices, 'settings'>): App {
  const routes: App = new Hono<Env>();
  routes.post(languagePath, async (context) => {
    const form = await context.req.parseBody();
    const language = languages.find((one) => one === form['language']);
    if (language !== undefined)
      setCookie(context, languageCookie, language, {
        ...{ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: kept },
        secure: settings.publicUrl?.startsWith('https:') === true,
      });
    return context.redirect(ownPath(typeof form['next'] === 'string' ? form['next'] : undefined), 303);
  });
  return routes;
}
