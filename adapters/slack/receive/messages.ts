// What people say, edit and delete, as neutral events.
import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { ChatEvent, Said } from '../../chat/port/events.ts';
import type { Receive } from '../../chat/port/port.ts';
import { conversationOf, messageKey } from '../address/conversations.ts';
import { type Source, sourceOf } from '../address/source.ts';
import { acknowledgeIn } from '../connect/acknowledging.ts';
import type { Payload } from '../render/limits.ts';
import type { Channels } from '../send/channels.ts';
import type { Progress } from '../send/progress.ts';
import { readSaid } from './said.ts';

/** Links that unfold and threads that grow change messages, too: only what a person edited has `edited`. */
const changed = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  message: z.looseObject({
    ts: z.string(),
    thread_ts: z.string().optional(),
    subtype: z.string().optional(),
  }),
});

const deleted = z.object({
  subtype: z.literal('message_deleted'),
  channel: z.string(),
  deleted_ts: z.string(),
  previous_message: z.object({ thread_ts: z.string().optional() }).optional(),
});

/** A message as Bolt hands it over. */
export type Heard = Pick<
  AllMiddlewareArgs & SlackEventMiddlewareArgs<'message' | 'app_mention'>,
  'event' | 'body' | 'context' | 'client'
>;

/** A slow answer to a person who addressed the bot has a status in its thread. */
export function createHearing(
  channels: Channels,
  receive: Receive<Payload>,
  progress: Pick<Progress, 'during'>,
): (heard: Heard) => Promise<void> {
  return async ({ event, body, context, client }) => {
    const source = sourceOf(context);
    if ('is_ext_shared_channel' in body && body.is_ext_shared_channel === true)
      channels.flag(source.realm, event.channel);
    const message = readMessage(event, source, context.botUserId);
    if (message === undefined) return;
    const read = message.kind === 'said' ? { ...message, taken: acknowledgeIn(context) } : message;
    const isAsked = read.kind === 'said' && (read.said.asker.audience === 'direct' || read.said.mentionsBot);
    if (!isAsked || read.said.to.thread === undefined) return receive(read);
    const { to, words } = read.said;
    await progress.during({ client, channel: to.channel, thread: to.thread ?? '' }, words, () =>
      receive(read),
    );
  };
}

/** What mentions the bot may come twice, as a message and as a mention. */
export function listenForMessages(app: App, hear: (heard: Heard) => Promise<void>): void {
  app.event('message', hear);
  app.event('app_mention', hear);
}

/** A channel that is shared from now on with another organisation, or no longer is. */
export function listenForSharing(app: App, channels: Pick<Channels, 'flag' | 'unflag'>): void {
  app.event('channel_shared', async ({ event, context }) =>
    channels.flag(sourceOf(context).realm, event.channel),
  );
  app.event('channel_unshared', async ({ event, context }) =>
    channels.unflag(sourceOf(context).realm, event.channel),
  );
}

function readMessage(
  event: unknown,
  source: Source,
  botUser: string | undefined,
): ChatEvent<Payload> | undefined {
  const gone = deletionIn(event, source);
  if (gone !== undefined) return gone;
  const edited = editIn(event, source, botUser);
  if (edited !== undefined) return { kind: 'edited', said: edited };
  const said = readSaid(event, source, botUser);
  if (said === undefined) return undefined;
  // Where only mentions are subscribed to, an edit arrives as a mention that says so.
  return { kind: isMention(event) && said.editedAt > 0 ? 'edited' : 'said', said };
}

const isMention = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'type' in event && event.type === 'app_mention';

function editIn(event: unknown, source: Source, botUser: string | undefined): Said | undefined {
  const { data } = changed.safeParse(event);
  // A broadcast, a pane of the assistant or somebody joining is changed by Slack, not by the person who asked.
  if (data === undefined || ![undefined, 'file_share'].includes(data.message.subtype)) return undefined;
  return readSaid({ ...data.message, channel: data.channel }, source, botUser);
}

/**
 * A message with replies leaves a tombstone in its place instead of going, and a question that was answered in its
 * thread has replies.
 */
function deletionIn(event: unknown, { realm }: Source): ChatEvent<Payload> | undefined {
  const removal = (channel: string, ts: string, root = ts): ChatEvent<Payload> => ({
    kind: 'deleted',
    message: messageKey(realm, channel, ts),
    conversation: conversationOf(realm, channel, root),
  });
  const change = changed.safeParse(event).data;
  if (change?.message.subtype === 'tombstone') {
    return removal(change.channel, change.message.ts, change.message.thread_ts);
  }
  const { data } = deleted.safeParse(event);
  return data && removal(data.channel, data.deleted_ts, data.previous_message?.thread_ts);
}
