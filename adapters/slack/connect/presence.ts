// Which tenants the app is in, as Slack says of its token.
import { z } from 'zod';
import type { TenantsKnown } from '../../chat/port/events.ts';

const id = z.string().nullish();
/** https://docs.slack.dev/reference/methods/auth.test, as far as it is read. */
const schema = z.object({ team_id: id, enterprise_id: id, is_enterprise_install: z.boolean().nullish() });

/** An app that is installed in a whole organisation is in that one tenant. */
export function presenceOf(authTest: unknown): Pick<TenantsKnown, 'tenants' | 'organisations'> {
  const { team_id: team, enterprise_id: organisation, is_enterprise_install } = schema.parse(authTest);
  const tenant = is_enterprise_install === true ? (organisation ?? team) : team;
  if (tenant == null) return { tenants: [] };
  return {
    tenants: [tenant],
    ...(organisation == null ? {} : { organisations: new Map([[tenant, organisation]]) }),
  };
}
