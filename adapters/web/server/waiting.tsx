// What is served while the documents are read: that the program is alive, how far it is, and a page that waits with people.
import { type Context, Hono } from 'hono';
import { waitingWords } from '../../shared/wording/pages/web.ts';
import { page } from '../layout/layout.tsx';
import type { App, Env } from '../request/env.ts';
import { entryGuard } from '../request/guard.ts';
import { inOwnLanguage } from '../request/language.ts';
import { problemOf, problemType } from '../request/problem.ts';
import type { WebSettings } from '../settings/settings.ts';
import { createSite } from './site.ts';

export interface ReadSoFar {
  readonly done: number;
  readonly of: number;
}

/** Seconds until it is worth asking again. */
const patience = 2;

/** `soFar` is undefined until the documents are counted. Platforms send their requests again. */
export function createWaitingSite(settings: WebSettings, soFar: () => ReadSoFar | undefined): App {
  const since = Date.now();
  const health = () => ({ state: 'starting' as const, since, detail: waitingWords.reading(soFar()) });
  const pages: App = new Hono<Env>();
  pages.use(inOwnLanguage);
  pages.all('*', (context) => wait(context, settings, soFar()));
  return createSite({
    parts: () => [{ name: 'corpus', health }],
    requests: [],
    guard: entryGuard(settings),
    pages,
  });
}

function wait(
  context: Context<Env>,
  settings: WebSettings,
  read: ReadSoFar | undefined,
): Response | Promise<Response> {
  const reading = waitingWords.reading(read);
  context.header('Retry-After', String(patience));
  context.header('Cache-Control', 'no-store');
  const isForPeople =
    context.req.method === 'GET' &&
    settings.access !== 'nobody' &&
    (context.req.header('Accept') ?? '').includes('text/html');
  if (!isForPeople) {
    context.header('Content-Type', problemType);
    return context.body(JSON.stringify(problemOf(503, reading)), 503);
  }
  context.header('Refresh', String(patience));
  const title = waitingWords.title;
  const children = (
    <>
      <h1>{title}</h1>
      <p role="status">{reading}</p>
      {read !== undefined && <progress aria-label={title} value={read.done} max={read.of} />}
    </>
  );
  return context.html(page({ title, at: '', hasAdmin: false, children }), 503);
}
