// Serves health, platforms' requests and the pages on one port.
import { randomBytes } from 'node:crypto';
import type { Log, Verbatim } from '../../src/index.ts';
import type { Adapter, Reporting } from '../shared/adapter.ts';
import { createLibrary } from '../shared/import/library.ts';
import type { ModelEndpoint } from '../shared/model-endpoint.ts';
import { createPages } from './pages/pages.tsx';
import { createProvider } from './people/provider.ts';
import { createSessions } from './people/session.ts';
import type { Preview } from './previews/preview.ts';
import { entryGuard } from './request/guard.ts';
import type { Metrics } from './server/metrics.ts';
import { metricsRoute } from './server/metrics-route.ts';
import { corePartsOf } from './server/readiness.ts';
import { openHttpServer } from './server/server.ts';
import { createSite } from './server/site.ts';
import { createWaitingSite, type ReadSoFar } from './server/waiting.tsx';
import { everyoneReads, type PeopleRules, readPeopleFile } from './settings/people-file.ts';
import { readWebSettings, type WebSettings } from './settings/settings.ts';

export interface Web {
  /** For people to open. Absent where the pages are not served. */
  readonly address?: string;
  close(): Promise<void>;
}

export interface Serving {
  readonly verbatim: Verbatim;
  readonly adapters: readonly Adapter[];
  /** Platforms that could not be opened: they are reported, too. */
  readonly unusable: readonly Reporting[];
  readonly metrics: Metrics;
  /** Called only where the pages are served. */
  readonly openPreviews: () => Promise<readonly Preview[]>;
  readonly openModels: () => Promise<ModelEndpoint>;
  readonly log: Log;
}

/** The port, open while the documents are still being read. */
export interface OpenedWeb {
  /** For progress: how many documents are read, of how many. */
  onRead(done: number, of: number): void;
  /** Serves everything, once the documents are read. */
  serve(serving: Serving): Promise<Web>;
  close(): Promise<void>;
}

/**
 * `isPublic` where a platform sends its requests to us. Throws CONFIG_INVALID where the settings are wrong or PORT is not
 * free.
 */
export async function openWeb(
  environment: Readonly<Record<string, string | undefined>>,
  isPublic: boolean,
  log: Log,
): Promise<OpenedWeb> {
  const settings = readWebSettings(environment, isPublic);
  const { peopleFile } = settings.accounts;
  const rules = peopleFile === undefined ? everyoneReads : await readPeopleFile(peopleFile);
  let soFar: ReadSoFar | undefined;
  let models: ModelEndpoint | undefined;
  const server = await openHttpServer(
    settings.listen,
    createWaitingSite(settings, () => soFar),
  );
  log.info({ port: server.port, host: settings.listen.host ?? 'every address' }, 'listening');
  const close = async (): Promise<void> => {
    // A client that listens for changes would keep its connection open.
    await models?.close();
    await server.close();
  };
  return {
    onRead: (done, of) => {
      soFar = { done, of };
    },
    serve: async (serving) => {
      const { verbatim, adapters, unusable, metrics } = serving;
      const parts = [...corePartsOf(verbatim), ...adapters, ...unusable];
      if (settings.access === 'nobody') log.warn({}, notServed);
      if (settings.access !== 'nobody') models = await serving.openModels();
      const site = createSite({
        parts: () => parts,
        requests: adapters.flatMap((adapter) => adapter.requests ?? []),
        guard: entryGuard(settings),
        metrics: metricsRoute({ metrics, settings, verbatim, parts: () => parts }),
        ...(models === undefined ? {} : { pages: await openPages(serving, settings, rules, models) }),
      });
      server.serve(site);
      return settings.access === 'nobody' ? { close } : { address: addressFor(settings, server.port), close };
    },
    close,
  };
}

const notServed =
  'the pages are not served, since anyone could read the documents: set VERBATIM_SIGN_IN=1, VERBATIM_ADMIN_TOKEN, VERBATIM_PUBLIC=1, or HOST=127.0.0.1';

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;

async function openPages(
  { verbatim, metrics, openPreviews, log }: Serving,
  settings: WebSettings,
  rules: PeopleRules,
  models: ModelEndpoint,
): Promise<ReturnType<typeof createPages>> {
  const { provider } = settings.accounts;
  const library = createLibrary(verbatim, { ocr: verbatim.folders.ocr }, Date.now);
  const forget = (): Promise<void> =>
    library
      .forgetOld()
      .catch((err: unknown) => log.warn({ err }, 'what was removed long ago could not be deleted'));
  void forget();
  setInterval(() => void forget(), day).unref();
  return createPages({
    verbatim,
    settings,
    rules,
    library,
    ...(provider === undefined ? {} : { provider: createProvider(provider, log) }),
    sessions: createSessions({
      adminToken: settings.adminToken,
      accessTokens: verbatim.accessTokens,
      people: verbatim.people,
      rules,
      isSecure: settings.publicUrl?.startsWith('https:') === true,
    }),
    metrics,
    previews: await openPreviews(),
    models,
    log,
    newId: () => randomBytes(4).toString('hex'),
  });
}

function addressFor({ publicUrl, listen: { host = '127.0.0.1' } }: WebSettings, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return publicUrl ?? `http://${name}:${port}`;
}
