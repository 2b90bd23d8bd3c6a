// Which workspace an event is of, and which organisation, whatever the kind of payload.
import type { Context } from '@slack/bolt';

export interface Source {
  /** Where it happened: a workspace, or the organisation itself where Slack names no workspace. */
  readonly team: string;
  /** The organisation on Enterprise Grid that the workspace belongs to. */
  readonly organisation?: string;
  /** What the ids of people and channels are unique in: the organisation where the app is installed in all of it. */
  readonly realm: string;
}

type Installed = Pick<Context, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>;

/**
 * Bolt has read the installation out of the payload. In a channel that is shared with another organisation that is the
 * workspace which has the app, whoever speaks there. `userTeam` is the person's own workspace: of an app that is
 * installed in a whole organisation, forms and shortcuts tell no other.
 */
export function sourceOf(
  { teamId, enterpriseId, isEnterpriseInstall }: Installed,
  userTeam?: string,
): Source {
  const isWorkspace = teamId !== undefined && teamId !== enterpriseId;
  const team = isWorkspace ? teamId : ((isEnterpriseInstall ? userTeam : undefined) ?? enterpriseId ?? '');
  return {
    team,
    ...(enterpriseId === undefined ? {} : { organisation: enterpriseId }),
    realm: isEnterpriseInstall && enterpriseId !== undefined ? enterpriseId : team,
  };
}
