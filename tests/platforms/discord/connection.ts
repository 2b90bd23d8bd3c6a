// One connection to the gateway: identify or resume, heartbeats, and what ends it.
// Source: docs.discord.com/developers/events/gateway
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { isObject } from './form.ts';
import { shardOf } from './ids.ts';
import type { Json } from './model.ts';
import { dispatch, type Event, type Frame, type LoggedFrame, type Session, viewerOf } from './session.ts';
import { guildWire } from './wire.ts';
import { guildsWithBot, intents, type World } from './world.ts';

export interface GatewayOptions {
  readonly world: World;
  readonly token: () => string;
  readonly address: () => string;
  /** Milliseconds between heartbeats, as told in hello. */
  readonly heartbeat: number;
}

/** Faults that stay until changed back. */
export interface GatewayFaults {
  /** `ignored`: heartbeats get no answer. */
  heartbeats: 'answered' | 'ignored';
  /** `refused`: invalid session; `ignored`: no answer at all. */
  resumes: 'replayed' | 'refused' | 'ignored';
  /** `refused`: no handshake; `silent`: the connection opens and says nothing. */
  connections: 'accepted' | 'refused' | 'silent';
  /** Changes what is sent: none, one or several events in place of one. */
  alter: (event: Event) => readonly Event[];
}

/** What all connections share. */
export interface Hub {
  readonly options: GatewayOptions;
  readonly faults: GatewayFaults;
  readonly sessions: Map<string, Session>;
  readonly log: LoggedFrame[];
  /** Cut off when their time is over. */
  readonly watches: Map<WebSocket, NodeJS.Timeout>;
}

const closeCodes = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSeq: 4007,
  rateLimited: 4008,
  timedOut: 4009,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

const privileged = intents.guildMembers | intents.guildPresences | intents.messageContent;
const allIntents = (1 << 26) - 1;

/** Payloads that a client may send within a minute. */
const mostPerMinute = 120;

/** Bytes of one payload from a client. */
const largestPayload = 4096;

export function sessionAt({ sessions }: Hub, socket: WebSocket): Session | undefined {
  return [...sessions.values()].find((session) => session.socket === socket);
}

function write(
  { log, options }: Hub,
  from: LoggedFrame['from'],
  frame: Frame,
  session: Session | undefined,
): void {
  log.push({
    ...frame,
    at: options.world.now(),
    from,
    ...(session === undefined ? {} : { session: session.id }),
  });
  options.world.changed();
}

export function send(hub: Hub, socket: WebSocket, frame: Frame): void {
  write(hub, 'server', frame, sessionAt(hub, socket));
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ s: null, t: null, ...frame }));
}

/** Past the faults: `alter` may drop, change or repeat it. */
export function tell(hub: Hub, session: Session, event: Event): void {
  for (const altered of hub.faults.alter(event)) tellAsIs(hub, session, altered);
}

export function tellAsIs(hub: Hub, session: Session, event: Event): void {
  dispatch(session, event, (socket, frame) => send(hub, socket, frame));
}

function shardGiven(d: Json): readonly [number, number] {
  const shard = d['shard'];
  return Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [0, 1];
}

/** What is wrong with an identify, as a close code. */
function refusal({ options }: Hub, d: Json): number | undefined {
  const given = Number(d['intents']);
  const [id, count] = shardGiven(d);
  if (d['token'] !== options.token()) return closeCodes.authenticationFailed;
  if (!Number.isInteger(given) || given < 0 || given > allIntents) return closeCodes.invalidIntents;
  if ((given & privileged & ~options.world.granted) !== 0) return closeCodes.disallowedIntents;
  return id >= 0 && id < count ? undefined : closeCodes.invalidShard;
}

function readyOf({ options }: Hub, { id, shard }: Session, guildIds: readonly string[]): Json {
  const { world } = options;
  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guildIds.map((guildId) => ({ id: guildId, unavailable: true })),
    session_id: id,
    resume_gateway_url: options.address(),
    shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
  };
}

function identify(hub: Hub, socket: WebSocket, d: Json): void {
  const code = sessionAt(hub, socket) === undefined ? refusal(hub, d) : closeCodes.alreadyAuthenticated;
  if (code !== undefined) {
    socket.close(code);
    return;
  }
  const id = randomBytes(16).toString('hex');
  const session: Session = { id, intents: Number(d['intents']), shard: shardGiven(d), sent: [], socket };
  hub.sessions.set(id, session);
  const { world } = hub.options;
  const [shard, count] = session.shard;
  const guilds = guildsWithBot(world).filter((guild) => shardOf(guild.id, count) === shard);
  const ids = guilds.map((guild) => guild.id);
  tell(hub, session, { t: 'READY', d: readyOf(hub, session, ids) });
  if ((session.intents & intents.guilds) === 0) return;
  for (const guild of guilds.filter(({ isAway }) => !isAway))
    tell(hub, session, { t: 'GUILD_CREATE', d: guildWire(world, guild, viewerOf(session)) });
}

function resume(hub: Hub, socket: WebSocket, d: Json): void {
  const { faults, sessions, options } = hub;
  const session = sessions.get(String(d['session_id']));
  const seq = Number(d['seq']);
  if (faults.resumes === 'ignored') return;
  if (d['token'] !== options.token()) socket.close(closeCodes.authenticationFailed);
  else if (session === undefined || faults.resumes === 'refused') send(hub, socket, { op: 9, d: false });
  else if (seq > session.sent.length) socket.close(closeCodes.invalidSeq);
  else {
    session.socket = socket;
    for (const frame of session.sent.slice(seq)) send(hub, socket, frame);
    tell(hub, session, { t: 'RESUMED', d: {} });
  }
}

/** A client that falls silent for two heartbeats is cut off. */
function watch({ watches, options }: Hub, socket: WebSocket): void {
  clearTimeout(watches.get(socket));
  watches.set(socket, setTimeout(() => socket.close(closeCodes.timedOut), options.heartbeat * 2).unref());
}

function receive(hub: Hub, socket: WebSocket, { op, d }: Frame): void {
  const data = isObject(d) ? d : {};
  if (op === 1) {
    watch(hub, socket);
    if (hub.faults.heartbeats === 'answered') send(hub, socket, { op: 11, d: null });
  } else if (op === 2) identify(hub, socket, data);
  else if (op === 6) resume(hub, socket, data);
  // Presence, voice and lists of members are taken without effect.
  else if (![3, 4, 8].includes(op)) socket.close(closeCodes.unknownOpcode);
  else if (sessionAt(hub, socket) === undefined) socket.close(closeCodes.notAuthenticated);
}

function frameOf(text: string): Frame | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && typeof value['op'] === 'number'
      ? { op: value['op'], d: value['d'] }
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A client that says goodbye (1000, 1001) ends its session; any other end leaves it to be resumed. */
function leave(hub: Hub, socket: WebSocket, code: number): void {
  clearTimeout(hub.watches.get(socket));
  hub.watches.delete(socket);
  const session = sessionAt(hub, socket);
  if (session === undefined) return;
  session.socket = undefined;
  if (code === 1000 || code === 1001) hub.sessions.delete(session.id);
  hub.options.world.changed();
}

/** `query`: of the address that the client opened. */
export function accept(hub: Hub, socket: WebSocket, query: URLSearchParams): void {
  socket.on('close', (code) => leave(hub, socket, code));
  if (hub.faults.connections === 'silent') return;
  if (query.get('v') !== '10' || query.get('encoding') !== 'json') {
    socket.close(closeCodes.invalidVersion);
    return;
  }
  let times: readonly number[] = [];
  socket.on('message', (raw) => {
    const text = String(raw);
    const frame = Buffer.byteLength(text) > largestPayload ? undefined : frameOf(text);
    times = [...times.filter((time) => time > Date.now() - 60_000), Date.now()];
    if (times.length > mostPerMinute) socket.close(closeCodes.rateLimited);
    else if (frame === undefined) socket.close(closeCodes.decodeError);
    else {
      write(hub, 'client', frame, sessionAt(hub, socket));
      receive(hub, socket, frame);
    }
  });
  watch(hub, socket);
  send(hub, socket, { op: 10, d: { heartbeat_interval: hub.options.heartbeat } });
}
