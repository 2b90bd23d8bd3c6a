// Installing the app: people allow it in their browser, and the app gets tokens for a code (docs.slack.dev/authentication/installing-with-oauth).
import { randomBytes } from 'node:crypto';
import { argument, type Method, SlackRefusal } from './methods/method.ts';
import type { AppSettings, Identity, JsonObject } from './types.ts';

/** Who installs the app where. */
export interface Installer {
  readonly team: string;
  readonly name?: string;
  readonly organisation?: string;
  /** The workspaces of the organisation, where it is installed in all of them. */
  readonly workspaces?: readonly string[];
}

/** One installation, with the tokens that are good now. */
export interface Grant extends Installer {
  readonly isOrganisationWide: boolean;
  /** Whose channels and people the tokens reach. */
  readonly teams: readonly string[];
  readonly scopes: readonly string[];
}

export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seconds that tokens live; absent, they do not expire and have no refresh tokens. */
  readonly lifetime?: number;
  /** Milliseconds for which a refresh token that was used is taken again; Slack says that it is "short". */
  readonly grace?: number;
}

export interface OAuth {
  readonly client: OAuthOptions;
  /** Where Slack sends people back to, as in the app's settings. */
  setRedirectUrl(url: string): void;
  /** Seconds that tokens live from now on. */
  setLifetime(seconds: number): void;
  /** Somebody allows what the address asks for: where their browser goes next. Throws with what Slack's page would say. */
  allow(address: string, installer: Installer): string;
  /** They refuse. */
  deny(address: string): string;
  /** A pair as Install App shows it in the app's settings, without a browser. */
  installHere(installer: Installer): { readonly token: string; readonly refreshToken: string };
  /** Undefined for a token of none; throws token_revoked or token_expired. */
  grantOf(token: string): Grant | undefined;
  /** Undefined where the app is not installed. */
  grantIn(team: string): Grant | undefined;
  /** Whether anybody has ever installed the app. */
  isUsed(): boolean;
  revoke(team: string): void;
  /** Of the access tokens of a team, only the newest are good from now on. */
  revokeAllBut(team: string, newest: number): void;
  /** The access tokens of a team are good no more; the refresh token is. */
  expire(team: string): void;
  readonly methods: Readonly<Record<string, Method>>;
}

interface Issued {
  readonly grant: Grant;
  readonly state: 'good' | 'token_revoked' | 'token_expired';
}

interface Refresh {
  readonly grant: Grant;
  /** Milliseconds, on the server's clock. */
  readonly usedAt?: number;
}

interface Code {
  readonly grant: Grant;
  readonly born: number;
  readonly isUsed: boolean;
}

/** Milliseconds. */
const codeLife = 10 * 60 * 1000;

export function createOAuth(
  client: OAuthOptions,
  identity: Identity,
  settings: () => AppSettings,
  now: () => number,
): OAuth {
  let redirectUrl = 'https://verbatim.test/slack/oauth_redirect';
  let { lifetime } = client;
  let used = false;
  const codes = new Map<string, Code>();
  const tokens = new Map<string, Issued>();
  const refreshes = new Map<string, Refresh>();

  function asked(address: string): URLSearchParams {
    const { pathname, searchParams } = new URL(address);
    if (pathname !== '/oauth/v2/authorize') throw new Error(`Slack has no page ${pathname}.`);
    if (searchParams.get('client_id') !== client.clientId) throw new Error('invalid_client_id');
    const redirect = searchParams.get('redirect_uri');
    if (redirect !== null && redirect !== redirectUrl) throw new Error('bad_redirect_uri');
    return searchParams;
  }

  const back = (fields: Record<string, string>): string => `${redirectUrl}?${new URLSearchParams(fields)}`;

  function grantFor({ workspaces, ...installer }: Installer, scopes: readonly string[]): Grant {
    used = true;
    const isOrganisationWide = workspaces !== undefined;
    return { ...installer, isOrganisationWide, teams: workspaces ?? [installer.team], scopes };
  }

  function issue(grant: Grant): { readonly token: string; readonly refreshToken?: string } {
    const id = randomBytes(8).toString('hex');
    const token = lifetime === undefined ? `xoxb-${id}` : `xoxe.xoxb-1-${id}`;
    tokens.set(token, { grant, state: 'good' });
    if (lifetime === undefined) return { token };
    const refreshToken = `xoxe-1-${id}`;
    refreshes.set(refreshToken, { grant });
    return { token, refreshToken };
  }

  const mark = (team: string, state: Issued['state']): void => {
    for (const [token, issued] of tokens)
      if (issued.grant.team === team && issued.state === 'good') tokens.set(token, { ...issued, state });
  };

  function answered(grant: Grant): JsonObject {
    const { token, refreshToken } = issue(grant);
    const { team, name = team, organisation, isOrganisationWide, scopes } = grant;
    return {
      app_id: identity.appId,
      authed_user: { id: 'U0INSTALLER' },
      scope: scopes.join(','),
      token_type: 'bot',
      access_token: token,
      bot_user_id: identity.botUserId,
      team: isOrganisationWide ? null : { id: team, name },
      enterprise: organisation === undefined ? null : { id: organisation, name },
      is_enterprise_install: isOrganisationWide,
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken, expires_in: lifetime ?? 0 }),
    };
  }

  function exchange(args: JsonObject): JsonObject {
    const code = argument(args, 'code') ?? '';
    const found = codes.get(code);
    if (found === undefined || now() - found.born > codeLife) throw new SlackRefusal('invalid_code');
    if (found.isUsed) throw new SlackRefusal('code_already_used');
    const redirect = argument(args, 'redirect_uri');
    if (redirect !== undefined && redirect !== redirectUrl) throw new SlackRefusal('bad_redirect_uri');
    codes.set(code, { ...found, isUsed: true });
    // Installing again takes the place of what was there.
    mark(found.grant.team, 'token_revoked');
    return answered(found.grant);
  }

  function refresh(args: JsonObject): JsonObject {
    const given = argument(args, 'refresh_token') ?? '';
    const found = refreshes.get(given);
    const { grace = 10_000 } = client;
    if (found === undefined || (found.usedAt !== undefined && now() - found.usedAt > grace))
      throw new SlackRefusal('invalid_refresh_token');
    const { grant, usedAt = now() } = found;
    refreshes.set(given, { grant, usedAt });
    const answer = answered(grant);
    // https://docs.slack.dev/authentication/using-token-rotation, "2 active token limit".
    keep(grant, 2);
    return answer;
  }

  function keep({ team }: Pick<Grant, 'team'>, newest: number): void {
    const good = [...tokens].filter(([, { grant, state }]) => grant.team === team && state === 'good');
    for (const [token, issued] of good.slice(0, -newest))
      tokens.set(token, { ...issued, state: 'token_revoked' });
  }

  const access: Method = {
    token: 'none',
    scopes: [],
    run: (_slack, args) => {
      if (argument(args, 'client_id') !== client.clientId) throw new SlackRefusal('invalid_client_id');
      if (argument(args, 'client_secret') !== client.clientSecret)
        throw new SlackRefusal('bad_client_secret');
      const kind = argument(args, 'grant_type') ?? 'authorization_code';
      if (kind === 'authorization_code') return exchange(args);
      if (kind === 'refresh_token') return refresh(args);
      throw new SlackRefusal('invalid_grant_type');
    },
  };

  return {
    client,
    setRedirectUrl: (url) => {
      redirectUrl = url;
    },
    setLifetime: (seconds) => {
      lifetime = seconds;
    },
    allow(address, installer) {
      const params = asked(address);
      const wanted = (params.get('scope') ?? '').split(',').filter((scope) => scope !== '');
      if (wanted.length === 0) throw new Error('invalid_scope_requested');
      const unknown = wanted.filter((scope) => !settings().scopes.includes(scope));
      if (unknown.length > 0) throw new Error(`invalid_scope: ${unknown.join(', ')}`);
      const code = randomBytes(12).toString('hex');
      codes.set(code, { grant: grantFor(installer, wanted), born: now(), isUsed: false });
      return back({ code, state: params.get('state') ?? '' });
    },
    deny: (address) => back({ error: 'access_denied', state: asked(address).get('state') ?? '' }),
    installHere(installer) {
      const { token, refreshToken = '' } = issue(grantFor(installer, settings().scopes));
      return { token, refreshToken };
    },
    grantOf(token) {
      const issued = tokens.get(token);
      if (issued !== undefined && issued.state !== 'good') throw new SlackRefusal(issued.state);
      return issued?.grant;
    },
    grantIn: (team) =>
      [...tokens.values()].findLast(
        ({ grant, state }) =>
          state !== 'token_revoked' && (grant.team === team || grant.teams.includes(team)),
      )?.grant,
    isUsed: () => used,
    revoke(team) {
      for (const state of ['good', 'token_expired'] as const)
        for (const [token, issued] of tokens)
          if (issued.grant.team === team && issued.state === state)
            tokens.set(token, { ...issued, state: 'token_revoked' });
      for (const [token, { grant }] of refreshes) if (grant.team === team) refreshes.delete(token);
    },
    revokeAllBut: (team, newest) => keep({ team }, newest),
    expire: (team) => mark(team, 'token_expired'),
    methods: { 'oauth.v2.access': access },
  };
}
