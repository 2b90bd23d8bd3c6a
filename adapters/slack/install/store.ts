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
  bot: z.looseObject({
    token: z.string(),
    id: z.string().optional(),
    userId: z.string().optional(),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
  metadata: z.string().optional(),
});

/** A workspace or an organisation that the bot is installed in. */
export interface Installed extends Where {
  readonly name: string;
  /** Of the bot, as of when it was read. */
  readonly token: string;
  /** Of the bot in this workspace. */
  readonly botId?: string;
  readonly botUserId?: string;
  /** Of a token that expires; milliseconds since 1970. */
  readonly refreshToken?: string;
  readonly expiresAt?: number;
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

/** Those that can be used: of each workspace one. */
export async function installedIn(installations: Installations): Promise<readonly Installed[]> {
  return oneOfEach(await installations.list(platform)).flatMap(installedOf);
}

/** Nothing of one that was removed, that no key opens, or that holds no token of the bot's: such a one harms no other. */
export function installedOf(one: Installation): readonly Installed[] {
  const found = known.get(one) ?? readOf(one);
  known.set(one, found);
  return found;
}

/** An installation is read with every event. */
const known = new WeakMap<Installation, readonly Installed[]>();

function readOf({ organisation, tenant: workspace, secret }: Installation): readonly Installed[] {
  if (secret === undefined) return [];
  const installation: unknown = parsed(secret);
  const { data: read } = schema.safeParse(installation);
  if (read === undefined) return [];
  const { bot } = read;
  const where = { organisation, workspace };
  const name = (workspace === '' ? read.enterprise?.name : read.team?.name) ?? idOf(where);
  return [
    {
      ...where,
      name,
      token: bot.token,
      ...(bot.id === undefined ? {} : { botId: bot.id }),
      ...(bot.userId === undefined ? {} : { botUserId: bot.userId }),
      ...(bot.refreshToken === undefined ? {} : { refreshToken: bot.refreshToken }),
      ...(bot.expiresAt === undefined ? {} : { expiresAt: bot.expiresAt * 1000 }),
      metadata: read.metadata ?? '',
      installation: installation as BoltInstallation,
    },
  ];
}

/** Stored and opened, but nothing to work with. */
export const isUseless = (one: Installation): boolean =>
  one.secret !== undefined && installedOf(one).length === 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It was damaged before it was sealed; there is nothing to be read.
    return undefined;
  }
}

/**
 * A workspace that joined an organisation, or left one, may have been stored under both. The later one counts; of two of the same
 * moment, the one that an organisation names.
 */
function oneOfEach(stored: readonly Installation[]): readonly Installation[] {
  const isBehind = (one: Installation, other: Installation): boolean =>
    other.tenant === one.tenant &&
    other.secret !== undefined &&
    (other.changedAt - one.changedAt || Number(other.organisation > one.organisation)) > 0;
  return stored.filter((one) => one.tenant === '' || !stored.some((other) => isBehind(one, other)));
}

export function createInstallationStore(installations: Installations): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      // What the person who installs it may do is not asked for, so it is not kept.
      const { user, ...rest } = installation;
      const written = { ...rest, user: { id: user.id, token: undefined, scopes: undefined } };
      const key = keyOf(whereOf(installation));
      await installations.save(key, JSON.stringify(written));
      if (key.tenant === '') return;
      for (const other of await installations.list(platform))
        if (other.tenant === key.tenant && other.organisation !== key.organisation)
          await installations.remove(other, Number.MAX_SAFE_INTEGER);
    },
    fetchInstallation: async (query) => {
      const installed = installedFor(await installations.list(platform), query);
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

/**
 * Asked for with every event and call, so only what may be meant is read. Slack says with each event whether it is for the
 * workspace's own installation or for its organisation's. What was said while a workspace had its own is answered by its
 * organisation's once there is no other.
 */
export function installedFor(
  stored: readonly Installation[],
  query: InstallationQuery<boolean>,
): Installed | undefined {
  const meant = stored.filter((one) => isMeant(one, query));
  const [installed] = oneOfEach(meant).flatMap(installedOf);
  if (installed !== undefined || query.isEnterpriseInstall) return installed;
  const organisations = new Set(meant.map(({ organisation }) => organisation));
  return stored
    .filter(({ tenant, organisation }) => tenant === '' && organisations.has(organisation))
    .flatMap(installedOf)[0];
}

const isMeant = (
  { organisation, tenant: workspace }: Pick<Installation, 'organisation' | 'tenant'>,
  query: InstallationQuery<boolean>,
): boolean =>
  query.isEnterpriseInstall
    ? workspace === '' && organisation === query.enterpriseId
    : workspace !== '' && workspace === query.teamId;
