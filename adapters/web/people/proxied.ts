// Who a trusted proxy says it is.
import type { Context } from 'hono';
import { peerOf } from '../request/address.ts';
import type { Env } from '../request/env.ts';
import type { AccountSettings } from '../settings/accounts.ts';
import type { Account } from '../settings/people-file.ts';

/** Undefined without the proxy's header, and for whoever sends the header and is not the proxy. */
export function proxiedAccount(
  context: Context<Env>,
  { proxy, trustedProxies }: AccountSettings,
): Account | undefined {
  if (proxy === undefined || !trustedProxies(peerOf(context))) return undefined;
  const name = written(context.req.header(proxy.user));
  if (name === undefined || name === '') return undefined;
  const groups = proxy.groups === undefined ? undefined : written(context.req.header(proxy.groups));
  return { id: `proxy ${name}`, name, groups: groupsIn(groups ?? '') };
}

/** Node reads headers byte for byte; proxies write UTF-8, and the oldest of them Latin-1. */
function written(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const bytes = Buffer.from(header, 'latin1');
  const utf8 = bytes.toString('utf8');
  return (utf8.includes('\u{fffd}') ? header : utf8).trim();
}

/** Proxies separate groups by commas, some by "|" or ";": a name of a group may hold a blank. */
const groupsIn = (written: string): string[] =>
  written
    .split(/[,;|]/)
    .map((group) => group.trim())
    .filter((group) => group !== '');
