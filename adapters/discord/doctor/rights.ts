// What the bot needs to be allowed in a server, each right with its reason, and the link that asks for no more.
import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { DiscordSettings } from '../connect/settings.ts';

export interface Right {
  /** As Discord shows it among the permissions of a channel. */
  readonly name: string;
  readonly bit: bigint;
  readonly why: string;
}

const usual: readonly Right[] = [
  {
    name: 'View Channels',
    bit: PermissionFlagsBits.ViewChannel,
    why: 'to hear its mention',
  },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, why: 'to answer' },
  {
    name: 'Send Messages in Threads',
    bit: PermissionFlagsBits.SendMessagesInThreads,
    why: 'to answer in threads and forum posts',
  },
  {
    name: 'Embed Links',
    bit: PermissionFlagsBits.EmbedLinks,
    why: 'to set each quote apart; without it answers are plain text',
  },
  {
    name: 'Attach Files',
    bit: PermissionFlagsBits.AttachFiles,
    why: 'to add a quote that is longer than a message; without it only its place is named',
  },
  {
    name: 'Read Message History',
    bit: PermissionFlagsBits.ReadMessageHistory,
    why: 'to reply to the question, and to read the message that a bare mention replies to',
  },
];

const threads: Right = {
  name: 'Create Public Threads',
  bit: PermissionFlagsBits.CreatePublicThreads,
  why: 'to begin a thread for an answer (DISCORD_ANSWER_IN=thread)',
};

/** The fewest that these settings need. */
export const rightsFor = ({ answerIn }: Pick<DiscordSettings, 'answerIn'>): readonly Right[] =>
  answerIn === 'thread' ? [...usual, threads] : usual;

/** The address at which an administrator adds the bot to a server with these rights. */
export function invitation(application: string, rights: readonly Right[]): string {
  const address = new URL('https://discord.com/oauth2/authorize');
  address.searchParams.set('client_id', application);
  address.searchParams.set('scope', [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '));
  address.searchParams.set('permissions', String(rights.reduce((all, { bit }) => all | bit, 0n)));
  return address.href;
}

export interface Overwrite {
  readonly id: string;
  readonly allow: string;
  readonly deny: string;
}

export interface Member {
  readonly id: string;
  readonly roles: readonly string[];
}

export interface Role {
  readonly id: string;
  readonly permissions: string;
}

/**
 * What a member may do in a channel: docs.discord.com/developers/topics/permissions#permission-overwrites. The role
 * of everyone has the guild's id; later overwrites win: everyone's, then those of roles together, then the member's.
 */
export function rightsIn(
  guild: string,
  roles: readonly Role[],
  member: Member,
  overwrites: readonly Overwrite[],
): PermissionsBitField {
  const base = roles
    .filter(({ id }) => id === guild || member.roles.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n)
    return new PermissionsBitField(PermissionsBitField.All);
  const layers = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => member.roles.includes(id)),
    overwrites.filter(({ id }) => id === member.id),
  ];
  const bits = layers.reduce((all, layer) => {
    const denied = layer.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    const allowed = layer.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
    return (all & ~denied) | allowed;
  }, base);
  return new PermissionsBitField(bits);
}
