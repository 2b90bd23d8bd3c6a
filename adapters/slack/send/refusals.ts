// Slack's error codes, as far as something is to be done about them.
import { RespondError, webApi } from '@slack/bolt';
import type { PlaceRefusal, Refusal } from '../../chat/port/port.ts';
import { isBroken } from '../../shared/broken.ts';

/** "not_in_channel"; undefined for what is no refusal of Slack's. */
const refusalCode = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

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
  // Three seconds after a press or a command no form can be opened with it any more.
  expired_trigger_id: 'tooLate',
  exchanged_trigger_id: 'tooLate',
};

/**
 * A conversation that the bot is not in does not exist for it. Of group direct messages that is so, too, without the optional
 * scope mpim:read.
 */
export const isHidden = (error: unknown): boolean =>
  refusalCode(error) === 'channel_not_found' ||
  (error instanceof webApi.WebAPIPlatformError &&
    error.data.error === 'missing_scope' &&
    /^mpim:read$/.test(String(Reflect.get(error.data, 'needed'))));

export const placeRefusal = (error: unknown): PlaceRefusal | undefined => places[refusalCode(error) ?? ''];

/** The bot cannot write there, or not to that person there (docs.slack.dev/reference/methods/chat.postEphemeral). */
export const cannotSpeakTo = (error: unknown): boolean =>
  placeRefusal(error) !== undefined || refusalCode(error) === 'user_not_in_channel';

/** The message to change, or the thread to write to, was deleted in between. */
const isGone = (error: unknown): boolean =>
  ['message_not_found', 'thread_not_found'].includes(refusalCode(error) ?? '');

/** The manifest has the scope commented out: pictures are optional. */
const lacksUploads = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError &&
  error.data.error === 'missing_scope' &&
  String(Reflect.get(error.data, 'needed')).includes('files:write');

/** Slack did not answer, or asked for patience: neither a yes nor a no. */
export const isUntaken = (error: unknown): boolean =>
  error instanceof RespondError ? error.statusCode === 429 || error.statusCode >= 500 : isBroken(error);

export function refusalOf(error: unknown): Refusal | undefined {
  if (isUntaken(error)) return 'unreachable';
  if (lacksUploads(error)) return 'mayNotUpload';
  return isGone(error) ? 'gone' : placeRefusal(error);
}
