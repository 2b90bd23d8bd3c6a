// Who may do what where. Source: docs.discord.com/developers/topics/permissions#permission-overwrites
import { type Channel, channelTypes, type Guild, type Member, type Overwrite } from './model.ts';

export const permissionBits = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
} as const;

export type Permission = keyof typeof permissionBits;

const everything = Object.values(permissionBits).reduce((all, bit) => all | bit, 0n);

export function bitsOf(permissions: readonly Permission[]): bigint {
  return permissions.reduce((bits, permission) => bits | permissionBits[permission], 0n);
}

export function has(bits: bigint, permission: Permission): boolean {
  return (bits & permissionBits[permission]) !== 0n;
}

export function isThread(channel: Channel): boolean {
  const { announcementThread, thread, privateThread } = channelTypes;
  return [announcementThread, thread, privateThread].some((type) => type === channel.type);
}

function applied(bits: bigint, overwrites: readonly Overwrite[]): bigint {
  const denied = overwrites.reduce((all, { deny }) => all | BigInt(deny), 0n);
  const allowed = overwrites.reduce((all, { allow }) => all | BigInt(allow), 0n);
  return (bits & ~denied) | allowed;
}

/** What roles alone give. */
export function guildPermissions(guild: Guild, member: Member): bigint {
  if (guild.owner_id === member.user.id) return everything;
  const roles = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const bits = roles.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  return has(bits, 'administrator') ? everything : bits;
}

/** `channel` is the parent for a thread. Without the right to view, nothing is left. */
export function channelPermissions(guild: Guild, member: Member, channel: Channel): bigint {
  const base = guildPermissions(guild, member);
  if (base === everything) return base;
  const overwrites = channel.permission_overwrites ?? [];
  const forEveryone = overwrites.filter(({ id }) => id === guild.id);
  const forRoles = overwrites.filter(({ id, type }) => type === 0 && member.roles.includes(id));
  const forMember = overwrites.filter(({ id, type }) => type === 1 && id === member.user.id);
  const bits = [forEveryone, forRoles, forMember].reduce(applied, base);
  return has(bits, 'viewChannel') ? bits : 0n;
}
