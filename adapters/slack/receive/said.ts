// What a person said in Slack, read out of Slack's events.
import { z } from 'zod';
import type { Said } from '../../chat/port/events.ts';
import { conversationOf, messageKey } from '../address/conversations.ts';
import { askerOf } from '../address/places.ts';
import type { Source } from '../address/source.ts';
import { wordsOf } from '../render/words.ts';

/** https://docs.slack.dev/reference/events/message; of `bot_id`, any value says that no person speaks. */
const schema = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.unknown()).default([]),
  edited: z.object({ ts: z.string() }).optional(),
  bot_id: z.undefined().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast', 'me_message']).optional(),
});

const milliseconds = (ts: string): number => Number(ts) * 1000;

/** Undefined for what no person said: a bot's message, somebody joining, a new topic, a change. */
export function readSaid(event: unknown, source: Source, botUser: string | undefined): Said | undefined {
  const { data } = schema.safeParse(event);
  if (data === undefined) return undefined;
  const { channel, user, ts, thread_ts: root = ts, text } = data;
  const mentioned = [
    ...text.matchAll(/<(?:@([^>|]+)|!(?:subteam\^[^>]*|here|channel|everyone))(?:\|[^>]*)?>/g),
  ];
  const { realm } = source;
  const asker = askerOf(source, user, channel);
  const thread = messageKey(realm, channel, root);
  // Every direct message begins a thread, and is answered in it. One that begins a thread may lean on the one before.
  const isDirectRoot = asker.audience === 'direct' && root === ts;
  return {
    asker,
    to: { tenant: realm, channel, message: ts, thread: root },
    message: messageKey(realm, channel, ts),
    conversation: conversationOf(realm, channel, root),
    leads: isDirectRoot ? [channel, thread] : [thread],
    words: wordsOf(text),
    hasFiles: data.files.length > 0,
    isFirst: root === ts,
    mentionsBot: botUser !== undefined && mentioned.some(([, id]) => id === botUser),
    repliesToBot: false,
    mentionsOthers: mentioned.some(([, id]) => id !== botUser && id !== user),
    layout: 'full',
    at: milliseconds(ts),
    editedAt: milliseconds(data.edited?.ts ?? '0'),
  };
}
