// Tokens that expire: when one is due, and the pair that Slack gives for a refresh token.
import type { Installation as BoltInstallation } from '@slack/oauth';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { OAuthClient } from '../connect/settings.ts';
import type { Installed } from './store.ts';

/** https://docs.slack.dev/authentication/using-token-rotation, as far as it is read. */
const granted = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** Seconds. */
  expires_in: z.number(),
  scope: z.string().default(''),
  app_id: z.string(),
  team: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  is_enterprise_install: z.boolean().default(false),
});

export type Granted = z.output<typeof granted>;

/** Milliseconds that Slack has to answer: an event waits for it, and so does the end. */
export const patience = 10_000;

/** Rejects with Slack's own error where it refuses. */
export async function newPair(
  { clientId, clientSecret }: OAuthClient,
  options: WebClientOptions,
  refreshToken: string,
): Promise<Granted> {
  const answer = await new WebClient(undefined, options).oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  });
  return granted.parse(answer);
}

/** As Bolt writes it. `now` in milliseconds since 1970. */
export const botOf = (pair: Granted, now: number) => ({
  token: pair.access_token,
  refreshToken: pair.refresh_token,
  expiresAt: Math.floor(now / 1000) + pair.expires_in,
});

/** The installation's text with another pair in it. */
export const withPair = ({ installation }: Installed, pair: Granted, now: number): string =>
  JSON.stringify({ ...installation, bot: { ...installation.bot, ...botOf(pair, now) } } satisfies Partial<
    Record<keyof BoltInstallation, unknown>
  >);

/** Milliseconds before the end of a token, as Slack's own libraries have it. The token of before is good until its end. */
const ahead = 2 * 60 * 60 * 1000;

/** Whether the token is to be renewed; never for one that does not expire. */
export const isDue = ({ refreshToken, expiresAt }: Installed, now: number): boolean =>
  refreshToken !== undefined && expiresAt !== undefined && expiresAt - now <= ahead;
