// One workspace whose token expires: the operator gives the first pair of tokens, and each pair after that is in the store.
import { createHash } from 'node:crypto';
import { webApi } from '@slack/bolt';
import type { Installation } from '@slack/oauth';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { VerbatimError } from '../../../src/index.ts';
import type { Access } from '../connect/access.ts';
import { accessBy, createProvider, type InstallerServices, presenceIn } from './installer.ts';
import { createInstallationStore, type Installed, installedIn } from './store.ts';

/** https://docs.slack.dev/authentication/using-token-rotation, as far as it is read. */
const granted = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** Seconds. */
  expires_in: z.number(),
  scope: z.string().default(''),
  bot_user_id: z.string().optional(),
  app_id: z.string(),
  team: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  is_enterprise_install: z.boolean().default(false),
});

/** Of a refresh token, so that the store says which one was used without holding it. */
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 16);

export function withRotatingToken(services: InstallerServices, refreshToken: string): Access {
  const { installations } = services;
  const provider = createProvider(services, { stateVerification: false });
  const used = digestOf(refreshToken);
  const known = async (): Promise<readonly Installed[]> =>
    (await installedIn(installations)).filter(({ metadata }) => metadata === used);
  return {
    ...accessBy(provider, services),
    presence: async () => {
      if ((await known()).length === 0) {
        const first = await firstPair(services, refreshToken);
        await createInstallationStore(installations).storeInstallation({ ...first, metadata: used });
      }
      return presenceIn(await known());
    },
    routes: [],
    listen: () => {},
  };
}

/** A refresh token is good for one use: what comes of it goes into the store. */
async function firstPair(
  { client, options }: InstallerServices,
  refreshToken: string,
): Promise<Installation<'v2'>> {
  const slack = new WebClient(undefined, options);
  try {
    const pair = granted.parse(
      await slack.oauth.v2.access({
        client_id: client.clientId,
        client_secret: client.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      }),
    );
    const { bot_id: id = '', user_id: userId = '' } = await new WebClient(
      pair.access_token,
      options,
    ).auth.test();
    const expiresAt = Math.floor(Date.now() / 1000) + pair.expires_in;
    return {
      team: pair.is_enterprise_install || pair.team == null ? undefined : named(pair.team),
      enterprise: pair.enterprise == null ? undefined : named(pair.enterprise),
      isEnterpriseInstall: pair.is_enterprise_install,
      authVersion: 'v2',
      tokenType: 'bot',
      appId: pair.app_id,
      user: { id: userId, token: undefined, scopes: undefined },
      bot: {
        token: pair.access_token,
        refreshToken: pair.refresh_token,
        expiresAt,
        scopes: pair.scope.split(','),
        id,
        userId,
      },
    };
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    throw new VerbatimError('CONFIG_INVALID', refused(error.data.error), error);
  }
}

const named = ({ id, name }: { readonly id: string; readonly name?: string | undefined }) => ({
  id,
  ...(name === undefined ? {} : { name }),
});

const refused = (error: string): string =>
  `Slack does not take SLACK_REFRESH_TOKEN with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (${error}). A refresh token is good for one use: install the app again at https://api.slack.com/apps, your app, Install App, and copy both tokens and the two of Basic Information into .env.`;
