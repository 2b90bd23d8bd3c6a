// The routes of the program's one server: health, requests from platforms, and the pages where people may see them.
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Reporting, Route } from '../../shared/adapter.ts';
import type { App, Env } from '../request/env.ts';
import { problemOf, problemType } from '../request/problem.ts';
import { readinessOf } from './readiness.ts';

export interface Site {
  /** Called for each request. */
  readonly parts: () => readonly Reporting[];
  /** Of platforms, each with a path of its own. */
  readonly requests: readonly Route[];
  /** Before everything but /healthz and the platforms' requests, which are signed, or show nothing. */
  readonly guard?: MiddlewareHandler<Env>;
  readonly metrics?: App;
  /** Everything else. */
  readonly pages?: App;
}

export function createSite({ parts, requests, guard, metrics, pages }: Site): App {
  const site: App = new Hono<Env>();
  for (const { method, path, serve } of requests) {
    // The platform's own receiver reads and answers the request; nothing here may touch its body.
    site.on(method, path, ({ env }) => {
      serve(env.incoming, env.outgoing);
      return RESPONSE_ALREADY_SENT;
    });
    site.all(path, (context) => refuseMethod(context, method));
  }
  site.get('/healthz', (context) => report(context, 200, { state: 'ok' }));
  site.all('/healthz', (context) => refuseMethod(context, 'GET, HEAD'));
  if (guard !== undefined) site.use(guard);
  site.get('/readyz', (context) => {
    const readiness = readinessOf(parts());
    return report(context, readiness.state === 'ok' ? 200 : 503, readiness);
  });
  site.all('/readyz', (context) => refuseMethod(context, 'GET, HEAD'));
  if (metrics !== undefined) site.route('/', metrics);
  if (pages !== undefined) site.route('/', pages);
  site.notFound((context) => report(context, 404, { error: 'not found' }));
  site.onError((error, context) => {
    if (!(error instanceof HTTPException)) throw error;
    context.header('Content-Type', problemType);
    return context.body(JSON.stringify(problemOf(error.status, error.message)), error.status);
  });
  return site;
}

function report(context: Context, status: 200 | 404 | 405 | 503, body: object): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'application/json; charset=utf-8');
  return context.body(`${JSON.stringify(body)}\n`, status);
}

function refuseMethod(context: Context, allowed: string): Response {
  context.header('Allow', allowed);
  return report(context, 405, { error: `${allowed} only` });
}
