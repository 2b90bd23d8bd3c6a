// Serves the health, what platforms send and the pages, on one port.
import { randomBytes } from 'node:crypto';
import type { Log, Verbatim } from '../../src/index.ts';
import type { Adapter, Reporting } from '../shared/adapter.ts';
import { createPages } from '../web/pages/pages.tsx';
import { webPlace } from '../web/server/context.ts';
import type { Metrics } from '../web/server/metrics.ts';
import { metricsRoute } from '../web/server/metrics-route.ts';
import { corePartsOf } from '../web/server/readiness.ts';
import { openHttpServer } from '../web/server/server.ts';
import { createSessions } from '../web/server/session.ts';
import { readWebSettings, type WebSettings } from '../web/server/settings.ts';
import { createSite } from '../web/server/site.ts';
import { openPreviews } from './previews.ts';

export interface Web {
  /** For people to open. */
  readonly address: string;
  close(): Promise<void>;
}

/** Throws CONFIG_INVALID where PORT can't be listened on. */
export async function serveWeb(
  verbatim: Verbatim,
  environment: Readonly<Record<string, string | undefined>>,
  adapters: readonly Adapter[],
  unusable: readonly Reporting[],
  metrics: Metrics,
  log: Log,
): Promise<Web> {
  const requests = adapters.flatMap((adapter) => adapter.requests ?? []);
  const settings = readWebSettings(environment, requests.length > 0);
  const parts = [...corePartsOf(verbatim), ...adapters, ...unusable];
  if (settings.access === 'nobody') log.warn({}, notServed);
  const server = await openHttpServer(
    settings.listen,
    createSite({
      parts: () => parts,
      requests: new Map(requests.map(({ path, serve }) => [path, serve])),
      metrics: metricsRoute(metrics, settings, () => parts),
      ...(settings.access === 'nobody' ? {} : { pages: await openPages(verbatim, settings, metrics, log) }),
    }),
  );
  log.info({ port: server.port, host: settings.listen.host ?? 'every address' }, 'listening');
  return { address: addressFor(settings, server.port), close: server.close };
}

const notServed =
  'the pages are not served, since everybody could read the documents: set VERBATIM_ADMIN_TOKEN, VERBATIM_PUBLIC=1, or HOST=127.0.0.1';

async function openPages(
  verbatim: Verbatim,
  settings: WebSettings,
  metrics: Metrics,
  log: Log,
): Promise<ReturnType<typeof createPages>> {
  return createPages({
    verbatim,
    scoped: verbatim.within(webPlace),
    settings,
    sessions: createSessions(settings.adminToken, settings.publicUrl?.startsWith('https:') === true),
    metrics,
    previews: await openPreviews(),
    log,
    newId: () => randomBytes(4).toString('hex'),
  });
}

function addressFor({ publicUrl, listen: { host = '127.0.0.1' } }: WebSettings, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return publicUrl ?? `http://${name}:${port}`;
}
