// The HTTP side: reads requests, finds the route, lets faults and rate limits strike, writes the log.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, refuse } from './errors.ts';
import { answersItself, type Fault, type Faults } from './faults.ts';
import { isObject } from './form.ts';
import type { Limited, Verdict } from './rate-limits.ts';
import type { Reply, Request, Route, UploadedFile } from './request.ts';
import type { World } from './world.ts';

export interface Call {
  /** Milliseconds of the server's clock. */
  readonly at: number;
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: string;
  /** The pattern; absent for a route that is not known. */
  readonly route: string | undefined;
  readonly payload: unknown;
  readonly files: readonly string[];
  /** 0 when the connection was cut. */
  readonly status: number;
  readonly answer: unknown;
  readonly fault: boolean;
}

export interface RestOptions {
  readonly world: World;
  readonly token: () => string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly limiter: (call: Limited) => Verdict;
  readonly log: (call: Call) => void;
}

export const apiPath = '/api/v10';

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse('invalidJson');
    throw error;
  }
}

interface Body {
  readonly payload: unknown;
  readonly files: readonly UploadedFile[];
}

/** JSON, or a form whose `payload_json` is the JSON and whose other parts are files. */
async function bodyOf(bytes: Buffer, type: string): Promise<Body> {
  if (!type.startsWith('multipart/form-data')) return { payload: jsonOf(bytes.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const parts = [...form.entries()];
  const json = form.get('payload_json');
  const files = parts.flatMap(([, part]) => (typeof part === 'string' ? [] : [part]));
  const uploaded = files.map(async (file) => ({
    name: file.name,
    type: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { payload: jsonOf(typeof json === 'string' ? json : ''), files: await Promise.all(uploaded) };
}

interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const pairs = wanted.map((segment, index) => [segment, decodeURIComponent(given[index] ?? '')] as const);
  if (pairs.some(([segment, value]) => (segment.startsWith(':') ? value === '' : segment !== value)))
    return undefined;
  return Object.fromEntries(
    pairs.filter(([segment]) => segment.startsWith(':')).map(([segment, value]) => [segment.slice(1), value]),
  );
}

/** Literal segments win over parameters by the order of the routes. */
function matchOf(routes: readonly Route[], method: string, path: string): Match | undefined {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.pattern, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

interface Answer extends Reply {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Runs the handler; what it refuses becomes the answer. */
function answerOf(
  { world, token, limiter }: RestOptions,
  match: Match | undefined,
  authorization: string | undefined,
  url: URL,
  read: () => Body,
): Answer {
  try {
    const ours = authorization === `Bot ${token()}`;
    if (!ours && match?.route.open !== true) throw refuse('unauthorized');
    if (match === undefined) throw refuse('notFound');
    const { route, params } = match;
    const verdict = limiter({ method: route.method, route: route.pattern, params, ours });
    if (verdict.body !== undefined) return { status: 429, body: verdict.body, headers: verdict.headers };
    const request: Request = { world, params, query: url.searchParams, ...read() };
    return { ...route.handle(request), headers: verdict.headers };
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body };
    throw error;
  }
}

function faultAnswer({ status = 500, body, headers = {} }: Fault): Answer {
  return { status, body: body ?? { message: `${status}: fault on request`, code: 0 }, headers };
}

function write(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json';
  response.writeHead(status, { ...(text === '' ? {} : { 'content-type': type }), ...headers });
  response.end(text);
}

export async function handleRest(
  options: RestOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, routes, faults, log } = options;
  const at = world.now();
  const method = incoming.method ?? 'GET';
  const url = new URL(incoming.url ?? '/', world.origin());
  const path = url.pathname.slice(apiPath.length);
  const bytes = await bytesOf(incoming);
  let body: Body | ApiError;
  try {
    body = await bodyOf(bytes, incoming.headers['content-type'] ?? '');
  } catch (error) {
    body = error instanceof ApiError ? error : refuse('invalidJson');
  }
  const read = () => {
    if (body instanceof ApiError) throw body;
    return body;
  };
  const match = matchOf(routes, method, path);
  const fault = faults.next({ method, path, route: match?.route.pattern });
  const usual = fault === undefined || fault.takesEffect === true || !answersItself(fault);
  const effect = usual ? answerOf(options, match, incoming.headers.authorization, url, read) : undefined;
  const answer =
    fault !== undefined && (answersItself(fault) || effect === undefined) ? faultAnswer(fault) : effect;
  const files = body instanceof ApiError ? [] : body.files.map(({ name }) => name);
  const payload = isObject(body) && 'payload' in body ? body['payload'] : undefined;
  const cut = fault?.reset === true || answer === undefined;
  const seen = { at, method, path, query: url.search, route: match?.route.pattern, payload, files };
  log({
    ...seen,
    status: cut ? 0 : answer.status,
    answer: cut ? undefined : answer.body,
    fault: fault !== undefined,
  });
  if (fault?.delay !== undefined) await sleep(fault.delay);
  if (cut) {
    fault?.done?.();
    incoming.socket.destroy();
  } else if (!response.destroyed) {
    if (fault?.done !== undefined) response.once('finish', fault.done);
    write(response, answer);
  }
}
