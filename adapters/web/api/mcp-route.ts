// /mcp: the tools of `verbatim mcp` for models that reach the program over HTTP.
import { Hono } from 'hono';
import type { ModelEndpoint } from '../../shared/model-endpoint.ts';
import { askerOn } from '../people/asker.ts';
import type { App, Env } from '../request/env.ts';
import type { PageServices } from '../server/services.ts';
import { programsOnly } from './programs.ts';

export const mcpPath = '/mcp';

/** Nobody but the one who asks sees what was asked. */
export function mcpRoute(models: ModelEndpoint, services: PageServices): App {
  const route: App = new Hono<Env>();
  route.all(mcpPath, programsOnly(services), (context) =>
    models.answer(context.req.raw, askerOn('mcp', context)),
  );
  return route;
}
