// /metrics for Prometheus: open where only this machine is served, otherwise behind a token.
import { Hono } from 'hono';
import type { Verbatim } from '../../../src/index.ts';
import type { Reporting } from '../../shared/adapter.ts';
import { apiWords } from '../../shared/wording/pages/web.ts';
import { givenToken, isAmong } from '../people/tokens.ts';
import type { App, Env } from '../request/env.ts';
import { refuseOtherMethods } from '../request/methods.ts';
import type { WebSettings } from '../settings/settings.ts';
import type { Metrics } from './metrics.ts';

interface MetricsServices {
  readonly metrics: Metrics;
  readonly settings: WebSettings;
  readonly verbatim: Pick<Verbatim, 'accessTokens'>;
  readonly parts: () => readonly Reporting[];
}

export function metricsRoute({ metrics, settings, verbatim, parts }: MetricsServices): App {
  const { adminToken, apiTokens } = settings;
  const tokens = adminToken === undefined ? apiTokens : [...apiTokens, adminToken];
  const route: App = new Hono<Env>();
  const mayRead = async (given: string | undefined): Promise<boolean> =>
    isAmong(given, tokens) ||
    (given !== undefined && (await verbatim.accessTokens.holder(given))?.role === 'administrator');
  route.get('/metrics', async (context) => {
    if (!settings.isLocalOnly && !(await mayRead(givenToken(context)))) {
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
