// Reads the body of a request whole, up to a limit, whether or not its length is declared.
import type { MiddlewareHandler } from 'hono';
import { webWords } from '../../shared/wording/pages/web.ts';
import { refusal } from './refusal.ts';
import type { Env } from './site.ts';

/** Bytes: enough for a long text to check. */
const largestBody = 1_000_000;

/**
 * A declared length is trusted: Node reads no more than that. A body in chunks is read here, since hono's own limit
 * makes a new Request out of the server's lazy one, which only works where the server replaces the global Request.
 */
export const wholeBody: MiddlewareHandler<Env> = async (context, next) => {
  const { req, env } = context;
  if (Number(req.header('Content-Length') ?? 0) > largestBody) throw tooLarge(context);
  if (req.header('Transfer-Encoding') !== undefined) {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of env.incoming) {
      size += chunk.length;
      if (size > largestBody) throw tooLarge(context);
      chunks.push(chunk);
    }
    const { method, headers } = req.raw;
    req.raw = new Request(req.url, { method, headers, body: Buffer.concat(chunks) });
  }
  await next();
};

/** What is left of the body is not read: the connection ends with the response. */
function tooLarge(context: { header(name: string, value: string): void }) {
  context.header('Connection', 'close');
  return refusal(413, webWords.tooLarge);
}
