// Whom the operator serves. Every event passes here first, so that no surface can forget it: a person in a tenant that is
// not listed gets one sentence, and no data.
import { createCache, directTenant, messageOf, type Verbatim } from '../../src/index.ts';
import { unlisted } from '../shared/wording/chat/tenants.ts';
import type { Context } from './context/context.ts';
import { isBannedSomewhere } from './context/standing.ts';
import { isAddressed } from './conversation/follow.ts';
import { whisperOnce } from './conversation/replies.ts';
import type { Send } from './outbox/outbox.ts';
import type { ChatEvent, RawPlace, Said, TenantsKnown } from './port/events.ts';
import { sentence } from './port/message.ts';
import { isErasure, refuse } from './refuse.ts';
import { forgetTenant } from './rules/memory.ts';

/** Passes the tenants that the bot is in to the core. */
export async function serveTenants(context: Context, event: TenantsKnown): Promise<void> {
  const { verbatim, platform, log } = context;
  const { kind: _, leave, ...presence } = event;
  const { tenants } = presence;
  verbatim.serve({ platform: platform.name, ...presence });
  if (leave === undefined) return;
  const served = verbatim.served(platform.name);
  // While none is served, the scopes file is not written yet, rather than every tenant strange.
  if (served.length === 0) return log.warn({ tenants }, 'no tenant is listed, so none is left');
  for (const tenant of tenants.filter((one) => !served.includes(one))) {
    try {
      await leave(tenant);
      log.info({ tenant }, 'left a tenant that is not listed');
    } catch (error) {
      log.warn({ tenant, reason: messageOf(error) }, 'a tenant that is not listed could not be left');
    }
  }
}

/** Nothing of a tenant is stored once the bot was removed from it. What the operator wrote into the scopes file stays. */
export async function forgetLeft(
  { verbatim, platform, memory, log }: Context,
  tenant: string,
): Promise<void> {
  forgetTenant(memory, tenant);
  const { questions } = await verbatim.forgetTenant(platform.name, tenant);
  log.info({ tenant, questions }, 'removed from a tenant: what was stored of it is deleted');
}

/** Milliseconds for which a membership that the platform confirmed or denied is believed. */
const believedFor = 10 * 60 * 1000;

/** Events as of the tenants that the operator listed. */
export type WithTenant = <M>(event: ChatEvent<M>) => Promise<ChatEvent<M>>;

/**
 * Of a tenant and its organisation, the one that is served counts. Where direct messages belong to no tenant, anybody can write to the bot who shares some server with it. Those of members
 * of the only tenant that is served without being listed count as of that tenant; all others keep `directTenant`, and are not
 * answered where administrators of a tenant that they are in have banned them.
 */
export function createWithTenant(context: Context): WithTenant {
  const { verbatim, platform, log, now } = context;
  const members = createCache<ReturnType<typeof platform.membership>>(believedFor, now);
  /** Two messages that come at the same time wait for one request, and stay in order. */
  const membership: typeof platform.membership = (tenant, user) => {
    const key = `${tenant} ${user}`;
    const known = members.get(key) ?? platform.membership(tenant, user);
    members.set(key, known);
    return known.catch((error: unknown) => {
      members.delete(key);
      log.warn({ tenant, reason: messageOf(error) }, 'a membership is unknown, so it counts as none');
      return undefined;
    });
  };
  const settled = <P extends RawPlace>(place: P): P =>
    place.organisation === undefined
      ? place
      : { ...place, tenant: verbatim.tenantOf(platform.name, place.tenant, place.organisation) };
  return async (raw) => {
    const event = withPlaces(raw, settled);
    const asker = 'said' in event ? event.said.asker : 'asker' in event ? event.asker : undefined;
    // Nothing else waits here: what is said and taken back at once stays in order.
    if (asker?.tenant !== directTenant) return event;
    const only = verbatim.onlyTenant(platform.name);
    const member = only === undefined ? undefined : await membership(only, asker.user);
    if (only === undefined || member === undefined)
      return (await isBannedSomewhere(context, asker)) ? withBan(event) : event;
    return withPlaces(event, (place) =>
      place.tenant === directTenant ? { ...place, ...member, tenant: only } : place,
    );
  };
}

const withBan = <M>(event: ChatEvent<M>): ChatEvent<M> =>
  withPlaces(event, (place) => (place.tenant === directTenant ? { ...place, isBanned: true } : place));

/** The event with each of its places as `change` makes it. */
function withPlaces<M>(event: ChatEvent<M>, change: <P extends RawPlace>(place: P) => P): ChatEvent<M> {
  if ('said' in event) return { ...event, said: { ...event.said, asker: change(event.said.asker) } };
  if (!('asker' in event)) return event;
  const asker = change(event.asker);
  return event.kind === 'submitted' && event.conversation !== undefined
    ? { ...event, asker, conversation: change(event.conversation) }
    : { ...event, asker };
}

/** Refuses an event of a tenant that is not listed; undefined where the event may go on. */
export function refuseUnlisted(context: Context, event: ChatEvent): Promise<void> | undefined {
  const { verbatim, platform } = context;
  switch (event.kind) {
    case 'tenants-known':
    case 'tenant-left':
    case 'deleted':
    case 'stopped':
      return undefined;
    case 'said':
    case 'edited':
      if (isListed(verbatim, event.said)) return undefined;
      return event.kind === 'said' ? refuseSaid(context, event.said) : Promise.resolve();
  }
  if (isListed(verbatim, event) || isErasure(event)) return undefined;
  return refuse(context, event, sentence(unlisted(event.asker, platform.tenantNoun)));
}

const isListed = (verbatim: Pick<Verbatim, 'admits'>, { asker }: Pick<Said, 'asker'>): boolean =>
  verbatim.admits(asker) === 'listed';

/** Said once, within the person's limit, and only where the bot was addressed. */
async function refuseSaid(context: Context, said: Said): Promise<void> {
  if (!isAddressed(said) || !(await context.questions.claim(said))) return;
  const { answering, questions } = context;
  const { asker } = said;
  const whisper: Send = (message) => whisperOnce(context, { said }, message);
  const quiet = (): Promise<void> => questions.settle({ said });
  await answering.guarded('refusal', whisper, () => answering.allowed(asker, { whisper, quiet }, quiet), {
    asker,
    quiet,
  });
}
