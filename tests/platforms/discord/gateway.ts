// The gateway: connections, events to the sessions that want them, and faults on request.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  accept,
  type GatewayFaults,
  type GatewayOptions,
  type Hub,
  send,
  tell,
  tellAsIs,
} from './connection.ts';
import { type Event, type LoggedFrame, type Session, viewerOf, wants } from './session.ts';
import type { Dispatch } from './world.ts';

/** The faults may be set at any time; they stay until set back. */
export interface Gateway extends GatewayFaults {
  readonly log: readonly LoggedFrame[];
  readonly sessions: () => readonly Session[];
  /** How often somebody has tried to connect. */
  readonly attempts: () => number;
  readonly emit: (event: Dispatch) => void;
  /** Sends an event as it is, past `alter`, to every session or one shard's. */
  readonly send: (event: Event, shard?: number) => void;
  /** Closes every connection (or one shard's) with a code; without one the line is cut. */
  readonly drop: (code?: number, shard?: number) => void;
  /** Op 7 to everybody. */
  readonly askToReconnect: () => void;
  /** Op 9; sessions that are not resumable end. */
  readonly invalidate: (resumable: boolean) => void;
  readonly close: () => void;
}

function end(socket: WebSocket, code: number | undefined): void {
  if (code === undefined) socket.terminate();
  else socket.close(code);
}

export function openGateway(server: Server, options: GatewayOptions): Gateway {
  const faults: GatewayFaults = {
    heartbeats: 'answered',
    resumes: 'replayed',
    connections: 'accepted',
    alter: (event) => [event],
  };
  const log: LoggedFrame[] = [];
  const hub: Hub = { options, faults, log, sessions: new Map(), watches: new Map() };
  const sockets = new WebSocketServer({ noServer: true });
  let attempts = 0;

  server.on('upgrade', (request: IncomingMessage, line: Duplex, head: Buffer) => {
    attempts += 1;
    options.world.changed();
    if (faults.connections === 'refused') {
      // A client that ends meanwhile resets the connection; the HTTP server no longer listens for its errors.
      line.on('error', () => line.destroy());
      line.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    const { searchParams } = new URL(request.url ?? '/', options.address());
    sockets.handleUpgrade(request, line, head, (socket) => accept(hub, socket, searchParams));
  });

  const sessions = (shard?: number) =>
    [...hub.sessions.values()].filter((each) => shard === undefined || each.shard[0] === shard);

  return Object.assign(faults, {
    log,
    sessions: () => sessions(),
    attempts: () => attempts,
    emit(event: Dispatch) {
      for (const session of sessions())
        if (wants(session, event)) tell(hub, session, { t: event.t, d: event.data(viewerOf(session)) });
    },
    send(event: Event, shard?: number) {
      for (const session of sessions(shard)) tellAsIs(hub, session, event);
    },
    drop(code?: number, shard?: number) {
      const open = sessions(shard).flatMap(({ socket }) => (socket === undefined ? [] : [socket]));
      for (const socket of shard === undefined ? sockets.clients : open) end(socket, code);
    },
    askToReconnect() {
      for (const socket of sockets.clients) send(hub, socket, { op: 7, d: null });
    },
    invalidate(resumable: boolean) {
      for (const socket of sockets.clients) send(hub, socket, { op: 9, d: resumable });
      if (!resumable) hub.sessions.clear();
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      for (const timer of hub.watches.values()) clearTimeout(timer);
      sockets.close();
    },
  });
}
