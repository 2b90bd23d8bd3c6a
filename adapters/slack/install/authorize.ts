// Which token an event of a workspace is answered with, and a call that Slack refuses since another process has renewed it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Authorize, AuthorizeResult } from '@slack/bolt';
import type { Installations } from '../../../src/index.ts';
import { platform } from '../address/places.ts';
import type { Renewal } from './renewal.ts';
import { type Installed, installedFor, installedOf, keyOf, type Where } from './store.ts';
import { isDue, patience } from './tokens.ts';

export interface Tokens {
  readonly authorize: Authorize<boolean>;
  /** Of the bot where ids are those of a realm. Rejects where it is not installed. */
  tokenOf(realm: string): Promise<string>;
  /** In place of one that Slack refuses; undefined where there is none. */
  newerThan(token: string): Promise<string | undefined>;
}

export interface TokenServices {
  readonly installations: Pick<Installations, 'list' | 'read' | 'reread'>;
  readonly renewal: Pick<Renewal, 'wake'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Source {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId: string | undefined;
  readonly teamId: string | undefined;
}

/** Milliseconds between two looks whether a token that has expired is renewed by now. */
const askedEvery = 100;

/**
 * Milliseconds before each look for a token that another process may be about to write: on a busy machine, the one that goes on
 * for a killed process takes seconds, and an answer that comes late is better than none.
 */
const pauses = [0, 250, 1_000, 2_000, 4_000, 8_000];

/** Tokens that were given out, so that it is known of which installation one is. */
const mostGiven = 10_000;

export function createTokens({ installations, renewal, now }: TokenServices): Tokens {
  const given = new Map<string, Where>();

  function give(installed: Installed): Installed {
    const { token, organisation, workspace } = installed;
    given.delete(token);
    given.set(token, { organisation, workspace });
    const [oldest] = given.keys();
    if (oldest !== undefined && given.size > mostGiven) given.delete(oldest);
    return installed;
  }

  async function installedAt(query: Parameters<typeof installedFor>[1]): Promise<Installed> {
    const known = installedFor(await installations.list(platform), query);
    if (known !== undefined) return known;
    // Another process may have stored it a moment ago.
    await installations.read(platform);
    const installed = installedFor(await installations.list(platform), query);
    if (installed === undefined) throw new Error(`the app is not installed in ${JSON.stringify(query)}`);
    return installed;
  }

  async function granted({ isEnterpriseInstall, enterpriseId, teamId }: Source): Promise<Installed> {
    const query = isEnterpriseInstall
      ? ({ isEnterpriseInstall, enterpriseId: enterpriseId ?? '', teamId: undefined } as const)
      : ({ isEnterpriseInstall, teamId: teamId ?? '', enterpriseId } as const);
    const over = now() + patience;
    for (;;) {
      const installed = await installedAt(query);
      const { refreshToken, expiresAt = Number.POSITIVE_INFINITY } = installed;
      // Until its end, the token of before is good, whoever renews it. Nobody renews one without a refresh token.
      if (refreshToken === undefined || expiresAt > now() || now() >= over) return give(installed);
      renewal.wake();
      await sleep(askedEvery);
    }
  }

  return {
    authorize: async ({ isEnterpriseInstall, enterpriseId, teamId }): Promise<AuthorizeResult> => {
      const { token, botId, botUserId, organisation, workspace } = await granted({
        isEnterpriseInstall,
        enterpriseId,
        teamId,
      });
      const workspaceId = teamId ?? workspace;
      const organisationId = organisation === '' ? enterpriseId : organisation;
      return {
        botToken: token,
        ...(botId === undefined ? {} : { botId }),
        ...(botUserId === undefined ? {} : { botUserId }),
        ...(organisationId === undefined ? {} : { enterpriseId: organisationId }),
        // An installation of a whole organisation is the same for each of its workspaces.
        ...(workspaceId === '' ? {} : { teamId: workspaceId }),
      };
    },
    tokenOf: async (realm) => {
      const isEnterpriseInstall = realm.startsWith('E');
      return (await granted({ isEnterpriseInstall, enterpriseId: realm, teamId: realm })).token;
    },
    async newerThan(token) {
      const where = given.get(token);
      if (where === undefined) return undefined;
      for (const pause of pauses) {
        await sleep(pause);
        if (!(await installations.reread(keyOf(where)))) return undefined;
        const [current] = (await installations.list(platform))
          .filter(
            ({ organisation, tenant }) => organisation === where.organisation && tenant === where.workspace,
          )
          .flatMap(installedOf);
        if (current === undefined) return undefined;
        if (current.token !== token) return give(current).token;
        // One that is not about to end was taken back by somebody.
        if (!isDue(current, now())) return undefined;
        renewal.wake();
      }
      return undefined;
    },
  };
}
