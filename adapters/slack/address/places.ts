// Where something is said or asked, and by whom.
import type { Asker, Place } from '../../../src/index.ts';

export const platform = 'slack';

/** The ids of conversations with the bot alone begin with D. `isPrivate`: only the asker sees what is shown there. */
export const placeOf = (team: string, channel: string, isPrivate = false): Place => ({
  platform,
  tenant: team,
  conversation: channel,
  audience: channel === '' || channel.startsWith('D') ? 'direct' : isPrivate ? 'private' : 'public',
});

/** Without a channel, as on Home or in a form: between the person and the bot alone. */
export const askerOf = (team: string, user: string, channel = '', isPrivate = false): Asker => ({
  ...placeOf(team, channel, isPrivate),
  user: `${team}/${user}`,
});

/** The person's id in Slack. */
export const userOf = ({ user }: Asker): string => user.slice(user.indexOf('/') + 1);
