// Which scope each place has, and which tenants the operator serves.
import type { Corpus } from '../corpus/folder/load.ts';
import { localTenant, type Place } from '../question/question.ts';
import { bothOf, collectionOf, eitherOf, none, type Scope } from './scope.ts';

/** What is said of the places of one tenant. */
export interface Lines {
  readonly direct?: Scope | undefined;
  readonly channels: ReadonlyMap<string, Scope>;
}

export interface TenantScopes {
  /** Of every place of the tenant that has no line. */
  readonly usual: Scope;
  readonly given: Lines;
  /** What administrators of the tenant changed in chat; it counts before what is given, within the ceiling. */
  readonly inChat: Lines;
  /** All that the operator gives the tenant, somewhere in it. No place of it ever sees more. */
  readonly ceiling: Scope;
  /** Ids of those who may change what its places see; absent, the platform's own administrators. */
  readonly administrators?: ReadonlySet<string> | undefined;
}

export interface PlatformScopes {
  /** By id, `directTenant` among them. */
  readonly tenants: ReadonlyMap<string, TenantScopes>;
  /** Of the one tenant that the bot is in; absent where tenants are listed by their ids. */
  readonly only?: TenantScopes | undefined;
}

export interface Scopes {
  /** Of every place that is not listed, as far as its tenant is served. */
  readonly usual: Scope;
  /** Of this machine's own places, by platform. */
  readonly local: ReadonlyMap<string, Scope>;
  readonly platforms: ReadonlyMap<string, PlatformScopes>;
}

/** Without a scopes file. */
export const openEverywhere: Scopes = { usual: 'all', local: new Map(), platforms: new Map() };

/** By platform, the one tenant that it was in when it connected. */
export type OnlyTenants = ReadonlyMap<string, string>;

export const noLines: Lines = { channels: new Map() };

/** What the operator gives a tenant is all that any line of it names. */
export const ceilingOf = (usual: Scope, { direct, channels }: Lines, further: Scope = none): Scope =>
  eitherOf([usual, further, ...(direct === undefined ? [] : [direct]), ...channels.values()]);

/** Undefined for a tenant that the operator does not serve. */
export function tenantAt(
  { usual, platforms }: Scopes,
  onlyTenants: OnlyTenants,
  { platform, tenant }: Pick<Place, 'platform' | 'tenant'>,
): TenantScopes | undefined {
  const listed = platforms.get(platform) ?? { tenants: new Map(), only: withoutLines(usual) };
  return listed.tenants.get(tenant) ?? (onlyTenants.get(platform) === tenant ? listed.only : undefined);
}

const withoutLines = (usual: Scope): TenantScopes => ({
  usual,
  given: noLines,
  inChat: noLines,
  ceiling: usual,
});

/** `unlisted`: the operator does not serve the tenant, so no place of it sees anything. */
export const admits = (scopes: Scopes, onlyTenants: OnlyTenants, place: Place): 'listed' | 'unlisted' =>
  place.tenant === localTenant || tenantAt(scopes, onlyTenants, place) !== undefined ? 'listed' : 'unlisted';

export function scopeAt(scopes: Scopes, onlyTenants: OnlyTenants, place: Place): Scope {
  const shown = scopeOfAll(scopes, onlyTenants, place);
  return place.collections === undefined ? shown : bothOf(shown, new Set(place.collections));
}

/** Whoever is there. */
function scopeOfAll(scopes: Scopes, onlyTenants: OnlyTenants, place: Place): Scope {
  if (place.tenant === localTenant) return scopes.local.get(place.platform) ?? scopes.usual;
  const tenant = tenantAt(scopes, onlyTenants, place);
  if (tenant === undefined) return none;
  const { usual, given, inChat, ceiling } = tenant;
  return bothOf(lineOf(inChat, place) ?? lineOf(given, place) ?? usual, ceiling);
}

const lineOf = ({ direct, channels }: Lines, { conversation, audience }: Place): Scope | undefined =>
  channels.get(conversation) ?? (audience === 'direct' ? direct : undefined);

/** Every scope that a place has. */
export const scopesIn = ({ usual, local, platforms }: Scopes): Scope[] => [
  usual,
  ...local.values(),
  ...tenantsIn(platforms).flatMap(({ usual: own, given, inChat, ceiling }) =>
    [own, ...scopesOf(given), ...scopesOf(inChat)].map((scope) => bothOf(scope, ceiling)),
  ),
];

const tenantsIn = (platforms: Scopes['platforms']): TenantScopes[] =>
  [...platforms.values()].flatMap(({ tenants, only }) => [
    ...tenants.values(),
    ...(only === undefined ? [] : [only]),
  ]);

const scopesOf = ({ direct, channels }: Lines): Scope[] => [
  ...(direct === undefined ? [] : [direct]),
  ...channels.values(),
];

/** Sorted. */
export const collectionsIn = (corpus: Corpus): string[] =>
  [
    ...new Set(
      [...corpus.documents, ...(corpus.copies ?? [])].flatMap(({ path }) => collectionOf(corpus, path) ?? []),
    ),
  ].sort();

/** Collections that some place is given and that hold no document: folders that are yet to come, or mistyped. */
export function strayCollections(scopes: Scopes, corpus: Corpus): string[] {
  const given = [...scopesIn(scopes), ...tenantsIn(scopes.platforms).map(({ ceiling }) => ceiling)];
  const named = given.flatMap((scope) => (scope === 'all' ? [] : [...scope]));
  const there = new Set(collectionsIn(corpus));
  return [...new Set(named)].filter((name) => !there.has(name)).sort();
}
