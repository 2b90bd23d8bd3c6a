// Whether a channel may see quotes: channels shared with another tenant may not, unless they are allowed.
import type { ConversationsInfoResponse } from '@slack/web-api';
import { type Asker, createCache, type Log, messageOf } from '../../../src/index.ts';
import type { Barrier } from '../../chat/port/port.ts';
import { realmOf } from '../address/places.ts';
import type { Clients } from '../connect/clients.ts';
import { isHidden, placeRefusal } from './refusals.ts';

type Info = Pick<NonNullable<ConversationsInfoResponse['channel']>, 'shared_team_ids' | 'context_team_id'>;

export interface Channels {
  /** An event says that the channel is shared, as seen from a realm. */
  flag(realm: string, channel: string): void;
  /** An event says that it no longer is: Slack is asked again. */
  unflag(realm: string, channel: string): void;
  /** What is unknown bars, too. Rejects where the bot is not in the channel. */
  barrier(asker: Asker): Promise<Barrier | undefined>;
  /** Slack tells nothing of private channels, group and direct messages that the bot is not in. Public ones it may see. */
  isPresent(asker: Asker): Promise<boolean>;
}

/** Milliseconds for which what Slack said of a channel is believed. Apps of earlier manifests hear of no change. */
const believedFor = 60 * 1000;

/** `shared` with another organisation; else the workspaces that are in it, of the same organisation. */
type Known = 'shared' | readonly string[];

export function createChannels(
  clients: Clients,
  allowed: ReadonlySet<string>,
  log: Log,
  now: () => number,
): Channels {
  const known = createCache<Known>(believedFor, now);
  /** Each workspace that a channel is in gets its own event. */
  const keyOf = (realm: string, channel: string): string => `${realm} ${channel}`;
  /** Channels flagged so far: one may be while Slack is asked. */
  let flags = 0;
  const read = async (realm: string, channel: string): Promise<Known | undefined> => {
    const flagsBefore = flags;
    try {
      const client = await clients.of(realm);
      const { channel: info } = await client.conversations.info({ channel });
      if (info === undefined) return undefined;
      const isShared = info.is_ext_shared === true || info.is_pending_ext_shared === true;
      if (flags !== flagsBefore && known.get(keyOf(realm, channel)) === 'shared') return 'shared';
      const found = isShared ? 'shared' : workspacesOf(info);
      known.set(keyOf(realm, channel), found);
      return found;
    } catch (error) {
      // Not in the channel: that is to be said, and nothing is answered either way.
      if (placeRefusal(error) !== undefined || isHidden(error)) throw error;
      log.warn(
        { channel, reason: messageOf(error) },
        'whether the channel is shared is not known; it counts as shared',
      );
      return undefined;
    }
  };
  return {
    flag: (realm, channel) => {
      flags += 1;
      known.set(keyOf(realm, channel), 'shared');
    },
    unflag: (realm, channel) => void known.delete(keyOf(realm, channel)),
    isPresent: async (asker) => {
      const { conversation: channel } = asker;
      const realm = realmOf(asker);
      // On Home and in forms there is no channel.
      if (channel === '' || known.has(keyOf(realm, channel))) return true;
      try {
        await read(realm, channel);
        return true;
      } catch (error) {
        return !isHidden(error);
      }
    },
    barrier: async (asker) => {
      const { conversation: channel, tenant, audience } = asker;
      // On Home and in forms there is no channel.
      if (channel === '' || allowed.has(channel)) return undefined;
      const realm = realmOf(asker);
      const found = known.get(keyOf(realm, channel)) ?? (await read(realm, channel));
      if (found === undefined) return 'maybeExternal';
      if (found === 'shared') return 'external';
      return audience === 'direct' ||
        isOrganisation(tenant) ||
        found.every((workspace) => workspace === tenant)
        ? undefined
        : 'otherWorkspace';
    },
  };
}

/** In an organisation on Enterprise Grid, a channel may be in several workspaces, each of which may be a tenant. */
const workspacesOf = ({ shared_team_ids: shared = [], context_team_id: own }: Info): readonly string[] =>
  [...shared, ...(own === undefined ? [] : [own])].filter((id) => !isOrganisation(id));

const isOrganisation = (id: string): boolean => id.startsWith('E');
