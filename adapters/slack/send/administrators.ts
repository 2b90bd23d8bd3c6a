// Who may see what others asked.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';

/** Whose rights are asked, and where. */
export interface Asking {
  readonly user: string;
  /** A workspace or an organisation. */
  readonly tenant: string;
  /** The app is installed in a whole organisation: Slack then does not say of which workspace it tells the rights. */
  readonly isOrganisationWide: boolean;
}

/**
 * An administrator or owner of the tenant. Slack tells the rights of a person from elsewhere, too, whom a shared channel
 * brings here: those count there. False where Slack does not say so, as without the scope users:read.
 */
export async function isAdministrator(
  client: WebClient,
  { user, tenant, isOrganisationWide }: Asking,
  log: Log,
): Promise<boolean> {
  try {
    const { user: person = {} } = await client.users.info({ user });
    const { team_id: home, enterprise_user: member = {} } = person;
    if (tenant === member.enterprise_id) return hasRights(member);
    const isMember = home === tenant || (!isOrganisationWide && member.teams?.includes(tenant) === true);
    return isMember && hasRights(person);
  } catch (error) {
    log.warn(
      { reason: messageOf(error) },
      'whether somebody is an administrator is not known; they count as none',
    );
    return false;
  }
}

const hasRights = ({ is_admin, is_owner }: { is_admin?: boolean; is_owner?: boolean }): boolean =>
  is_admin === true || is_owner === true;
