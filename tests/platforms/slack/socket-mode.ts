// Socket Mode: envelopes over WebSocket, as docs.slack.dev/apis/events-api/using-socket-mode describes them.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Attempt, Reply, Transport } from './delivery.ts';
import type { FaultState } from './faults.ts';
import { isObject, parseJson } from './json.ts';
import type { Log } from './log.ts';
import type { Identity } from './types.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled';

export interface SocketMode extends Transport {
  /** The path with a ticket that opens one connection. */
  newLink(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly connections: () => number;
  /** Tells the app to open another connection; the app closes this one. */
  /** A frame as it is, on every connection. */
  sendRaw(text: string): void;
  disconnect(reason: DisconnectReason): void;
  /** Cuts the connections without a closing handshake. */
  drop(): void;
  /** Leaves the connections open and stops reading and writing: pings stay unanswered. */
  freeze(): void;
  close(): void;
}

interface Waiting {
  readonly socket: WebSocket;
  readonly sentAt: number;
  readonly answer: (reply: Reply) => void;
}

const pingEveryMs = 10_000;

export function createSocketMode(identity: Identity, log: Log, faults: FaultState): SocketMode {
  const tickets = new Set<string>();
  const sockets = new Map<number, WebSocket>();
  const frozen = new Set<WebSocket>();
  const waiting = new Map<string, Waiting>();
  const server = new WebSocketServer({ noServer: true });
  let born = 0;
  let turn = 0;
  const pings = setInterval(() => {
    for (const socket of sockets.values()) if (!frozen.has(socket)) socket.ping();
  }, pingEveryMs).unref();

  function opened(socket: WebSocket): void {
    const id = ++born;
    sockets.set(id, socket);
    log.add({ type: 'socket', change: 'opened', id });
    socket.on('message', (data) => acknowledged(String(data)));
    // A cut connection is a fault that tests ask for; `close` follows and is logged.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      sockets.delete(id);
      log.add({ type: 'socket', change: 'closed', id });
      for (const [attempt, { socket: its, answer }] of waiting) {
        if (its !== socket) continue;
        waiting.delete(attempt);
        answer({ acknowledged: false, reason: 'connection_failed' });
      }
    });
    send(socket, {
      type: 'hello',
      num_connections: sockets.size,
      debug_info: { host: 'applink-test', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: identity.appId },
    });
  }

  function acknowledged(text: string): void {
    const message = parseJson(text);
    const id = isObject(message) ? String(message['envelope_id']) : '';
    const waiter = waiting.get(id);
    waiting.delete(id);
    const response = isObject(message) ? message['payload'] : undefined;
    waiter?.answer({ acknowledged: true, latencyMs: performance.now() - waiter.sentAt, response });
  }

  return {
    newLink() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `/link/?ticket=${ticket}&app_id=${identity.appId}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'ws://slack').searchParams.get('ticket') ?? '';
      if (faults.refuses('socket') || !tickets.delete(ticket)) {
        // A client that ends meanwhile resets the connection; the HTTP server no longer listens for its errors.
        socket.on('error', () => socket.destroy());
        socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, opened);
    },
    // One envelope goes to one of the connections, in turn.
    send(attempt, limitMs) {
      const open = [...sockets.values()];
      const socket = open[turn++ % Math.max(open.length, 1)];
      if (socket === undefined) return Promise.resolve({ acknowledged: false, reason: 'connection_failed' });
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(attempt.id);
          resolve({ acknowledged: false, reason: 'timeout' });
        }, limitMs);
        const answer = (reply: Reply): void => {
          clearTimeout(timer);
          resolve(reply);
        };
        waiting.set(attempt.id, { socket, sentAt: performance.now(), answer });
        if (!frozen.has(socket)) send(socket, envelope(attempt));
      });
    },
    sendRaw: (text) => {
      for (const socket of sockets.values()) socket.send(text);
    },
    connections: () => sockets.size,
    disconnect(reason) {
      for (const socket of sockets.values()) {
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-test' } });
      }
    },
    drop() {
      for (const socket of sockets.values()) socket.terminate();
    },
    freeze() {
      for (const socket of sockets.values()) {
        frozen.add(socket);
        socket.pause();
      }
    },
    close() {
      clearInterval(pings);
      for (const { answer } of waiting.values()) answer({ acknowledged: false, reason: 'server_closed' });
      for (const socket of sockets.values()) socket.terminate();
      server.close();
    },
  };
}

const send = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message));

const envelope = ({ id, kind, payload, retryNum, retryReason }: Attempt): object => ({
  envelope_id: id,
  type: kind,
  payload,
  accepts_response_payload: kind !== 'events_api',
  // Seen in slackapi/python-slack-events-api#93: counted from 0, with an empty reason at first.
  ...(kind === 'events_api' ? { retry_attempt: retryNum, retry_reason: retryReason ?? '' } : {}),
});
