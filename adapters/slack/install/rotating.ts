// One workspace whose token expires: the operator gives the first pair of tokens, and each pair after that is in the store.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Installation } from '@slack/oauth';
import { WebClient } from '@slack/web-api';
import { VerbatimError } from '../../../src/index.ts';
import { platform } from '../address/places.ts';
import type { Access } from '../connect/access.ts';
import { accessBy, type InstallerServices, presenceIn } from './installer.ts';
import { createInstallationStore, type Installed, installedIn } from './store.ts';
import { botOf, newPair } from './tokens.ts';

/** Of a refresh token, so that the store says which one was used without holding it. */
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 16);

export function withRotatingToken(services: InstallerServices, refreshToken: string): Access {
  const { installations } = services;
  const used = digestOf(refreshToken);
  const known = async (): Promise<readonly Installed[]> =>
    (await installedIn(installations)).filter(({ metadata }) => metadata === used);
  return {
    ...accessBy(services),
    presence: async () => {
      const useFirst = async (): Promise<void> => {
        if ((await known()).length > 0) return;
        const first = await firstPair(services, refreshToken);
        await createInstallationStore(installations).storeInstallation({ ...first, metadata: used });
      };
      await once(services, useFirst);
      return presenceIn(await known());
    },
    routes: [],
    listen: () => {},
  };
}

/** Milliseconds between two looks whether another process has used the refresh token, and how often. */
const lookEvery = 500;
const looks = 60;

/** Of processes that share the store and start together, one after the other does `work`, and sees what the one before did. */
async function once({ claims, installations }: InstallerServices, work: () => Promise<void>): Promise<void> {
  for (let left = looks; left > 0; left -= 1) {
    if ((await claims.takeOn(duty)) === true) {
      try {
        return await installations.read(platform).then(work);
      } finally {
        await claims.handOver(duty);
      }
    }
    await sleep(lookEvery);
  }
  throw new VerbatimError('STORE_UNAVAILABLE', undecided);
}

const duty = 'slack first token';
const undecided =
  'The database does not say whether another process has used SLACK_REFRESH_TOKEN, which is good for one use. Start again once it can be reached.';

/** A refresh token is good for one use: what comes of it goes into the store. */
async function firstPair(
  { client, options, now }: InstallerServices,
  refreshToken: string,
): Promise<Installation<'v2'>> {
  try {
    const pair = await newPair(client, options, refreshToken);
    const { bot_id: id = '', user_id: userId = '' } = await new WebClient(
      pair.access_token,
      options,
    ).auth.test();
    return {
      team: pair.is_enterprise_install || pair.team == null ? undefined : named(pair.team),
      enterprise: pair.enterprise == null ? undefined : named(pair.enterprise),
      isEnterpriseInstall: pair.is_enterprise_install,
      authVersion: 'v2',
      tokenType: 'bot',
      appId: pair.app_id,
      user: { id: userId, token: undefined, scopes: undefined },
      bot: {
        ...botOf(pair, now()),
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
