// The app in many workspaces: each installs it by itself, and its token is in the store. Also one workspace whose token expires.
import type { AppOptions } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import type { Installations, Log, Verbatim } from '../../../src/index.ts';
import type { TenantsKnown } from '../../chat/port/events.ts';
import type { Receive } from '../../chat/port/port.ts';
import { platform } from '../address/places.ts';
import type { Access } from '../connect/access.ts';
import { createClients } from '../connect/clients.ts';
import type { OAuthClient } from '../connect/settings.ts';
import type { Payload } from '../render/limits.ts';
import { createTokens } from './authorize.ts';
import { giveWay } from './giving-way.ts';
import { listenForLeaving } from './leaving.ts';
import { withNewerToken } from './newer-token.ts';
import { createRenewal } from './renewal.ts';
import { createInstallRoutes } from './routes.ts';
import { createInstallationStore, type Installed, idOf, installedIn, isUseless } from './store.ts';
import { newPair, patience } from './tokens.ts';

export interface InstallerServices {
  readonly installations: Installations;
  /** Of processes that share the store, one renews a token. */
  readonly claims: Pick<Verbatim['claims'], 'takeOn' | 'handOver'>;
  readonly client: OAuthClient;
  /** Of the Web API. */
  readonly options: WebClientOptions & { readonly fetch: typeof fetch };
  /** Of Slack, ends in a slash. */
  readonly apiUrl: string;
  readonly log: Log;
  readonly logger: NonNullable<AppOptions['logger']>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface OpenTo {
  /** Signs the state that comes back from Slack once the app is installed. */
  readonly stateSecret: string;
  /** That are asked for. */
  readonly scopes: readonly string[];
  readonly isServed: (tenant: string, organisation: string) => boolean;
}

/** For an app that people install at /slack/install. */
export function withInstallations(
  services: InstallerServices,
  { stateSecret, scopes, isServed }: OpenTo,
): Access {
  const { installations, log } = services;
  const provider = createProvider(services, {
    stateSecret,
    installUrlOptions: { scopes: [...scopes] },
    directInstall: true,
  });
  let tell: () => Promise<void> = async () => {};
  /** Another process may have stored or removed some. */
  let told = '';
  const looked = async (): Promise<void> => {
    const found = JSON.stringify((await installedIn(installations)).map(idOf));
    if (found === told) return;
    told = found;
    await tell();
  };
  const presence = async (): Promise<TenantsKnown> => {
    for (const { tenant, organisation } of (await installations.list(platform)).filter(isUseless))
      log.warn({ tenant, organisation }, uselessInstallation);
    return { ...presenceIn(await installedIn(installations)), isOpen: true };
  };
  return {
    ...accessBy(services, looked),
    presence,
    listen: (app, receive: Receive<Payload>) => {
      tell = async () => receive(await presence());
      listenForLeaving(app, { installations, log, left: tell });
    },
    routes: createInstallRoutes({
      provider,
      log,
      installed: async (tenant, organisation) => {
        await tell();
        return isServed(tenant, organisation);
      },
    }),
  };
}

export const createProvider = (
  { client, options, apiUrl, logger, installations }: InstallerServices,
  more: Partial<ConstructorParameters<typeof InstallProvider>[0]>,
): InstallProvider =>
  new InstallProvider({
    ...client,
    logger,
    installationStore: createInstallationStore(installations),
    authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).href,
    // The client changes this object.
    clientOptions: { ...options, timeout: patience, retryConfig: { retries: 1 } },
    ...more,
  });

/** What every app with tokens in the store has. `looked` as a renewal calls it. */
export function accessBy(
  { client, options, installations, claims, log, now }: InstallerServices,
  looked: () => Promise<void> = async () => {},
): Pick<Access, 'appOptions' | 'clients' | 'realmsIn' | 'renewal'> {
  // Tried again by whoever may renew then: a second call at once may come from a process that was paused meanwhile.
  const renew = (refreshToken: string): ReturnType<typeof newPair> =>
    newPair(client, { ...options, timeout: patience, retryConfig: { retries: 0 } }, refreshToken);
  const renewal = createRenewal({ installations, claims, renew, looked, log, now });
  const { authorize, tokenOf, newerThan } = createTokens({ installations, renewal, now });
  const ownOptions = { ...options, fetch: withNewerToken(options.fetch, newerThan) };
  return {
    renewal,
    appOptions: {
      clientOptions: { ...ownOptions },
      authorize: async (source, body) => {
        await giveWay({ installations, log }, source, body);
        return authorize(source, body);
      },
    },
    clients: createClients(tokenOf, ownOptions),
    // Workspaces that removed the app are among them: people asked there, too.
    realmsIn: async (organisation) => [
      organisation,
      ...(await installations.list(platform))
        .filter((one) => one.organisation === organisation)
        .map(({ tenant: workspace }) => idOf({ organisation, workspace })),
    ],
  };
}

export const presenceIn = (installed: readonly Installed[]): TenantsKnown => ({
  kind: 'tenants-known',
  tenants: installed.map(idOf),
  organisations: new Map(
    installed.flatMap((one) => (one.organisation === '' ? [] : [[idOf(one), one.organisation]])),
  ),
});

const uselessInstallation =
  'an installation holds no token of the bot, and is left out: have the app installed there again, by /slack/install';
