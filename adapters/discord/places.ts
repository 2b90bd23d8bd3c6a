// Where something is asked, and by whom.
import type { BaseInteraction } from 'discord.js';
import type { Asker, Place } from '../../src/index.ts';

export const platform = 'discord';

/** A channel, or the thread of one: what may be seen goes by the channel. */
export interface Where {
  readonly channel: string;
  /** Of a thread: the channel or forum it stands in. */
  readonly parent?: string | undefined;
  readonly guild?: string | undefined;
}

export const placeOf = ({ channel, parent, guild }: Where): Place => ({
  platform,
  conversation: parent ?? channel,
  isDirect: guild === undefined,
});

export const askerOf = (where: Where, user: string): Asker => ({ ...placeOf(where), user });

/** Of an interaction. */
export const whereOf = ({ channelId, guildId, channel }: Interacted): Where => ({
  channel: channelId ?? '',
  ...(channel?.isThread() === true && channel.parentId !== null ? { parent: channel.parentId } : {}),
  ...(guildId === null ? {} : { guild: guildId }),
});

type Interacted = Pick<BaseInteraction, 'channelId' | 'guildId' | 'channel'>;
