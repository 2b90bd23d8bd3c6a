// The HTTP server: routes to the Web API, response addresses, Socket Mode and the page.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf } from '../../../src/errors.ts';
import { receiveUpload } from './methods/files.ts';
import { pageAt } from './page/page.ts';
import { answerResponse } from './response-url.ts';
import type { SocketMode } from './socket-mode.ts';
import { answerCall, type WebApi } from './web-api.ts';

export interface Http {
  readonly url: string;
  close(): Promise<void>;
}

export async function openHttp(api: WebApi, sockets: SocketMode, port: number): Promise<Http> {
  const { workspace } = api.slack;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://slack');
    // A person's clock is compared with this header, so it follows the server's.
    response.setHeader('Date', new Date(workspace.now()).toUTCString());
    if (url.pathname.startsWith('/api/')) return answerCall(api, request, response, url);
    if (url.pathname.startsWith('/response/')) {
      return answerResponse(api.slack, api.faults, request, response, url.pathname);
    }
    if (url.pathname.startsWith('/upload/')) {
      const bytes = Buffer.concat(await request.toArray());
      response.writeHead(receiveUpload(api.slack, url.pathname, bytes));
      response.end();
      return;
    }
    const page = url.pathname.startsWith('/_page/')
      ? pageAt(workspace, url.pathname, url.searchParams)
      : undefined;
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page ?? 'Not found');
  }

  const server = createServer((request, response) => {
    route(request, response).catch((thrown: unknown) => {
      // A fault of this server, not one that was asked for: the test's client shows it.
      if (!response.headersSent) response.writeHead(500);
      response.end(`The test server failed: ${messageOf(thrown)}`);
    });
  });
  server.on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${given}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
