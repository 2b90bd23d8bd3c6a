// How messages go out to Slack.
import type { Log } from '../../../src/index.ts';
import { type Sending, unsupported } from '../../chat/port/port.ts';
import { messageKey } from '../address/conversations.ts';
import { realmOf, userOf } from '../address/places.ts';
import type { Clients } from '../connect/clients.ts';
import type { Payload } from '../render/limits.ts';
import { hasSpoken, readAbove } from './above.ts';
import type { Channels } from './channels.ts';
import { ownLanguage } from './own-language.ts';
import { toChannel, toPerson } from './posting.ts';
import { refusalOf } from './refusals.ts';
import { respondAt } from './response.ts';
import { withinLimits } from './views.ts';

export interface SendingServices {
  readonly clients: Clients;
  /** What ids of people are unique in, throughout an organisation. */
  readonly realmsIn: (organisation: string) => Promise<readonly string[]>;
  readonly log: Log;
  readonly channels: Channels;
}

export function createSending({ clients, realmsIn, log, channels }: SendingServices): Sending<Payload> {
  return {
    post: async ({ tenant, channel, thread }, payload) => {
      const client = await clients.of(tenant);
      const { ts } = await toChannel(client, channel, thread)(payload);
      if (ts === undefined) return { id: undefined };
      // A thread may begin at an answer that is in none itself.
      const below = thread === undefined ? { below: messageKey(tenant, channel, ts) } : {};
      return { id: `${channel}/${ts}/${tenant}`, ...below };
    },
    whisper: async ({ tenant, channel, thread, message }, asker, payload) => {
      const client = await clients.of(tenant);
      // In a direct message everything is between the two. A thread that has no reply yet shows nothing.
      return asker.audience === 'direct'
        ? toChannel(client, channel, thread)(payload)
        : toPerson(client, channel, userOf(asker), thread === message ? undefined : thread)(payload);
    },
    answerAt: async (address, asker, payload) => {
      const [client, person] = [await clients.of(realmOf(asker)), userOf(asker)];
      const isDirect = asker.audience === 'direct';
      const otherwise = isDirect ? toChannel(client, person) : toPerson(client, asker.conversation, person);
      return respondAt(address, payload, otherwise);
    },
    change: async (id, { text, blocks = [] }) => {
      const { realm, ...address } = addressOf(id);
      // Blocks that are left out would stay.
      return (await clients.of(realm)).chat.update({ ...address, text, blocks: [...blocks] });
    },
    withdraw: async (id) => {
      const { realm, ...address } = addressOf(id);
      return (await clients.of(realm)).chat.delete(address);
    },
    above: (said) => readAbove(clients, log, said),
    hasSpoken: (said, after) => hasSpoken(clients, log, said, after),
    barrier: channels.barrier,
    isPresent: channels.isPresent,
    // Direct messages belong to a workspace.
    membership: unsupported,
    // On Enterprise Grid a person has one id in all workspaces.
    identities: async (asker) => {
      const realms = asker.organisation === undefined ? [] : await realmsIn(asker.organisation);
      return realms.map((realm) => `${realm}/${userOf(asker)}`);
    },
    ownLanguage: (asker) => ownLanguage(clients.of(realmOf(asker)), userOf(asker), log),
    refusalOf,
    showHome: async (asker, sections) => {
      const blocks = sections.flatMap((section) => section.blocks ?? []);
      const view = withinLimits({ type: 'home' as const, blocks }, log);
      return (await clients.of(realmOf(asker))).views.publish({ user_id: userOf(asker), view });
    },
  };
}

/** As `post` wrote it. */
function addressOf(id: string): { readonly channel: string; readonly ts: string; readonly realm: string } {
  const [channel = '', ts = '', realm = ''] = id.split('/');
  return { channel, ts, realm };
}
