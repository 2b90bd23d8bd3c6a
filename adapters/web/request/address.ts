// Where a request is from.
import type { Context } from 'hono';
import { isLoopback } from '../settings/settings.ts';
import type { Env } from './env.ts';

/** Of the other end of the connection: a client, or a proxy. */
export const peerOf = ({ env }: Context<Env>): string =>
  (env.incoming.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');

/**
 * The client's address. X-Forwarded-For is believed only from a proxy on this machine, or one that the operator trusts:
 * each adds whom it had the request from, so the last one who is no such proxy is the client.
 */
export function addressOf(context: Context<Env>): string {
  const isProxy = (address: string): boolean =>
    isLoopback(address) || context.get('trustedProxies')?.(address) === true;
  const peer = peerOf(context);
  if (!isProxy(peer)) return peer;
  const passedOn = (context.req.header('X-Forwarded-For') ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return passedOn.findLast((address) => !isProxy(address)) ?? passedOn[0] ?? peer;
}
