// Puts the pages together: their guards, their routes, and the error page.
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { messageOf, VerbatimError } from '../../../src/index.ts';
import { webWords } from '../../shared/wording/pages/web.ts';
import { mcpRoute } from '../api/mcp-route.ts';
import { apiRoutes } from '../api/routes.ts';
import { scripts } from '../layout/assets.ts';
import { page } from '../layout/layout.tsx';
import { compressed } from '../request/compressed.ts';
import type { App, Env } from '../request/env.ts';
import { guardPages, headPages, isForPrograms } from '../request/guard.ts';
import { inOwnLanguage } from '../request/language.ts';
import { refuseOtherMethods } from '../request/methods.ts';
import { problemOf, problemType } from '../request/problem.ts';
import { codeOf, refusal } from '../request/refusal.ts';
import { createTurns, inTurn } from '../request/turns.ts';
import { frameFor, type PageServices } from '../server/services.ts';
import { adminRoutes } from './admin/routes.tsx';
import { citeRoutes } from './ask/cite.tsx';
import { historyRoutes } from './ask/history.tsx';
import { askRoutes } from './ask/routes.tsx';
import { editRoutes } from './edit/routes.tsx';
import { languageRoutes } from './language.ts';
import { readerRoutes } from './reader/routes.tsx';
import { asVisitor, signedInOnly, signInRoutes } from './sign-in/sign-in.tsx';
import { fileRoutes } from './sources/file-routes.ts';
import { pictureRoutes } from './sources/picture-routes.ts';
import { sourcesRoutes } from './sources/routes.tsx';
import { verifyRoutes } from './verify/routes.tsx';

export function createPages(services: PageServices): App {
  const pages: App = new Hono<Env>();
  pages.use(compressed);
  pages.use(inOwnLanguage);
  headPages(pages, services.settings);
  // Before the other guards, since the page of an error is drawn for its visitor.
  pages.use(asVisitor(services));
  guardPages(pages, services.settings);
  pages.use(inTurn(createTurns(() => performance.now())));
  if (services.settings.access === 'signed-in') pages.use(signedInOnly);
  for (const { path, text } of scripts)
    pages.get(path, (context) => {
      context.header('Cache-Control', 'public, max-age=31536000, immutable');
      context.header('Content-Type', 'text/javascript; charset=utf-8');
      return context.body(text);
    });
  pages.route('/', languageRoutes(services));
  pages.route('/', signInRoutes(services));
  pages.route('/', askRoutes(services));
  pages.route('/', historyRoutes(services));
  pages.route('/', citeRoutes(services));
  pages.route('/', sourcesRoutes(services));
  pages.route('/', readerRoutes(services));
  pages.route('/', editRoutes(services));
  pages.route('/', fileRoutes(services));
  pages.route('/', pictureRoutes(services));
  pages.route('/', verifyRoutes(services));
  pages.route('/', adminRoutes(services));
  pages.route('/', apiRoutes(services));
  if (services.models !== undefined) pages.route('/', mcpRoute(services.models, services));
  refuseOtherMethods(pages);
  pages.all('*', () => {
    throw refusal(404, webWords.notFound);
  });
  pages.onError((error, context) => failed(services, error, context));
  return pages;
}

/** Says what went wrong; what a person cannot act on is in the log, under the id that is shown. */
function failed(services: PageServices, error: Error, context: Context<Env>): Response | Promise<Response> {
  const { status, sentence, code } = failureOf(services, error, context.req.path);
  context.header('Cache-Control', 'no-store');
  if (isForPrograms(context.req.path)) {
    context.header('Content-Type', problemType);
    return context.body(JSON.stringify(problemOf(status, sentence, code)), status);
  }
  const title = status === 404 ? webWords.notFoundTitle : webWords.failedTitle;
  const children = (
    <>
      <h1>{title}</h1>
      <p>{sentence}</p>
    </>
  );
  return context.html(page({ title, at: '', ...frameFor(services, context), children }), status);
}

interface Failure {
  readonly status: HTTPException['status'];
  readonly sentence: string;
  readonly code?: string;
}

function failureOf({ log, newId }: PageServices, error: Error, path: string): Failure {
  // hono's check of a form's origin has no message of its own.
  if (error instanceof HTTPException) {
    return { status: error.status, sentence: error.message || webWords.otherSite, ...codeOf(error) };
  }
  if (error instanceof VerbatimError) {
    const status = error.code.startsWith('STORE_') ? 503 : 400;
    return { status, sentence: webWords.outside(error.message), code: error.code };
  }
  const id = newId();
  log.error({ id, path, reason: messageOf(error) }, 'a page failed');
  return { status: 500, sentence: webWords.failed(id) };
}
