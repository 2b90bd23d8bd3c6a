// Opens the program's one HTTP server, and closes it gracefully.
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { messageOf, VerbatimError } from '../../../src/index.ts';
import type { App } from '../request/env.ts';
import type { ListenSettings } from '../settings/settings.ts';

export interface HttpServer {
  /** The port chosen by the system where PORT is 0. */
  readonly port: number;
  /** Answers with another site from now on. */
  serve(site: App): void;
  /** Once, however often it is called. */
  close(): Promise<void>;
}

/** Milliseconds that open requests get to finish at the end. */
const grace = 3_000;
/** Milliseconds. */
const serverOptions = {
  /** Within which a request must have arrived completely: a file of 100 MB takes its time. */
  requestTimeout: 120_000,
  headersTimeout: 10_000,
  /**
   * Of a connection without a request. Proxies keep theirs for a minute, and who was asked to come back later does so on the same
   * one: whoever sends the next request as it closes gets a reset in place of an answer.
   */
  keepAliveTimeout: 75_000,
};

/** Throws CONFIG_INVALID where the port is not free. */
export async function openHttpServer(settings: ListenSettings, first: App): Promise<HttpServer> {
  let site = first;
  // With createServer given, the result is a node:http server.
  const server = createAdaptorServer({
    fetch: (request, env) => site.fetch(request, env),
    createServer,
    serverOptions,
    // Other parts of the program use Node's own Request and Response.
    overrideGlobalObjects: false,
  }) as Server;
  const closeGracefully = gracefulClose(server);
  let closing: Promise<void> | undefined;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unusable(settings, error)));
    server.listen(settings, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      site = next;
    },
    close: () => {
      closing ??= closeGracefully();
      return closing;
    },
  };
}

/**
 * Each connection is closed as soon as it has no open request. Node itself would wait for a connection that has asked nothing yet,
 * as browsers open them ahead, and for one whose request was answered after the closing began.
 */
function gracefulClose(server: Server): () => Promise<void> {
  const openRequests = new Map<Socket, number>();
  let isClosing = false;
  const add = (socket: Socket, requests: 1 | -1): void => {
    const open = openRequests.get(socket);
    if (open === undefined) return;
    openRequests.set(socket, open + requests);
    if (isClosing && open + requests === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    openRequests.set(socket, 0);
    socket.once('close', () => openRequests.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    add(socket, 1);
    response.once('close', () => add(socket, -1));
  });
  return () =>
    new Promise((resolve, reject) => {
      isClosing = true;
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      server.close((error) => {
        clearTimeout(timer);
        if (error === undefined) resolve();
        else reject(error);
      });
      for (const [socket, open] of openRequests) if (open === 0) socket.destroySoon();
    });
}

function unusable({ port, host }: ListenSettings, error: NodeJS.ErrnoException): VerbatimError {
  const what =
    error.code === 'EADDRINUSE'
      ? `Another program is already using PORT ${port}. Set PORT to a free port`
      : `PORT ${port}${host === undefined ? '' : ` of HOST ${host}`} cannot be opened (${messageOf(error)}). Change PORT or HOST`;
  return new VerbatimError('CONFIG_INVALID', `${what}, in .env or in the environment.`, error);
}
