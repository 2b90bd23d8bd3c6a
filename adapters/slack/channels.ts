// Whether a channel may see quotes: channels shared with another organisation may not, unless they are allowed.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../src/index.ts';
import type { Barrier } from '../shared/answering.ts';
import { placeRefusal } from './refusals.ts';

export interface Channels {
  /** Unknown bars, too; rejects where the bot is not in the channel. `flagged` is what the event itself says. */
  barrier(client: WebClient, channel: string, flagged?: boolean): Promise<Barrier | undefined>;
}

/** Milliseconds for which what Slack said of a channel is believed. */
const believedFor = 10 * 60 * 1000;

export function createChannels(allowed: ReadonlySet<string>, log: Log, now: () => number): Channels {
  const known = new Map<string, { readonly shared: boolean; readonly at: number }>();
  const isShared = async (client: WebClient, channel: string): Promise<boolean | undefined> => {
    const said = known.get(channel);
    if (said !== undefined && now() - said.at < believedFor) return said.shared;
    try {
      const { channel: info } = await client.conversations.info({ channel });
      if (info === undefined) return undefined;
      const shared = info.is_ext_shared === true || info.is_pending_ext_shared === true;
      known.set(channel, { shared, at: now() });
      return shared;
    } catch (error) {
      // Not in the channel: that is to be said, and nothing is answered either way.
      if (placeRefusal(error) !== undefined) throw error;
      log.warn(
        { channel, reason: messageOf(error) },
        'whether the channel is shared is not known; it counts as shared',
      );
      return undefined;
    }
  };
  return {
    barrier: async (client, channel, flagged = false) => {
      if (allowed.has(channel)) return undefined;
      if (flagged) return 'external';
      const shared = await isShared(client, channel);
      if (shared === undefined) return 'maybeExternal';
      return shared ? 'external' : undefined;
    },
  };
}
