// Reads the body of a request whole, up to a limit, whether or not its length is declared.
import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { editWords } from '../../shared/wording/pages/edit.ts';
import { webWords } from '../../shared/wording/pages/web.ts';
import type { Env } from './env.ts';
import { refusal } from './refusal.ts';

/** Bytes: enough for a long text to check. */
const largestBody = 1_000_000;
/** How much of a body that is too large is read and dropped before the refusal. */
const mostDropped = { bytes: 32_000_000, milliseconds: 500 };

/**
 * A declared length is trusted: Node reads no more than that. A body in chunks is read here, since hono's own limit
 * makes a new Request out of the server's lazy one, which only works where the server replaces the global Request.
 */
export const wholeBody: MiddlewareHandler<Env> = async (context, next) => {
  const { req, env } = context;
  // A file, which is read once it is known who sends it.
  if (isUpload(req)) {
    await next();
    if (env.incoming.readableEnded || context.res.ok) return;
    await drop(env.incoming);
    context.res.headers.set('Connection', 'close');
    return;
  }
  const isTooLong = Number(req.header('Content-Length') ?? 0) > largestBody;
  const body = !isTooLong && req.header('Transfer-Encoding') !== undefined && (await read(env.incoming));
  if (isTooLong || body === 'too long') {
    await drop(env.incoming);
    // What was not dropped is never read: the connection ends with the response.
    context.header('Connection', 'close');
    throw refusal(413, webWords.tooLarge);
  }
  if (body !== false) {
    const { method, headers } = req.raw;
    req.raw = new Request(req.url, { method, headers, body });
  }
  await next();
};

/** Where editors send files, which may be larger than anything else that is sent. */
export const isUpload = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === 'POST' && path === '/api/v1/documents';

/** Refuses what is longer. */
export async function bodyUpTo({ req, env }: Context<Env>, most: number): Promise<Buffer> {
  const isTooLong = Number(req.header('Content-Length') ?? 0) > most;
  const body = isTooLong ? 'too long' : await read(env.incoming, most);
  if (body === 'too long') throw refusal(413, editWords.tooLarge(Math.round(most / 1024 / 1024)));
  return body;
}

async function read(
  incoming: IncomingMessage,
  most = largestBody,
): Promise<Buffer<ArrayBuffer> | 'too long'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > most) return 'too long';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Most clients read no response before they have sent the body: were the connection closed on them, they would report
 * that it broke and not why (RFC 9112, section 9.6).
 */
const drop = (incoming: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let size = 0;
    const timer = setTimeout(end, mostDropped.milliseconds);
    const count = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > mostDropped.bytes) end();
    };
    function end(): void {
      clearTimeout(timer);
      incoming.off('data', count).off('end', end).off('close', end);
      resolve();
    }
    if (incoming.readableEnded || incoming.destroyed) end();
    else incoming.on('data', count).once('end', end).once('close', end);
  });
