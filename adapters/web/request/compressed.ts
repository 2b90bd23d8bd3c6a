// Compresses pages, scripts and lists where the client can read that.
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './env.ts';

const whole = compress();

/** Files come in ranges of their bytes as they are, and a model's replies as they are made. */
export const compressed: MiddlewareHandler<Env> = (context, next) => {
  const { path } = context.req;
  return path.endsWith('/original') || path === '/mcp' ? next() : whole(context, next);
};
