// Whether Slack says that the bot can't speak to somebody in a channel.
import { webApi } from '@slack/bolt';

/** https://docs.slack.dev/reference/methods/chat.postEphemeral#errors; a private channel without the bot is not found. */
const codes: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'user_not_in_channel',
]);

export const isUnreachable = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && codes.has(error.data.error);
