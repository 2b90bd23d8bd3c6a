// Which token an event of a workspace is answered with. One that expires is renewed before it does, once at a time: its refresh
// token is good for one use.
import type { Authorize, AuthorizeResult } from '@slack/bolt';
import type { InstallProvider } from '@slack/oauth';

export interface Tokens {
  readonly authorize: Authorize<boolean>;
  /** Of the bot where ids are those of a realm. Rejects where it is not installed. */
  tokenOf(realm: string): Promise<string>;
}

interface Source {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId: string | undefined;
  readonly teamId: string | undefined;
}

export function createTokens(provider: Pick<InstallProvider, 'authorize'>): Tokens {
  const underWay = new Map<string, Promise<AuthorizeResult>>();

  async function granted({ isEnterpriseInstall, enterpriseId, teamId }: Source): Promise<AuthorizeResult> {
    const id = (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const work = provider.authorize(
      isEnterpriseInstall
        ? { isEnterpriseInstall, enterpriseId: id, teamId: undefined }
        : { isEnterpriseInstall, teamId: id, enterpriseId },
    );
    underWay.set(id, work);
    try {
      return await work;
    } finally {
      underWay.delete(id);
    }
  }

  return {
    // An installation of a whole organisation is the same for each of its workspaces.
    authorize: async ({ isEnterpriseInstall, enterpriseId, teamId }) => {
      const found = await granted({ isEnterpriseInstall, enterpriseId, teamId });
      return { ...found, ...(teamId === undefined ? {} : { teamId }) };
    },
    tokenOf: async (realm) => {
      const isEnterpriseInstall = realm.startsWith('E');
      const found = await granted({ isEnterpriseInstall, enterpriseId: realm, teamId: realm });
      if (found.botToken === undefined) throw new Error(`there is no token for ${realm}`);
      return found.botToken;
    },
  };
}
