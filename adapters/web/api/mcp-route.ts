// /mcp: the tools of `verbatim mcp` for models that reach the program over HTTP.
import { Hono } from 'hono';
import { localTenant, type Place } from '../../../src/index.ts';
import type { ModelEndpoint } from '../../shared/model-endpoint.ts';
import type { WebSettings } from '../server/settings.ts';
import type { App, Env } from '../server/site.ts';
import { programOf, programsOnly, servesPrograms } from './programs.ts';

export const mcpPath = '/mcp';

/** The scope of `mcp`; nobody but the one who asks sees what was asked. */
const mcpPlace: Place = { platform: 'mcp', tenant: localTenant, conversation: 'mcp', audience: 'direct' };

export function mcpRoute(models: ModelEndpoint, settings: WebSettings): App {
  const route: App = new Hono<Env>();
  if (!servesPrograms(settings)) return route;
  route.all(mcpPath, programsOnly(settings), (context) =>
    models.answer(context.req.raw, { ...mcpPlace, user: programOf(context, settings) }),
  );
  return route;
}
