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
  /** Of a direct message: the server whose member the person is, where that one server is served; see tenants.ts. */
  readonly home?: string | undefined;
}

/** `isPrivate`: only the asker sees what is shown there. */
export const placeOf = ({ channel, parent, guild, home }: Where, isPrivate = false): Place => ({
  platform,
  tenant: guild ?? home ?? directTenant,
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

/** Where an interaction happens; `findHome` has said before whose member the person is. */
export function whereOf(interaction: Interacted): Where {
  const { channelId, guildId, channel } = interaction;
  return {
    channel: channelId ?? '',
    ...(channel?.isThread() === true && channel.parentId !== null ? { parent: channel.parentId } : {}),
    ...(guildId === null ? { home: homes.get(interaction) } : { guild: guildId }),
  };
}

/** By interaction: discord.js has no field for what the bot adds. */
const homes = new WeakMap<object, string>();

export function setHome(interaction: Interacted, home: string | undefined): void {
  if (home !== undefined) homes.set(interaction, home);
}

type Interacted = Pick<BaseInteraction, 'channelId' | 'guildId' | 'channel'>;
