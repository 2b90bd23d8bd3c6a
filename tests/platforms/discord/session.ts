// A gateway session: it outlives its connection, so that a client can resume it and get what it missed.
import type { WebSocket } from 'ws';
import { shardOf } from './ids.ts';
import type { Json } from './model.ts';
import { type Dispatch, intents, type Viewer } from './world.ts';

export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** One line of the gateway's log. */
export interface LoggedFrame extends Frame {
  /** Milliseconds of the server's clock. */
  readonly at: number;
  readonly from: 'client' | 'server';
  readonly session?: string;
}

export interface Event {
  readonly t: string;
  readonly d: Json;
}

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** Dispatches so far, oldest first; their `s` are 1, 2, 3 … */
  readonly sent: Frame[];
  socket: WebSocket | undefined;
}

export function viewerOf({ intents: given }: Session): Viewer {
  return {
    messageContent: (given & intents.messageContent) !== 0,
    guildMembers: (given & intents.guildMembers) !== 0,
  };
}

export function wants(session: Session, { intent, guildId }: Dispatch): boolean {
  const [id, count] = session.shard;
  return (intent === 0 || (session.intents & intent) !== 0) && shardOf(guildId, count) === id;
}

/** Kept for a resume, and sent when somebody is connected. */
export function dispatch(
  session: Session,
  { t, d }: Event,
  send: (socket: WebSocket, frame: Frame) => void,
): void {
  const frame: Frame = { op: 0, s: session.sent.length + 1, t, d };
  session.sent.push(frame);
  if (session.socket !== undefined) send(session.socket, frame);
}
