// /metrics for Prometheus: open where only this machine is served, otherwise behind a token.
import { Hono } from 'hono';
import type { Reporting } from '../../shared/adapter.ts';
import { apiWords } from '../../shared/wording/pages/web.ts';
import { refuseOtherMethods } from './methods.ts';
import type { Metrics } from './metrics.ts';
import type { WebSettings } from './settings.ts';
import type { App, Env } from './site.ts';
import { hasToken } from './tokens.ts';

export function metricsRoute(
  metrics: Metrics,
  settings: WebSettings,
  parts: () => readonly Reporting[],
): App {
  const { adminToken, apiTokens } = settings;
  const tokens = adminToken === undefined ? apiTokens : [...apiTokens, adminToken];
  const route: App = new Hono<Env>();
  route.get('/metrics', async (context) => {
    if (!settings.isLocalOnly && !hasToken(context, tokens)) {
      context.header('WWW-Authenticate', 'Bearer');
      return context.text(`${apiWords.token}\n`, 401);
    }
    context.header('Content-Type', metrics.contentType);
    context.header('Cache-Control', 'no-store');
    return context.body(await metrics.text(parts()));
  });
  refuseOtherMethods(route);
  return route;
}
