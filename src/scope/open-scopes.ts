// The scopes in use: read at the start, changed in chat, and written back to the file they came from.
import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { withYamlAt } from '../corpus/metadata/yaml.ts';
import { messageOf, VerbatimError } from '../errors.ts';
import { type Asker, directTenant, isPersonTenant, localTenant, type Place } from '../question/question.ts';
import { assertMayChange, assertThere, type Change, isAdministrator } from './change.ts';
import { direct, inChat } from './platform-lines.ts';
import { noPlatforms, type Platforms } from './platforms.ts';
import { bothOf, none, type Scope } from './scope.ts';
import { writtenScope } from './scope-line.ts';
import { admits, openEverywhere, type Scopes, scopeAt, tenantAt } from './scopes.ts';
import { parseScopes, readScopes } from './scopes-file.ts';

/** Where the bot is on a platform, as the platform says when it connects. */
export interface Presence {
  readonly platform: string;
  readonly tenants: readonly string[];
  /** Of each tenant that belongs to one, its organisation, which may be served in its place. */
  readonly organisations?: ReadonlyMap<string, string>;
  /** Anybody may add the bot to a tenant of theirs: then none is served that is not listed by its id. */
  readonly isOpen?: boolean;
  /** What each person sees who uses the bot by themselves, in a tenant of their own; absent, the operator serves nobody so. */
  readonly people?: Scope;
  /** Those that the operator names in the platform's own settings: then a stranger's is never the only one. */
  readonly named?: readonly string[];
}

export interface OpenScopes {
  /** As the file has them. */
  current(): Scopes;
  at(place: Place): Scope;
  admits(place: Place): 'listed' | 'unlisted';
  /**
   * The first presence of a platform decides whom lines without a tenant are for: the one tenant, if there is exactly
   * one. A tenant that comes later, or is left alone later, gets nothing by it. Gives the tenants, or the organisation
   * where that one is served.
   */
  serve(presence: Presence): readonly string[];
  /** Whom lines without a tenant are for; undefined where nobody, or where tenants are listed. */
  only(platform: string): string | undefined;
  /** The tenant where it is served, else its organisation where that one is, else the tenant. */
  tenantOf(platform: string, tenant: string, organisation: string): string;
  /** Whether somebody is an administrator of their tenant: one whom the file names, else one whom the platform calls so. */
  isAdministrator(asker: Asker, isPlatformAdministrator: boolean): boolean;
  /** The tenants that are served of those that the bot is in, as it said last. */
  served(platform: string): readonly string[];
  /**
   * Gives the asker's place another scope, or what it had again, and writes it into the file, whose comments stay.
   * Rejects as `assertMayChange` throws, and with SCOPES_ABSENT without a file, SCOPES_INVALID where the file is wrong
   * by now, SCOPES_UNWRITABLE; then nothing has changed. `collections` are those of the corpus.
   */
  give(change: Change, collections: readonly string[]): Promise<void>;
}

/** `path` is the scopes file; without one, `openEverywhere` holds. Throws SCOPES_INVALID. */
export async function openScopes(
  path: string | undefined,
  platforms: Platforms = noPlatforms,
): Promise<OpenScopes> {
  let scopes = path === undefined ? openEverywhere : await readScopes(path, platforms);
  const only = new Map<string, string>();
  const present = new Map<string, readonly string[]>();
  /** By platform. Not in the file, so that no line of a tenant, and no change in chat, reaches a person's. */
  const people = new Map<string, Scope>();
  let turn: Promise<unknown> = Promise.resolve();
  const change = async (wanted: Change, collections: readonly string[]): Promise<void> => {
    const { asker, scope } = wanted;
    const assertMay = (within: Scopes): void =>
      asker.tenant === localTenant
        ? assertThere(scope, collections)
        : assertMayChange(tenantAt(within, only, asker), wanted, collections);
    assertMay(scopes);
    if (path === undefined) throw new VerbatimError('SCOPES_ABSENT', absent);
    // Somebody may have edited the file since the start: what it says now counts, and stays.
    const yaml = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
    const now = parseScopes(yaml, path, platforms);
    assertMay(now);
    const value = scope === undefined ? undefined : writtenScope(scope);
    const text = withYamlAt(yaml, whereOf(now, asker), value);
    const changed = parseScopes(text, path, platforms);
    await replace(path, text);
    scopes = changed;
  };
  const isServed = (platform: string, tenant: string): boolean =>
    tenantAt(scopes, only, { platform, tenant }) !== undefined;
  const tenantOf: OpenScopes['tenantOf'] = (platform, tenant, organisation) =>
    !isServed(platform, tenant) && isServed(platform, organisation) ? organisation : tenant;
  const admitsNow = (place: Place): 'listed' | 'unlisted' => {
    if (isPersonTenant(place.tenant)) return people.has(place.platform) ? 'listed' : 'unlisted';
    return admits(scopes, only, place);
  };
  const at = (place: Place): Scope => {
    const { platform, tenant, collections } = place;
    if (!isPersonTenant(tenant)) return scopeAt(scopes, only, place);
    const given = people.get(platform) ?? none;
    return collections === undefined ? given : bothOf(given, new Set(collections));
  };
  return {
    current: () => scopes,
    at,
    admits: admitsNow,
    serve: ({ platform, tenants: reported, organisations, isOpen = false, people: given, named = [] }) => {
      if (given === undefined) people.delete(platform);
      else people.set(platform, given);
      const tenants = [
        ...new Set(
          reported.map((tenant) => tenantOf(platform, tenant, organisations?.get(tenant) ?? tenant)),
        ),
      ];
      const [first, ...others] = named.length > 0 ? named : tenants;
      const isOnly = others.length === 0 && first !== directTenant && first !== localTenant;
      if (!present.has(platform) && !isOpen && first !== undefined && isOnly) only.set(platform, first);
      present.set(platform, tenants);
      return tenants;
    },
    only: (platform) => {
      const tenant = only.get(platform);
      const isListed = scopes.platforms.has(platform) && scopes.platforms.get(platform)?.only === undefined;
      return isListed ? undefined : tenant;
    },
    tenantOf,
    isAdministrator: (asker, isPlatformAdministrator) => {
      const tenant = tenantAt(scopes, only, asker);
      if (tenant === undefined || asker.tenant === directTenant) return false;
      return isAdministrator(tenant, asker, isPlatformAdministrator);
    },
    served: (platform) => (present.get(platform) ?? []).filter((tenant) => isServed(platform, tenant)),
    give: (wanted, collections) => {
      // One after the other, so that none is overwritten. Each caller hears of its own failure.
      const given = turn.then(() => change(wanted, collections));
      turn = given.catch(() => undefined);
      return given;
    },
  };
}

const absent =
  'There is no scopes file to change. Set VERBATIM_SCOPES to a file with the line "default: all" and start the bot again.';

/** What the operator wrote is never changed: changes in chat have lines of their own. */
function whereOf(
  { platforms }: Scopes,
  { platform, tenant, conversation, audience }: Place,
): readonly string[] {
  if (tenant === localTenant) return [platform];
  const isListed = platforms.get(platform)?.tenants.has(tenant) === true;
  const line = audience === 'direct' ? direct : conversation;
  return isListed ? [platform, tenant, inChat, line] : [platform, inChat, line];
}

/** Written beside its place and moved there, so that a reader sees a whole file or the one before. */
async function replace(path: string, text: string): Promise<void> {
  try {
    const real = await realpath(path);
    const draft = `${real}.${process.pid}`;
    await writeFile(draft, text, { mode: (await stat(real)).mode });
    await rename(draft, real);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

const unwritable = (path: string, cause: unknown): VerbatimError =>
  new VerbatimError(
    'SCOPES_UNWRITABLE',
    `The scopes file ${path} can't be written, so nothing has changed: ${messageOf(cause)}. Allow the bot to write it.`,
    cause,
  );
