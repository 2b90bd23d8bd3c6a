// Slack's error codes, as far as something is to be done about them.
import { webApi } from '@slack/bolt';

/** "not_in_channel"; undefined for what is no refusal of Slack's. */
export const refusalCode = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

/** Why the bot can't write to a channel at all; the names of sentences. */
export type PlaceRefusal = 'notInChannel' | 'archived' | 'mayNotPost';

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const places: Readonly<Record<string, PlaceRefusal>> = {
  not_in_channel: 'notInChannel',
  // A private channel that the bot is not in does not exist for it.
  channel_not_found: 'notInChannel',
  is_archived: 'archived',
  is_inactive: 'archived',
  restricted_action: 'mayNotPost',
  restricted_action_read_only_channel: 'mayNotPost',
  restricted_action_thread_only_channel: 'mayNotPost',
};

export const placeRefusal = (error: unknown): PlaceRefusal | undefined => places[refusalCode(error) ?? ''];

/** The message to change, or the thread to write to, was deleted in between. */
export const isGone = (error: unknown): boolean =>
  ['message_not_found', 'thread_not_found'].includes(refusalCode(error) ?? '');
