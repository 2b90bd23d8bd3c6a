// Where a tenant's administrators let people ask, and whom: what they set, and what follows from it.
import { type Asker, isPersonTenant, type Place, type Verbatim } from '../../../src/index.ts';
import type { Standing } from '../port/events.ts';

/** What can be let in and kept out by its id. */
export const listed = ['channels', 'roles'] as const;
export type Listed = (typeof listed)[number];

/** `default` takes an id out of both lists. */
export const listings = ['allow', 'deny', 'default'] as const;
export type Listing = (typeof listings)[number];

/** Where some are allowed, all others are not. Who is denied is, whatever is allowed. */
export interface Lists {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

export interface Access extends Readonly<Record<Listed, Lists>> {
  /** People whom the bot does not answer. */
  readonly barred: readonly string[];
  /** Conversations for adults alone are answered in, too. */
  readonly withAdults: boolean;
}

/** Why somebody is not answered; `unknown` until it was read what administrators set. */
export type Bar = 'person' | 'age' | 'channel' | 'role' | 'unknown';

/** Undefined where they are. Roles that nobody knows are none of those that are allowed, and may be denied ones. */
export function barOf(access: Access, asker: Asker & Standing): Bar | undefined {
  const { user, conversation, audience, roles, isAgeRestricted, thread, category } = asker;
  if (asker.isBanned === true || access.barred.includes(idOf(user))) return 'person';
  const isBetweenTwo = audience === 'direct' || conversation === '';
  if (isAgeRestricted === true && !access.withAdults) return 'age';
  if (!isBetweenTwo && !isOpen(access.channels, [thread, conversation, category])) return 'channel';
  const { allow, deny } = access.roles;
  if (roles === undefined) return allow.length + deny.length === 0 ? undefined : 'role';
  return isLetIn(access.roles, roles) ? undefined : 'role';
}

/** What is said of a thread counts before what is said of its channel, and that before what is said of the category. */
function isOpen({ allow, deny }: Lists, nearestFirst: readonly (string | undefined)[]): boolean {
  for (const id of nearestFirst) {
    if (id === undefined) continue;
    if (deny.includes(id)) return false;
    if (allow.includes(id)) return true;
  }
  return allow.length === 0;
}

function isLetIn({ allow, deny }: Lists, ids: readonly string[]): boolean {
  if (ids.some((id) => deny.includes(id))) return false;
  return allow.length === 0 || ids.some((id) => allow.includes(id));
}

/** As people see it: a platform may write what it is unique in before it. */
const idOf = (user: string): string => user.slice(user.lastIndexOf('/') + 1);

/** Ids in one list. More belong into a role. */
export const mostListed = 200;

type Tenant = Pick<Place, 'tenant'>;

export interface AccessHere {
  of(tenant: Tenant): Access;
  /** Whether what is set was read: until then, `of` has nothing of it. */
  isKnown(): boolean;
  /** Whether a person is one of those whom a tenant's administrators do not want answered. */
  isBanned(tenant: string, asker: Pick<Asker, 'user'>): boolean;
  /** Reads it now, where the store is there. Never rejects. */
  read(): Promise<void>;
  /** Why the asker is not answered where they ask. */
  bar(asker: Asker & Standing): Bar | undefined;
  /** All reject as `Settings.set` does. Without an id, `default` empties both lists. */
  list(change: Change, what: Listed, listing: Listing, id: string | undefined): Promise<void>;
  setBarred(change: Change, id: string, isBarred: boolean): Promise<void>;
  setWithAdults(change: Change, withAdults: boolean): Promise<void>;
}

interface Change {
  readonly asker: Asker;
  readonly isAdministrator: boolean;
}

/** The settings' names in the store. */
const names = { barred: 'barred people', withAdults: 'age-restricted channels' } as const;
const nameOf = (what: Listed, listing: keyof Lists): string => `${listing} ${what}`;

export function createAccessHere({ settings }: Pick<Verbatim, 'settings'>, platform: string): AccessHere {
  const idsIn = (tenant: string, name: string): readonly string[] =>
    (settings.of({ platform, tenant }, name) ?? '').split(' ').filter((id) => id !== '');
  const listsIn = (tenant: string, what: Listed): Lists => ({
    allow: idsIn(tenant, nameOf(what, 'allow')),
    deny: idsIn(tenant, nameOf(what, 'deny')),
  });
  const of = ({ tenant }: Tenant): Access => ({
    channels: listsIn(tenant, 'channels'),
    roles: listsIn(tenant, 'roles'),
    barred: idsIn(tenant, names.barred),
    withAdults: settings.of({ platform, tenant }, names.withAdults) === 'on',
  });
  const write = ({ asker, isAdministrator }: Change, name: string, ids: readonly string[]): Promise<void> =>
    settings.set(asker, name, ids.length === 0 ? undefined : ids.join(' '), {
      isPlatformAdministrator: isAdministrator,
    });
  return {
    of,
    isKnown: () => settings.areRead(platform),
    isBanned: (tenant, { user }) => idsIn(tenant, names.barred).includes(idOf(user)),
    read: () => settings.read(platform),
    bar: (asker) => {
      // A person's own tenant has no administrators.
      if (!isPersonTenant(asker.tenant) && !settings.areRead(platform)) return 'unknown';
      return barOf(of(asker), asker);
    },
    async list(change, what, listing, id) {
      const lists = listsIn(change.asker.tenant, what);
      for (const name of ['deny', 'allow'] as const) {
        const others = id === undefined ? [] : lists[name].filter((one) => one !== id);
        const ids = name === listing && id !== undefined ? [...others, id] : others;
        await write(change, nameOf(what, name), ids);
      }
    },
    setBarred: (change, id, isBarred) => {
      const others = idsIn(change.asker.tenant, names.barred).filter((one) => one !== id);
      return write(change, names.barred, isBarred ? [...others, id] : others);
    },
    setWithAdults: (change, withAdults) => write(change, names.withAdults, withAdults ? ['on'] : []),
  };
}
