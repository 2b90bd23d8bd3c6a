// The pages with a real core and store, on a server of their own.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMcpEndpoint } from '../../../adapters/mcp/endpoint.ts';
import { platformIds as platforms } from '../../../adapters/platforms/registry.ts';
import { createLibrary } from '../../../adapters/shared/import/library.ts';
import { createPages } from '../../../adapters/web/pages/pages.tsx';
import { createProvider } from '../../../adapters/web/people/provider.ts';
import { createSessions } from '../../../adapters/web/people/session.ts';
import type { Preview } from '../../../adapters/web/previews/preview.ts';
import { entryGuard } from '../../../adapters/web/request/guard.ts';
import { createMetrics } from '../../../adapters/web/server/metrics.ts';
import { metricsRoute } from '../../../adapters/web/server/metrics-route.ts';
import { openHttpServer } from '../../../adapters/web/server/server.ts';
import { createSite } from '../../../adapters/web/server/site.ts';
import { everyoneReads, readPeopleFile } from '../../../adapters/web/settings/people-file.ts';
import { readWebSettings } from '../../../adapters/web/settings/settings.ts';
import { type Log, openVerbatim, type Verbatim } from '../../../src/index.ts';
import { sharedEncoder } from '../../shared-encoder.ts';
import { newFolder } from '../../store/samples.ts';

export interface OpenedSite {
  readonly url: string;
  readonly verbatim: Verbatim;
  /** The data folder. */
  readonly data: string;
  /** Earlier than at the test's end, where another shall have the data folder. */
  close(): Promise<void>;
  /** What was logged as an error. */
  readonly errors: readonly string[];
  /** The text of a page. */
  read(path: string, init?: RequestInit): Promise<string>;
  /** The page that a question leads to, as a browser that sends the form and follows. */
  ask(question: string, fields?: Readonly<Record<string, string>>): Promise<string>;
  /** A form as a browser sends it. Redirects are not followed. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

export interface SiteOptions {
  readonly corpus?: string;
  readonly data?: string;
  /** The scopes file. */
  readonly scopes?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether changes of the corpus are followed, as a bot does. */
  readonly watches?: boolean;
  readonly previews?: readonly Preview[];
  /** Absent, the one that the tests share; `auto`: what the data folder has. */
  readonly reranker?: 'auto' | 'off';
  /** What /mcp serves; absent, what it serves to users. */
  readonly serverFor?: Parameters<typeof createMcpEndpoint>[1];
}

/** Everything is closed when the test is over. */
export async function openSite(options: SiteOptions = {}): Promise<OpenedSite> {
  const {
    corpus = 'corpus',
    data = join(newFolder(), 'data'),
    scopes,
    environment = {},
    watches = false,
    previews = [],
    reranker,
    serverFor,
  } = options;
  const errors: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (_fields, message) => void errors.push(message),
  };
  const verbatim = await openVerbatim(
    {
      ...{ corpus, data, retentionDays: 365, ...(reranker === undefined ? {} : { reranker }) },
      ...(scopes === undefined ? {} : { scopes }),
      ...(watches ? { watch: 'auto' as const } : {}),
    },
    log,
    { memory: 'bot', platforms, ...(reranker === undefined ? { reranker: await sharedEncoder() } : {}) },
  );
  const settings = readWebSettings({ PORT: '0', ...environment }, false);
  const metrics = createMetrics(Date.now);
  const measured = metrics.measured(verbatim);
  const models = createMcpEndpoint({ verbatim: Promise.resolve(measured), version: '1.2.3', log }, serverFor);
  const { provider, peopleFile } = settings.accounts;
  const rules = peopleFile === undefined ? everyoneReads : await readPeopleFile(peopleFile);
  const pages = createPages({
    verbatim: measured,
    settings,
    rules,
    library: createLibrary(verbatim, { ocr: verbatim.folders.ocr }, Date.now),
    ...(provider === undefined ? {} : { provider: createProvider(provider, log) }),
    sessions: createSessions({
      adminToken: settings.adminToken,
      accessTokens: verbatim.accessTokens,
      people: verbatim.people,
      rules,
      isSecure: false,
    }),
    metrics,
    previews,
    models,
    log,
    newId: () => 'err-1',
  });
  const parts = () => [{ name: 'store', health: () => verbatim.health() }];
  const site = createSite({
    parts,
    requests: [],
    guard: entryGuard(settings),
    metrics: metricsRoute({ metrics, settings, verbatim, parts }),
    pages,
  });
  // Whatever HOST says, only this machine reaches the test's server.
  const server = await openHttpServer({ port: 0, host: '127.0.0.1' }, site);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= models
      .close()
      .then(() => server.close())
      .then(() => verbatim.close());
    return closed;
  };
  onTestFinished(close);
  const url = `http://127.0.0.1:${server.port}`;
  const read: OpenedSite['read'] = async (path, init) => (await fetch(url + path, init)).text();
  const send: OpenedSite['send'] = (path, fields, headers) =>
    fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: url, ...headers },
      redirect: 'manual',
    });
  return {
    url,
    verbatim,
    data,
    close,
    errors,
    read,
    ask: async (question, fields) => {
      const sent = await send('/', { q: question, ...fields });
      return sent.status === 303 ? read(sent.headers.get('location') ?? '') : sent.text();
    },
    send,
  };
}

/** What a reader sees of each quote's words, in order. */
export const quotesIn = (html: string): string[] =>
  [...html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, inner = '']) => textOf(inner));

/** Tags taken away, character references read. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => references[name] ?? '');

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};
