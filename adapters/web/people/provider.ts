// Signing in by OpenID Connect: sends the browser to the provider, and finds out who came back.
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import { type Log, messageOf } from '../../../src/index.ts';
import { signInWords } from '../../shared/wording/pages/sign-in.ts';
import { refusal } from '../request/refusal.ts';
import type { ProviderSettings } from '../settings/accounts.ts';
import type { Account } from '../settings/people-file.ts';

/** What one way through the provider has to remember until the browser is back. It belongs into that browser alone. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Provider {
  /** For people to recognise it. */
  readonly host: string;
  /** Refuses with 503 where the provider cannot be reached. */
  begin(redirectTo: string): Promise<{ readonly address: string; readonly journey: Journey }>;
  /** `current` is the address that the browser came back to. Refuses with 401 what is not that journey's end. */
  finish(current: URL, journey: Journey): Promise<Account>;
}

/** Seconds that the provider has for an answer. */
const patience = 10;

export function createProvider(settings: ProviderSettings, log: Pick<Log, 'warn'>): Provider {
  const { issuer, clientId, clientSecret, scopes, groupsClaim } = settings;
  let found: Promise<Configuration> | undefined;

  /** Found out once; a provider that was away is asked again by the next one who signs in. */
  function configuration(): Promise<Configuration> {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }

  async function discover(): Promise<Configuration> {
    const { discovery, allowInsecureRequests, None } = await import('openid-client');
    const server = new URL(issuer);
    // The operator's own setting names a server without https; nobody else can.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
    const options = { execute, timeout: patience };
    return clientSecret === undefined
      ? discovery(server, clientId, undefined, None(), options)
      : discovery(server, clientId, clientSecret, undefined, options);
  }

  return {
    host: new URL(issuer).hostname,
    begin: async (redirectTo) => {
      const client = await import('openid-client');
      const config = await configuration().catch((error: unknown) => {
        log.warn({ reason: messageOf(error), issuer }, 'the sign-in server cannot be reached');
        throw refusal(503, signInWords.providerAway);
      });
      const journey: Journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectTo,
        scope: scopes,
        ...{ state: journey.state, nonce: journey.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, journey };
    },
    finish: async (current, { state, nonce, verifier }) => {
      try {
        const client = await import('openid-client');
        const config = await configuration();
        const tokens = await client.authorizationCodeGrant(config, current, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('the provider sent no ID token');
        // Many providers leave the groups out of the token.
        const isAll = claimAt(claims, groupsClaim) !== undefined && nameIn(claims) !== undefined;
        const canAsk = config.serverMetadata().userinfo_endpoint !== undefined;
        const more =
          isAll || !canAsk ? {} : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
        return accountOf({ ...more, ...claims }, issuer, groupsClaim);
      } catch (error) {
        log.warn({ reason: messageOf(error), issuer }, 'somebody could not sign in');
        throw refusal(401, signInWords.notFinished);
      }
    },
  };
}

type Claims = IDToken | (UserInfoResponse & IDToken);

function accountOf(claims: Claims, issuer: string, groupsClaim: string): Account {
  const groups = claimAt(claims, groupsClaim);
  return {
    id: `${issuer} ${claims.sub}`,
    name: nameIn(claims) ?? claims.sub,
    groups: typeof groups === 'string' ? [groups] : Array.isArray(groups) ? groups.filter(isText) : [],
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const nameIn = (claims: Claims): string | undefined =>
  [claims['name'], claims['preferred_username'], claims['email']].find(isText);

/** By its whole name first: names may be addresses, which have dots. */
export function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? Object.entries(value).find(([key]) => key === step)?.[1]
          : undefined,
      claims,
    );
}
