// Who may see what others asked.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';

/** An administrator or owner of the workspace. False where Slack does not say so, as without the scope users:read. */
export async function isAdministrator(client: WebClient, user: string, log: Log): Promise<boolean> {
  try {
    const { user: person } = await client.users.info({ user });
    return person?.is_admin === true || person?.is_owner === true;
  } catch (error) {
    log.warn(
      { reason: messageOf(error) },
      'whether somebody is an administrator is not known; they count as none',
    );
    return false;
  }
}
