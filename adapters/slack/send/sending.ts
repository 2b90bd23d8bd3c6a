// How messages go out to Slack.
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../../src/index.ts';
import { type Sending, unsupported } from '../../chat/port/port.ts';
import { messageKey } from '../address/conversations.ts';
import { userOf } from '../address/places.ts';
import type { Payload } from '../render/limits.ts';
import { hasSpoken, readAbove } from './above.ts';
import type { Channels } from './channels.ts';
import { toChannel, toPerson } from './posting.ts';
import { refusalOf } from './refusals.ts';
import { respondAt } from './response.ts';
import { withinLimits } from './views.ts';

export interface SendingServices {
  readonly client: WebClient;
  readonly log: Log;
  readonly channels: Channels;
}

export function createSending({ client, log, channels }: SendingServices): Sending<Payload> {
  return {
    post: async ({ tenant, channel, thread }, payload) => {
      const { ts } = await toChannel(client, channel, thread)(payload);
      if (ts === undefined) return { id: undefined };
      // A thread may begin at an answer that is in none itself.
      const below = thread === undefined ? { below: messageKey(tenant, channel, ts) } : {};
      return { id: `${channel}/${ts}`, ...below };
    },
    whisper: async ({ channel, thread, message }, asker, payload) =>
      // In a direct message everything is between the two. A thread that has no reply yet shows nothing.
      asker.audience === 'direct'
        ? toChannel(client, channel, thread)(payload)
        : toPerson(client, channel, userOf(asker), thread === message ? undefined : thread)(payload),
    answerAt: (address, payload) => respondAt(address, payload),
    // Blocks that are left out would stay.
    change: (id, { text, blocks = [] }) =>
      client.chat.update({ ...addressOf(id), text, blocks: [...blocks] }),
    withdraw: (id) => client.chat.delete(addressOf(id)),
    above: (said) => readAbove(client, log, said),
    hasSpoken: (said, after) => hasSpoken(client, log, said, after),
    barrier: channels.barrier,
    isPresent: channels.isPresent,
    // Direct messages belong to a workspace.
    isMember: unsupported,
    refusalOf,
    showHome: async (asker, sections) => {
      const blocks = sections.flatMap((section) => section.blocks ?? []);
      const view = withinLimits({ type: 'home' as const, blocks }, log);
      return client.views.publish({ user_id: userOf(asker), view });
    },
  };
}

function addressOf(id: string): { readonly channel: string; readonly ts: string } {
  const [channel = '', ts = ''] = id.split('/');
  return { channel, ts };
}
