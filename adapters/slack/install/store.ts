// Bolt's store of installations, over the program's own: by organisation and workspace.
import type { Installation as BoltInstallation, InstallationQuery, InstallationStore } from '@slack/oauth';
import { z } from 'zod';
import type { Installation, Installations } from '../../../src/index.ts';
import { platform } from '../address/places.ts';

/** Where an installation is: a workspace, or a whole organisation. */
export interface Where {
  /** '' for a workspace that belongs to none. */
  readonly organisation: string;
  /** '' for a whole organisation. */
  readonly workspace: string;
}

/** Bolt's installation, as far as it is read here. */
const schema = z.looseObject({
  team: z.looseObject({ id: z.string(), name: z.string().optional() }).optional(),
  enterprise: z.looseObject({ id: z.string(), name: z.string().optional() }).optional(),
  isEnterpriseInstall: z.boolean().default(false),
  bot: z.looseObject({ token: z.string() }),
  metadata: z.string().optional(),
});

/** A workspace or an organisation that the bot is installed in. */
export interface Installed extends Where {
  readonly name: string;
  /** Of the bot, as of when it was read. */
  readonly token: string;
  /** What the adapter stored with it. */
  readonly metadata: string;
  /** As Bolt wrote it. Its own copy: Bolt changes what it is given. */
  readonly installation: BoltInstallation;
}

/** A place's id in Slack: what its tenants, people and messages are named by. */
export const idOf = ({ organisation, workspace }: Where): string =>
  workspace === '' ? organisation : workspace;

export const whereOf = (installation: BoltInstallation): Where => ({
  organisation: installation.enterprise?.id ?? '',
  workspace: installation.isEnterpriseInstall === true ? '' : (installation.team?.id ?? ''),
});

export const keyOf = ({ organisation, workspace }: Where) => ({ platform, organisation, tenant: workspace });

/** Those that can be used. */
export async function installedIn(installations: Installations): Promise<readonly Installed[]> {
  return (await installations.list(platform)).flatMap(installedOf);
}

export function installedOf({ organisation, tenant: workspace, secret }: Installation): readonly Installed[] {
  if (secret === undefined) return [];
  const read = schema.parse(JSON.parse(secret));
  const where = { organisation, workspace };
  const name = (workspace === '' ? read.enterprise?.name : read.team?.name) ?? idOf(where);
  const installation: BoltInstallation = JSON.parse(secret);
  return [{ ...where, name, token: read.bot.token, metadata: read.metadata ?? '', installation }];
}

export function createInstallationStore(installations: Installations): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      // What the person who installs it may do is not asked for, so it is not kept.
      const { user, ...rest } = installation;
      const written = { ...rest, user: { id: user.id, token: undefined, scopes: undefined } };
      await installations.save(keyOf(whereOf(installation)), JSON.stringify(written));
    },
    // Asked for with every event and call, so only the one that is meant is read.
    fetchInstallation: async (query) => {
      const found = (await installations.list(platform)).filter((one) => isMeant(one, query));
      const [installed] = found.flatMap(installedOf);
      if (installed === undefined) throw new Error(`the app is not installed in ${JSON.stringify(query)}`);
      // A query of a workspace wants one of a workspace: its caller says which, and Bolt's types follow that.
      return installed.installation as never;
    },
    deleteInstallation: async (query) => {
      for (const one of await installations.list(platform))
        if (isMeant(one, query)) await installations.remove(one, Number.MAX_SAFE_INTEGER);
    },
  };
}

const isMeant = (
  { organisation, tenant: workspace }: Pick<Installation, 'organisation' | 'tenant'>,
  query: InstallationQuery<boolean>,
): boolean =>
  query.isEnterpriseInstall
    ? workspace === '' && organisation === query.enterpriseId
    : workspace !== '' && workspace === query.teamId;
