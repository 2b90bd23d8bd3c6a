// Where something is said or asked, and by whom.
import type { Asker } from '../../../src/index.ts';
import type { RawAsker, RawPlace } from '../../chat/port/events.ts';
import type { Source } from './source.ts';

export const platform = 'slack';

/** The ids of conversations with the bot alone begin with D. `isPrivate`: only the asker sees what is shown there. */
export const placeOf = ({ team, organisation }: Source, channel: string, isPrivate = false): RawPlace => ({
  platform,
  tenant: team,
  ...(organisation === undefined ? {} : { organisation }),
  conversation: channel,
  audience: channel === '' || channel.startsWith('D') ? 'direct' : isPrivate ? 'private' : 'public',
});

/** Without a channel, as on Home or in a form: between the person and the bot alone. */
export const askerOf = (source: Source, user: string, channel = '', isPrivate = false): RawAsker => ({
  ...placeOf(source, channel, isPrivate),
  user: `${source.realm}/${user}`,
});

/** What the ids of the person, and of the place they are in, are unique in. */
export const realmOf = ({ user }: Pick<Asker, 'user'>): string => user.slice(0, user.indexOf('/'));

/** The person's id in Slack. */
export const userOf = ({ user }: Pick<Asker, 'user'>): string => user.slice(user.indexOf('/') + 1);
