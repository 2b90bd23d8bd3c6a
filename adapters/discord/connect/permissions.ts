// What the bot may do in a channel, as far as its client knows.
import { type Client, PermissionFlagsBits } from 'discord.js';
import type { PlaceRefusal } from '../../chat/port/port.ts';

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

/** Why nothing can be written there; undefined where something can, or nobody knows. */
export function writingRefused(client: Client | undefined, channel: string): PlaceRefusal | undefined {
  const found = client?.channels.cache.get(channel);
  const isThread = found?.isThread() === true;
  const { ViewChannel, SendMessages, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
  if (lacks(client, channel, ViewChannel)) return 'noAccess';
  if (lacks(client, channel, isThread ? SendMessagesInThreads : SendMessages)) return 'mayNotPost';
  return isThread && found.locked === true && lacks(client, channel, ManageThreads) ? 'locked' : undefined;
}
