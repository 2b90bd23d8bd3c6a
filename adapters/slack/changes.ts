// Questions that were edited or deleted after they were asked.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { editableFor, editOf } from '../shared/edits.ts';
import type { Desk } from './desk.ts';
import { follow, inTurn, isFlagged } from './listening.ts';
import { reply, withdraw } from './replies.ts';
import { messageKey, readSpeech, type Speech } from './speech.ts';

/** Links that unfold and threads that grow change messages, too: only what a person edited has `edited`. */
const changed = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  channel_type: z.string().optional(),
  message: z.looseObject({
    ts: z.string(),
    thread_ts: z.string().optional(),
    subtype: z.string().optional(),
  }),
});

const deleted = z.object({
  subtype: z.literal('message_deleted'),
  channel: z.string(),
  channel_type: z.string().optional(),
  deleted_ts: z.string(),
  previous_message: z.object({ thread_ts: z.string().optional() }).optional(),
});

/** Which message is meant, and where it stands. */
type Place = Pick<Speech, 'team' | 'channel' | 'ts' | 'root' | 'isDirect'>;

export function listenForChanges(app: App, desk: Desk): void {
  app.event('message', async ({ event, body, client, context }) => {
    const gone = deletionIn(event, body.team_id);
    if (gone !== undefined) return inTurn(desk, gone, () => remove(desk, client, gone));
    const speech = editIn(event, body.team_id, context.botUserId);
    if (speech === undefined) return;
    const flaggedExternal = isFlagged(body);
    await inTurn(desk, speech, () => askAnew(desk, client, speech, flaggedExternal));
  });

  // Where only mentions are subscribed to, an edit arrives as a mention that says so.
  app.event('app_mention', async ({ event, body, client, context }) => {
    const speech = readSpeech(event, body.team_id, context.botUserId);
    if (speech === undefined || !isEdit(speech)) return;
    const flaggedExternal = isFlagged(body);
    await inTurn(desk, speech, () => askAnew(desk, client, speech, flaggedExternal));
  });
}

const isEdit = ({ editedAt, ts }: Speech): boolean =>
  editedAt !== '' && (Number(editedAt) - Number(ts)) * 1000 <= editableFor;

function editIn(event: unknown, team: string, botUser: string | undefined): Speech | undefined {
  const { data } = changed.safeParse(event);
  // A broadcast, a pane of the assistant or somebody joining is changed by Slack, not by whoever asked.
  if (data === undefined || ![undefined, 'file_share'].includes(data.message.subtype)) return undefined;
  const { channel, channel_type } = data;
  const speech = readSpeech({ ...data.message, channel, channel_type }, team, botUser);
  return speech !== undefined && isEdit(speech) ? speech : undefined;
}

/**
 * A message with replies leaves a tombstone in its place instead of going, and a question that was answered in its
 * thread has replies.
 */
function deletionIn(event: unknown, team: string): Place | undefined {
  const change = changed.safeParse(event).data;
  if (change?.message.subtype === 'tombstone') {
    const { ts, thread_ts = ts } = change.message;
    return { team, channel: change.channel, ts, root: thread_ts, isDirect: change.channel_type === 'im' };
  }
  const { data } = deleted.safeParse(event);
  if (data === undefined) return undefined;
  const { channel, deleted_ts: ts, previous_message } = data;
  return { team, channel, ts, root: previous_message?.thread_ts ?? ts, isDirect: data.channel_type === 'im' };
}

async function remove(desk: Desk, client: WebClient, gone: Place): Promise<void> {
  const { exchanges, early } = desk.memory;
  const key = messageKey(gone);
  const exchange = exchanges.get(key);
  early.set(key, { kind: 'deleted' });
  exchanges.delete(key);
  const answer = exchange?.answer;
  if (answer === undefined) return;
  // A failure is in the log; whoever deletes a question need not hear of it.
  await desk.answering.guarded(
    'deletion',
    async () => {},
    () => withdraw(client, gone.channel, answer),
  );
}

async function askAnew(
  desk: Desk,
  client: WebClient,
  speech: Speech,
  flaggedExternal: boolean,
): Promise<void> {
  const { exchanges } = desk.memory;
  const key = messageKey(speech);
  const exchange = exchanges.get(key);
  if (exchange === undefined) return keepForLater(desk, speech);
  follow(desk, speech);
  const { answer, ...asked } = exchange;
  const { words } = speech;
  const editedAt = Number(speech.editedAt);
  const edit = editOf(exchange, { words, editedAt });
  if (edit === 'ignore') return;
  if (edit === 'ask') {
    const { isAddressed } = asked;
    return reply(desk, { client, speech, question: words, view: {}, isAddressed, flaggedExternal, answer });
  }
  exchanges.set(key, { ...asked, words, editedAt });
  if (answer === undefined) return;
  await desk.answering.guarded(
    'edit',
    async () => {},
    () => withdraw(client, speech.channel, answer),
  );
}

/** The edit may have come before the message itself; the latest one counts. */
function keepForLater(desk: Desk, speech: Speech): void {
  const { early } = desk.memory;
  if (!speech.isDirect && !speech.mentionsBot && !desk.research.has(speech.channel)) return;
  const key = messageKey(speech);
  const known = early.get(key);
  if (known?.kind === 'deleted' || Number(known?.speech.editedAt ?? 0) >= Number(speech.editedAt)) return;
  early.set(key, { kind: 'edited', speech });
}
