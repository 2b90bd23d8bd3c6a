// The message that something said replies to; in a thread, the one that the thread began at.
import { Routes } from 'discord.js';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Said } from '../../chat/port/events.ts';
import type { Above } from '../../chat/port/port.ts';
import type { Calls } from '../connect/calls.ts';
import { readId } from '../render/controls.ts';
import { wordsOf } from '../render/words.ts';
import { isGone } from './refusals.ts';

/** https://docs.discord.com/developers/resources/message, as far as it is read. */
const schema = z.object({
  content: z.string().default(''),
  message_snapshots: z
    .array(z.object({ message: z.object({ content: z.string().default('') }) }))
    .default([]),
  attachments: z.array(z.unknown()).default([]),
  components: z
    .array(z.object({ components: z.array(z.object({ custom_id: z.string().optional() })).default([]) }))
    .default([]),
});

export async function readAbove(rest: Calls, log: Log, { to, replyTo, asker, post }: Said): Promise<Above> {
  // The first message of a forum's post is in the post itself.
  const where = post === undefined ? asker.conversation : to.channel;
  const [channel, message] = replyTo !== undefined ? [to.channel, replyTo] : [where, to.thread];
  if (message === undefined) return 'none';
  try {
    const above = schema.parse(await rest.get(Routes.channelMessage(channel, message)));
    const ids = above.components.flatMap(({ components }) =>
      components.map(({ custom_id }) => custom_id ?? ''),
    );
    return {
      words: wordsOf(above.content || (above.message_snapshots[0]?.message.content ?? '')),
      hasFiles: above.attachments.length > 0,
      values: ids.map((id) => readId(id).value),
    };
  } catch (error) {
    if (isGone(error)) return 'none';
    log.warn({ channel, reason: messageOf(error) }, 'the message above cannot be read');
    return 'unreadable';
  }
}
