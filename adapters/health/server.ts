// The program's one HTTP server: its health, and what platforms send.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf, VerbatimError } from '../../src/index.ts';
import type { Reporting } from '../adapter.ts';
import { readinessOf } from './report.ts';
import type { ListenSettings } from './settings.ts';

export interface Site {
  /** Asked anew for each request. */
  readonly parts: () => readonly Reporting[];
  /** By path. */
  readonly requests: ReadonlyMap<string, RequestListener>;
}

export interface HttpServer {
  /** The one given where PORT is 0. */
  readonly port: number;
  close(): Promise<void>;
}

/** Milliseconds that requests under way have at the end. */
const grace = 3_000;

/** Throws CONFIG_INVALID where the port can't be had. */
export async function openHttpServer(settings: ListenSettings, site: Site): Promise<HttpServer> {
  const server = createServer((request, response) => route(site, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unusable(settings, error)));
    server.listen(settings, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => server.closeAllConnections(), grace);
        server.close((error) => {
          clearTimeout(timer);
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeIdleConnections();
      }),
  };
}

function route({ parts, requests }: Site, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/'] = (request.url ?? '/').split('?');
  const serve = requests.get(path);
  const isHealth = path === '/healthz' || path === '/readyz';
  const allowed = serve === undefined ? ['GET', 'HEAD'] : ['POST'];
  if (serve === undefined && !isHealth) answer(request, response, 404, { error: 'not found' });
  else if (!allowed.includes(request.method ?? '')) {
    const Allow = allowed.join(', ');
    answer(request, response, 405, { error: `${Allow} only` }, { Allow });
  } else if (serve !== undefined) serve(request, response);
  else if (path === '/healthz') answer(request, response, 200, { state: 'ok' });
  else {
    const readiness = readinessOf(parts());
    answer(request, response, readiness.state === 'ok' ? 200 : 503, readiness);
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  // What was sent and is not read would keep the connection busy.
  request.resume();
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(body)}\n`);
}

function unusable({ port, host }: ListenSettings, error: NodeJS.ErrnoException): VerbatimError {
  const what =
    error.code === 'EADDRINUSE'
      ? `PORT ${port} is used by another program. Set PORT to a free one`
      : `PORT ${port}${host === undefined ? '' : ` of HOST ${host}`} can't be listened on (${messageOf(error)}). Change PORT or HOST`;
  return new VerbatimError('CONFIG_INVALID', `${what}, in .env or in the environment.`, error);
}
