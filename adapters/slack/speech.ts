// What a person said in Slack, read out of Slack's events.
import { z } from 'zod';
import { unescapeText } from './escape.ts';

export interface Speech {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** The first message of its thread; itself where it is the first. */
  readonly root: string;
  /** Between the person and the bot alone. */
  readonly isDirect: boolean;
  /** Without Slack's marks. */
  readonly words: string;
  /** As Slack sends it. */
  readonly text: string;
  readonly hasFiles: boolean;
  readonly mentionsBot: boolean;
  /** Somebody other than the bot and the one who speaks, or a group, or everybody. */
  readonly mentionsOthers: boolean;
  /** Slack's time of the last edit; '' for none. */
  readonly editedAt: string;
}

/** What a person typed, with Slack's own marks for people, channels and links taken back to words. */
export const wordsOf = (text: string): string =>
  unescapeText(
    text
      .replace(/<[@!#][^>|]*\|([^>]*)>/g, '$1')
      .replace(/<[@!#][^>]*>/g, ' ')
      .replace(/<([^>|]+)\|([^>]+)>/g, '$2')
      .replace(/<([^>|]+)>/g, '$1'),
  ).trim();

/** https://docs.slack.dev/reference/events/message; of `bot_id`, any value says that no person speaks. */
const schema = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.unknown()).default([]),
  edited: z.object({ ts: z.string() }).optional(),
  bot_id: z.undefined().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast', 'me_message']).optional(),
});

/** Undefined for what no person said: a bot's message, somebody joining, a new topic, a change. */
export function readSpeech(event: unknown, team: string, botUser: string | undefined): Speech | undefined {
  const { data } = schema.safeParse(event);
  if (data === undefined) return undefined;
  const { channel, user, ts, text } = data;
  const mentioned = [
    ...text.matchAll(/<(?:@([^>|]+)|!(?:subteam\^[^>]*|here|channel|everyone))(?:\|[^>]*)?>/g),
  ];
  return {
    team,
    channel,
    user,
    ts,
    root: data.thread_ts ?? ts,
    isDirect: data.channel_type === 'im',
    words: wordsOf(text),
    text,
    hasFiles: data.files.length > 0,
    mentionsBot: botUser !== undefined && mentioned.some(([, id]) => id === botUser),
    mentionsOthers: mentioned.some(([, id]) => id !== botUser && id !== user),
    editedAt: data.edited?.ts ?? '',
  };
}

export const isFirst = ({ ts, root }: Speech): boolean => ts === root;

/** The thread to write to: direct messages are answered beside the question unless it stands in a thread. */
export const threadFor = (speech: Speech): string | undefined =>
  speech.isDirect && isFirst(speech) ? undefined : speech.root;

export const messageKey = ({ team, channel, ts }: Pick<Speech, 'team' | 'channel' | 'ts'>): string =>
  `${team}:${channel}:${ts}`;

export const threadKey = ({ team, channel, root }: Pick<Speech, 'team' | 'channel' | 'root'>): string =>
  `${team}:${channel}:${root}`;
