// The pages, put together: what guards them, what each address shows, and what is said where it fails.
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { messageOf, VerbatimError } from '../../src/index.ts';
import { webWords } from '../shared/wording/web.ts';
import { adminRoutes } from './admin.tsx';
import { apiRoutes } from './api.ts';
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
  pages.route('/', adminRoutes(desk));
  pages.route('/', apiRoutes(desk));
  pages.get('*', () => {
    throw refusal(404, webWords.notFound);
  });
  pages.onError((error, context) => failed(desk, error, context));
  return pages;
}

/** What went wrong, in words; what a person can't act on stands in the log, under the id that is shown. */
function failed(desk: Desk, error: Error, context: Context<Env>): Response | Promise<Response> {
  const { status, sentence } = failureOf(desk, error, context.req.path);
  context.header('Cache-Control', 'no-store');
  if (context.req.path.startsWith('/api/')) return context.json({ error: sentence }, status);
  const title = status === 404 ? webWords.notFoundTitle : webWords.failedTitle;
  const children = (
    <>
      <h1>{title}</h1>
      <p>{sentence}</p>
    </>
  );
  const hasAdmin = desk.settings.adminToken !== undefined;
  return context.html(page({ title, at: '', hasAdmin, children }), status);
}

interface Failure {
  readonly status: HTTPException['status'];
  readonly sentence: string;
}

function failureOf({ log, newId }: Desk, error: Error, path: string): Failure {
  // The check of a form's origin comes without words of its own.
  if (error instanceof HTTPException) {
    return { status: error.status, sentence: error.message || webWords.otherSite };
  }
  if (error instanceof VerbatimError) {
    return { status: error.code.startsWith('STORE_') ? 503 : 400, sentence: error.message };
  }
  const id = newId();
  log.error({ id, path, reason: messageOf(error) }, 'a page failed');
  return { status: 500, sentence: webWords.failed(id) };
}
