// Whether a channel may see quotes: channels shared with another organisation may not, unless they are allowed.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Barrier } from '../../chat/port/port.ts';
import { createCache } from '../../shared/cache.ts';
import { placeRefusal } from './refusals.ts';

export interface Channels {
  /** An event says that the channel is shared. */
  flag(channel: string): void;
  /** What is unknown bars, too. Rejects where the bot is not in the channel. */
  barrier(channel: string): Promise<Barrier | undefined>;
}

/** Milliseconds for which what Slack said of a channel is believed. */
const believedFor = 10 * 60 * 1000;

export function createChannels(
  client: WebClient,
  allowed: ReadonlySet<string>,
  log: Log,
  now: () => number,
): Channels {
  const known = createCache<'shared' | 'own'>(believedFor, now);
  const read = async (channel: string): Promise<'shared' | 'own' | undefined> => {
    try {
      const { channel: info } = await client.conversations.info({ channel });
      if (info === undefined) return undefined;
      const kind = info.is_ext_shared === true || info.is_pending_ext_shared === true ? 'shared' : 'own';
      known.set(channel, kind);
      return kind;
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
    flag: (channel) => known.set(channel, 'shared'),
    barrier: async (channel) => {
      // On Home and in forms there is no channel.
      if (channel === '' || allowed.has(channel)) return undefined;
      const kind = known.get(channel) ?? (await read(channel));
      if (kind === undefined) return 'maybeExternal';
      return kind === 'shared' ? 'external' : undefined;
    },
  };
}
