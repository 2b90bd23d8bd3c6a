// What the bot may do in a channel, as far as its client knows.
import type { Client } from 'discord.js';

/** Direct messages know no permissions: there it is false. */
export function may(client: Client | undefined, channel: string, right: bigint): boolean {
  const found = client?.channels.cache.get(channel);
  if (found === undefined || found.isDMBased() || client?.user == null) return false;
  return found.permissionsFor(client.user)?.has(right) ?? false;
}

/** Known to be without a right there. What the client does not know is tried. */
export function lacks(client: Client | undefined, channel: string, right: bigint): boolean {
  const found = client?.channels.cache.get(channel);
  if (found === undefined || found.isDMBased() || client?.user == null) return false;
  return found.permissionsFor(client.user)?.has(right) === false;
}
