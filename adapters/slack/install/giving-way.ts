// A workspace's own installation gives way to that of its organisation, once Slack hands the workspace's events to that one: the
// questions of one workspace are never those of two installations.
import { z } from 'zod';
import type { Installations, Log } from '../../../src/index.ts';
import { platform } from '../address/places.ts';
import { installedIn } from './store.ts';

/** https://docs.slack.dev/apis/events-api: `context_team_id` is the workspace through which the app hears the event. */
const heard = z.object({ context_team_id: z.string(), event_time: z.number() });

/** As Bolt reads it out of the payload. */
interface Source {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId?: string | undefined;
}

export async function giveWay(
  { installations, log }: { readonly installations: Installations; readonly log: Log },
  { isEnterpriseInstall, enterpriseId }: Source,
  body: unknown,
): Promise<void> {
  if (!isEnterpriseInstall) return;
  const { data } = heard.safeParse(body);
  if (data === undefined) return;
  const own = (await installations.list(platform)).filter(
    ({ tenant, isRemoved }) => tenant === data.context_team_id && !isRemoved,
  );
  if (own.length === 0) return;
  const isReplaced = (await installedIn(installations)).some(
    ({ workspace, organisation }) => workspace === '' && organisation === enterpriseId,
  );
  if (!isReplaced) return;
  // An event may come late: an installation that is newer stays.
  for (const { organisation, tenant } of own)
    if (await installations.remove({ platform, organisation, tenant }, data.event_time * 1000 + 999))
      log.info({ tenant, organisation: enterpriseId }, 'the installation of its organisation took its place');
}
