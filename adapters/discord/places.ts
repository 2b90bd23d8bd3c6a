// Where something is asked, and by whom.
import type { BaseInteraction } from 'discord.js';
import { type Asker, type Audience, directTenant, type Place } from '../../src/index.ts';

export const platform = 'discord';

/** A channel, or the thread of one: what may be seen goes by the channel. */
export interface Where {
  readonly channel: string;
  /** Of a thread: the channel or forum it stands in. */
  readonly parent?: string | undefined;
  readonly guild?: string | undefined;
}

/** `isPrivate`: only the asker sees what is shown there. */
export const placeOf = ({ channel, parent, guild }: Where, isPrivate = false): Place => ({
  platform,
  tenant: guild ?? directTenant,
  conversation: parent ?? channel,
  audience: audienceOf(guild, isPrivate),
});

function audienceOf(guild: string | undefined, isPrivate: boolean): Audience {
  if (guild === undefined) return 'direct';
  return isPrivate ? 'private' : 'public';
}

export const askerOf = (where: Where, user: string, isPrivate = false): Asker => ({
  ...placeOf(where, isPrivate),
  user,
});

/** Of an interaction. */
export const whereOf = ({ channelId, guildId, channel }: Interacted): Where => ({
  channel: channelId ?? '',
  ...(channel?.isThread() === true && channel.parentId !== null ? { parent: channel.parentId } : {}),
  ...(guildId === null ? {} : { guild: guildId }),
});

type Interacted = Pick<BaseInteraction, 'channelId' | 'guildId' | 'channel'>;
