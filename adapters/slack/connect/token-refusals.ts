// Why Slack refuses a token, and what to click.
import { WebAPIPlatformError } from '@slack/web-api';
import { VerbatimError } from '../../../src/index.ts';

export type TokenName = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const places: Readonly<Record<TokenName, string>> = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions, Bot User OAuth Token',
  SLACK_APP_TOKEN: 'Basic Information, App-Level Tokens',
};

/** Errors that no waiting ends (docs.slack.dev/reference/methods/auth.test and /apps.connections.open). */
const reasons: Readonly<Record<string, string>> = {
  invalid_auth: 'is not known to Slack: copy it again',
  not_authed: 'is empty: copy it again',
  not_allowed_token_type: 'is a token of another kind: copy the right one',
  token_revoked: 'was revoked: install the app again (Install App) and copy the new one',
  token_expired: 'has expired: make a new one',
  account_inactive: 'belongs to an app that was removed: install it again (Install App) and copy the new one',
  missing_scope: 'lacks the scope connections:write: make a new one with it',
  no_permission: 'may not do this: install the app again (Install App)',
  access_denied: 'is denied: ask an administrator of the workspace to approve the app',
  user_removed_from_team: 'belongs to somebody who left: make a new one',
  team_disabled: 'belongs to a workspace that is disabled',
};

export const isFinal = (error: string): boolean => error in reasons;

/** About what the token may do, not about the token: methods that need another scope or role say so, too. */
const ofMethods: ReadonlySet<string> = new Set(['missing_scope', 'no_permission', 'access_denied']);

/** Whether the token itself is refused, whatever is called with it. */
export const isOfToken = (error: string): boolean => isFinal(error) && !ofMethods.has(error);

/** "SLACK_BOT_TOKEN was revoked: …". Never repeats the token. */
export const refusalOf = (token: TokenName, error: string): string =>
  `${token} ${reasons[error] ?? `is refused by Slack: copy it again`} (${error}). It is found at https://api.slack.com/apps, your app, ${places[token]}, and goes into .env.`;

/** Waits for a call with a token; a refusal that is final becomes CONFIG_INVALID with the variable's name. */
export async function accepted<T>(token: TokenName, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && isFinal(error.data.error)) {
      throw new VerbatimError('CONFIG_INVALID', refusalOf(token, error.data.error), error);
    }
    throw error;
  }
}
