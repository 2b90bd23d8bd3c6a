// Where a request is from.
import type { Context } from 'hono';
import { isLoopback } from '../settings/settings.ts';
import type { Env } from './env.ts';

/** The client's address. X-Forwarded-For is believed only from a proxy on this machine. */
export function addressOf({ env, req }: Context<Env>): string {
  const peer = env.incoming.socket.remoteAddress ?? 'unknown';
  const isProxy = isLoopback(peer.replace(/^::ffff:/, ''));
  const passedOn = req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return isProxy && passedOn !== undefined && passedOn !== '' ? passedOn : peer;
}
