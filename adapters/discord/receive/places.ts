// Where something is said or asked, and by whom.
import { ApplicationIntegrationType, type BaseInteraction, type Channel, GuildMember } from 'discord.js';
import { type Asker, directTenant, type Place, personTenant } from '../../../src/index.ts';
import type { Languages, Standing } from '../../chat/port/events.ts';
import { languageOf } from '../../chat/rules/spoken-to.ts';

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

/**
 * Somebody used the app that they installed for themselves, and nobody added it to where they are. Then the server says
 * nothing of what they see, even one that the operator serves.
 */
export const isPersonal = ({
  authorizingIntegrationOwners: owners,
}: Pick<BaseInteraction, 'authorizingIntegrationOwners'>): boolean =>
  owners[ApplicationIntegrationType.GuildInstall] === undefined &&
  owners[ApplicationIntegrationType.UserInstall] !== undefined;

/** What is shown of it to others is stored as the person's alone, too. */
export const personalAsker = (user: string): Asker => ({
  platform: 'discord',
  tenant: personTenant(user),
  conversation: '',
  audience: 'direct',
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

/** Discord says it in English of servers that have chosen none. */
export const languagesOf = (own: string | undefined, here: string | null | undefined): Languages => ({
  ...(own === undefined ? {} : { own: languageOf(own) }),
  ...(here === undefined || here === null ? {} : { here: languageOf(here) }),
});

/** Of what Discord says of a person in a server: by discord.js, or as it came. */
export function standingOf(member: BaseInteraction['member'], channel: Channel | null): Standing {
  const isThread = channel?.isThread() === true;
  const place = isThread ? channel.parent : channel;
  const category = place !== null && 'parentId' in place ? place.parentId : null;
  return {
    ...(member === null ? {} : { roles: rolesOf(member) }),
    ...(isThread ? { thread: channel.id } : {}),
    ...(category === null ? {} : { category }),
    ...(place !== null && 'nsfw' in place && place.nsfw ? { isAgeRestricted: true } : {}),
  };
}

const rolesOf = (member: NonNullable<BaseInteraction['member']>): readonly string[] =>
  member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
