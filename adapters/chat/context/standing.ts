// What somebody is in a tenant now: they may have been banned, or lost a role, since they asked.
import { setTimeout as sleep } from 'node:timers/promises';
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
 * The asker of a question that an earlier process left, and where they asked, as both are now; undefined where the platform does
 * not say so, and that decides something.
 */
export async function withStandingNow(
  context: Services & Pick<Context, 'stops'>,
  asker: RawAsker,
): Promise<RawAsker | undefined> {
  const now = await withMembershipNow(context, asker);
  return now === undefined ? undefined : withConversationNow(context, now);
}

/** It may have become one for adults, or moved to another category. */
async function withConversationNow(
  context: Services & Pick<Context, 'stops'>,
  asker: RawAsker,
): Promise<RawAsker | undefined> {
  const { platform, log } = context;
  if (platform.conversationNow === undefined || asker.audience === 'direct') return asker;
  try {
    const conversation = await inTries(context, async () => platform.conversationNow?.(asker.conversation));
    if (conversation === undefined) return asker;
    const { isAgeRestricted: _, category: __, ...others } = asker;
    return { ...others, ...conversation };
  } catch (error) {
    const reason = messageOf(error);
    log.warn(
      { tenant: asker.tenant, reason },
      'a channel is unknown, so a question is left to the next start',
    );
    return undefined;
  }
}

/** Whoever left the tenant, or may have left it, writes to it directly no more. */
async function withMembershipNow(
  context: Services & Pick<Context, 'stops'>,
  asker: RawAsker,
): Promise<RawAsker | undefined> {
  const { access, log } = context;
  if (isPersonTenant(asker.tenant)) return asker;
  const { isBanned: _, ...free } = asker;
  if (asker.tenant === directTenant) return ofNoTenant(context, free);
  const { roles, ...unknown } = free;
  const isDirect = asker.audience === 'direct';
  const { allow, deny } = access.of(asker).roles;
  // A platform that has roles says them of everybody.
  if (roles === undefined || (!isDirect && allow.length + deny.length === 0)) return free;
  try {
    const member = await inTries(context, () => context.platform.membership(asker.tenant, asker.user));
    if (member !== undefined) return { ...free, ...member };
    return isDirect ? await ofNoTenant(context, unknown) : unknown;
  } catch (error) {
    const reason = messageOf(error);
    if (isDirect) {
      log.warn({ tenant: asker.tenant, reason }, 'a membership is unknown, so it counts as none');
      return ofNoTenant(context, unknown);
    }
    log.warn({ tenant: asker.tenant, reason }, 'roles are unknown, so a question is left to the next start');
    return undefined;
  }
}

/** As live direct messages of people who are in no tenant of ours. */
async function ofNoTenant(context: Services, asker: RawAsker): Promise<RawAsker> {
  const direct = { ...asker, tenant: directTenant };
  return (await isBannedSomewhere(context, direct)) ? { ...direct, isBanned: true } : direct;
}

/** Milliseconds before each further try. */
const pauses = [1_000, 5_000] as const;

/** Tried again for a while, since platforms are often late just after a start. */
async function inTries<T>({ stops }: Pick<Context, 'stops'>, ask: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch (error) {
      await sleep(pause, undefined, { ref: false, signal: stops.end }).catch(() => {
        throw error;
      });
    }
  }
  return ask();
}
