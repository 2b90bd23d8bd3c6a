// Whether a channel may see quotes: channels shared with another organisation may not, unless they are allowed.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../src/index.ts';
import { placeRefusal } from './refusals.ts';

export interface Channels {
  /** Unknown counts as shared; rejects where the bot is not in the channel. `flagged` is what the event itself says. */
  mayAnswer(client: WebClient, channel: string, flagged?: boolean): Promise<boolean>;
}

/** Milliseconds for which what Slack said of a channel is believed. */
const believedFor = 10 * 60 * 1000;

export function createChannels(allowed: ReadonlySet<string>, log: Log, now: () => number): Channels {
  const known = new Map<string, { readonly shared: boolean; readonly at: number }>();
  const isShared = async (client: WebClient, channel: string): Promise<boolean> => {
    const said = known.get(channel);
    if (said !== undefined && now() - said.at < believedFor) return said.shared;
    try {
      const { channel: info } = await client.conversations.info({ channel });
      const shared = info === undefined || info.is_ext_shared === true || info.is_pending_ext_shared === true;
      known.set(channel, { shared, at: now() });
      return shared;
    } catch (error) {
      // Not in the channel: that is to be said, and nothing is answered either way.
      if (placeRefusal(error) !== undefined) throw error;
      log.warn(
        { channel, reason: messageOf(error) },
        'whether the channel is shared is not known; it counts as shared',
      );
      return true;
    }
  };
  return {
    mayAnswer: async (client, channel, flagged = false) =>
      allowed.has(channel) || (!flagged && !(await isShared(client, channel))),
  };
}
