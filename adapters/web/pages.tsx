// The pages, put together: what guards them, what each address shows, and what is said where it fails.
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { messageOf, VerbatimError } from '../../src/index.ts';
import { webWords } from '../shared/wording/web.ts';
import { askRoutes } from './ask.tsx';
import { script, scriptPath } from './assets.ts';
import { citeRoutes } from './cite.tsx';
import type { Desk } from './desk.ts';
import { guard, refusal } from './guard.ts';
import { page } from './layout.tsx';
import { signedInOnly, signInRoutes } from './sign-in.tsx';
import type { App, Env } from './site.ts';
import { sourcesRoutes } from './sources.tsx';
import { verifyRoutes } from './verify.tsx';

export function createPages(desk: Desk): App {
  const pages: App = new Hono<Env>();
  guard(pages, desk.settings);
  if (desk.settings.access === 'signed-in') pages.use(signedInOnly(desk));
  pages.get(scriptPath, (context) => {
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(script);
  });
  pages.route('/', signInRoutes(desk));
  pages.route('/', askRoutes(desk));
  pages.route('/', citeRoutes(desk));
  pages.route('/', sourcesRoutes(desk));
  pages.route('/', verifyRoutes(desk));
  pages.get('*', () => {
    throw refusal(404, webWords.notFound);
  });
  pages.onError((error, context) => failed(desk, error, context));
  return pages;
}

/** A page that says what went wrong; what a person can't act on stands in the log, under the id on the page. */
function failed(
  { log, newId, settings }: Desk,
  error: Error,
  context: Context<Env>,
): Response | Promise<Response> {
  const show = (status: HTTPException['status'], sentence: string): Response | Promise<Response> => {
    const title = status === 404 ? webWords.notFoundTitle : webWords.failedTitle;
    context.header('Cache-Control', 'no-store');
    return context.html(
      page({
        title,
        at: '',
        hasAdmin: settings.adminToken !== undefined,
        children: (
          <>
            <h1>{title}</h1>
            <p>{sentence}</p>
          </>
        ),
      }),
      status,
    );
  };
  // The check of a form's origin comes without words of its own.
  if (error instanceof HTTPException) return show(error.status, error.message || webWords.otherSite);
  if (error instanceof VerbatimError) return show(isStoreFault(error) ? 503 : 400, error.message);
  const id = newId();
  log.error({ id, path: context.req.path, reason: messageOf(error) }, 'a page failed');
  return show(500, webWords.failed(id));
}

const isStoreFault = ({ code }: VerbatimError): boolean => code.startsWith('STORE_');
