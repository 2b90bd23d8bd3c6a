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

interface Use {
  readonly open: number;
  /** Bytes that had come when its last request was done: more of them are the beginning of another one. */
  readonly read: number;
}

const isIdle = (socket: Socket, { open, read }: Use): boolean => open === 0 && socket.bytesRead === read;

/**
 * Each connection is closed as soon as it has no open request. Node itself would wait for a connection that has asked nothing yet,
 * as browsers open them ahead, and for one whose request was answered after the closing began.
 */
function gracefulClose(server: Server): () => Promise<void> {
  const uses = new Map<Socket, Use>();
  let isClosing = false;
  const begin = (socket: Socket): void => {
    const use = uses.get(socket);
    if (use !== undefined) uses.set(socket, { ...use, open: use.open + 1 });
  };
  const end = (socket: Socket): void => {
    const before = uses.get(socket);
    if (before === undefined) return;
    const use = { open: before.open - 1, read: socket.bytesRead };
    uses.set(socket, use);
    if (isClosing && isIdle(socket, use)) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    uses.set(socket, { open: 0, read: 0 });
    socket.once('close', () => uses.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    begin(socket);
    response.once('close', () => {
      // Bytes of a body that nobody has read would make the end of the connection a reset, which can take the answer with it.
      if (request.complete) end(socket);
      else request.once('close', () => end(socket));
    });
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
      for (const [socket, use] of uses) if (isIdle(socket, use)) socket.destroySoon();
    });
}

function unusable({ port, host }: ListenSettings, error: NodeJS.ErrnoException): VerbatimError {
  const what =
    error.code === 'EADDRINUSE'
      ? `Another program is already using PORT ${port}. Set PORT to a free port`
      : `PORT ${port}${host === undefined ? '' : ` of HOST ${host}`} cannot be opened (${messageOf(error)}). Change PORT or HOST`;
  return new VerbatimError('CONFIG_INVALID', `${what}, in .env or in the environment.`, error);
}
