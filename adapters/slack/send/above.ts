// What was said in a thread: its first message, and whether the bot has answered.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Said } from '../../chat/port/events.ts';
import type { Above } from '../../chat/port/port.ts';
import type { Clients } from '../connect/clients.ts';
import { wordsOf } from '../render/words.ts';

export async function readAbove(clients: Clients, log: Log, { to, isFirst }: Said): Promise<Above> {
  const { tenant: realm, channel, thread } = to;
  if (isFirst || thread === undefined) return 'none';
  try {
    const client = await clients.of(realm);
    const { messages = [] } = await client.conversations.replies({
      channel,
      ts: thread,
      limit: 1,
      inclusive: true,
    });
    const [first] = messages;
    if (first === undefined || (await isOwn(client, first.bot_id))) return 'none';
    return { words: wordsOf(first.text ?? ''), hasFiles: (first.files?.length ?? 0) > 0, values: [] };
  } catch (error) {
    log.warn({ channel, reason: messageOf(error) }, 'the message above cannot be read');
    return 'unreadable';
  }
}

/** What the bot says asks nothing: its answers, and the title of a thread in the assistant pane. */
const isOwn = async (client: WebClient, botId: string | undefined): Promise<boolean> =>
  botId !== undefined && (await client.auth.test()).bot_id === botId;

/** Messages of a thread that are read at once. */
const page = 200;

/** Undefined without the history scope of the channel. Messages for one person alone are in no history. */
export async function hasSpoken(
  clients: Clients,
  log: Log,
  { to, message }: Pick<Said, 'to' | 'message'>,
  after: string | undefined,
): Promise<boolean | undefined> {
  const { tenant: realm, channel, thread } = to;
  if (thread === undefined) return undefined;
  const asked = message.split(':').at(-1) ?? '';
  const last = after?.split('/')[1] ?? '';
  // Timestamps have as many digits each.
  const since = last > asked ? last : asked;
  try {
    const client = await clients.of(realm);
    const { bot_id: own } = await client.auth.test();
    const { messages = [] } = await client.conversations.replies({
      channel,
      ts: thread,
      oldest: since,
      limit: page,
    });
    return messages.some(({ ts = '', bot_id: by }) => ts > since && by === own);
  } catch (error) {
    log.warn({ channel, reason: messageOf(error) }, 'whether an answer arrived is not known');
    return undefined;
  }
}
