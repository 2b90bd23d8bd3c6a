// What somebody is in a tenant now: they may have been banned, or lost a role, since they asked.
import { directTenant, isPersonTenant, messageOf } from '../../../src/index.ts';
import type { RawAsker } from '../port/events.ts';
import type { Context } from './context.ts';

type Services = Pick<Context, 'verbatim' | 'platform' | 'access' | 'log'>;

/**
 * Of somebody whose direct messages belong to no tenant: whether administrators of one that they are in have banned them. A person
 * who was banned and whose membership nobody can tell is taken for a member.
 */
export async function isBannedSomewhere(
  { verbatim, platform, access }: Services,
  asker: RawAsker,
): Promise<boolean> {
  for (const tenant of verbatim.served(platform.name)) {
    if (!access.isBanned(tenant, asker)) continue;
    const isMember = platform.membership(tenant, asker.user).then(
      (member) => member !== undefined,
      () => true,
    );
    if (await isMember) return true;
  }
  return false;
}

/**
 * The asker of a question that an earlier process left, as they are now. Their roles are asked for where these decide
 * something; where nobody can tell, they are unknown, and whoever left the tenant writes to it directly no more.
 */
export async function withStandingNow(context: Services, asker: RawAsker): Promise<RawAsker> {
  const { access, log, platform } = context;
  if (isPersonTenant(asker.tenant)) return asker;
  const { isBanned: _, ...free } = asker;
  if (asker.tenant === directTenant)
    return (await isBannedSomewhere(context, asker)) ? { ...free, isBanned: true } : free;
  const { roles, ...unknown } = free;
  const isDirect = asker.audience === 'direct';
  const { allow, deny } = access.of(asker).roles;
  // A platform that has roles says them of everybody.
  if (roles === undefined || (!isDirect && allow.length + deny.length === 0)) return free;
  try {
    const member = await platform.membership(asker.tenant, asker.user);
    if (member !== undefined) return { ...free, ...member };
    return isDirect ? { ...unknown, tenant: directTenant } : unknown;
  } catch (error) {
    log.warn(
      { tenant: asker.tenant, reason: messageOf(error) },
      'roles are unknown, so they count as the wrong ones',
    );
    return unknown;
  }
}
