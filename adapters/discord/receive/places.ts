// Where something is said or asked, and by whom.
import { type BaseInteraction, type Channel, GuildMember } from 'discord.js';
import { type Asker, directTenant, type Place } from '../../../src/index.ts';
import type { Standing } from '../../chat/port/events.ts';

/** A channel, or the thread of one: what may be seen goes by the channel. */
export interface Where {
  readonly channel: string;
  /** Of a thread: the channel or forum that it is in. */
  readonly parent?: string | undefined;
  readonly guild?: string | undefined;
}

/** `isPrivate`: only the asker sees what is shown there. */
export const placeOf = ({ channel, parent, guild }: Where, isPrivate = false): Place => ({
  platform: 'discord',
  tenant: guild ?? directTenant,
  conversation: parent ?? channel,
  audience: guild === undefined ? 'direct' : isPrivate ? 'private' : 'public',
});

export const askerOf = (where: Where, user: string, isPrivate = false): Asker => ({
  ...placeOf(where, isPrivate),
  user,
});

/** Of an interaction. */
export const whereOf = ({
  channelId,
  guildId,
  channel,
}: Pick<BaseInteraction, 'channelId' | 'guildId' | 'channel'>): Where => ({
  channel: channelId ?? '',
  ...(channel?.isThread() === true && channel.parentId !== null ? { parent: channel.parentId } : {}),
  ...(guildId === null ? {} : { guild: guildId }),
});

/** Of what Discord says of a person in a server: by discord.js, or as it came. */
export function standingOf(member: BaseInteraction['member'], channel: Channel | null): Standing {
  const place = channel?.isThread() === true ? channel.parent : channel;
  return {
    ...(member === null ? {} : { roles: rolesOf(member) }),
    ...(place !== null && place !== undefined && 'nsfw' in place && place.nsfw
      ? { isAgeRestricted: true }
      : {}),
  };
}

const rolesOf = (member: NonNullable<BaseInteraction['member']>): readonly string[] =>
  member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
