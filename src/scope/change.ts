// Whether somebody may give a place another scope in chat: narrower, and never beyond what the operator gave the tenant.
import { VerbatimError } from '../errors.ts';
import { type Asker, directTenant, isPersonTenant } from '../question/question.ts';
import { isWithin, type Scope } from './scope.ts';
import type { TenantScopes } from './scopes.ts';

export interface Change {
  readonly asker: Asker;
  /** Undefined for what the place has without a change in chat. */
  readonly scope: Scope | undefined;
  /** What the platform says of the asker; it counts where the tenant names no administrators. */
  readonly isPlatformAdministrator: boolean;
}

/**
 * `collections` are those of the corpus. Throws TENANT_UNLISTED, SCOPE_FORBIDDEN, SCOPE_BEYOND and COLLECTION_UNKNOWN.
 * No message names a collection that the tenant was not given.
 */
export function assertMayChange(
  tenant: TenantScopes | undefined,
  { asker, scope, isPlatformAdministrator }: Change,
  collections: readonly string[],
): void {
  if (isPersonTenant(asker.tenant)) throw new VerbatimError('SCOPE_FORBIDDEN', personIsTheOperators);
  if (tenant === undefined) throw new VerbatimError('TENANT_UNLISTED', unlisted(asker.tenant));
  if (asker.tenant === directTenant) throw new VerbatimError('SCOPE_FORBIDDEN', directIsTheOperators);
  if (!isAdministrator(tenant, asker, isPlatformAdministrator))
    throw new VerbatimError(
      'SCOPE_FORBIDDEN',
      'Only administrators can change which documents are shown here.',
    );
  if (scope === undefined) return;
  const { ceiling } = tenant;
  if (!isWithin(scope, ceiling)) throw new VerbatimError('SCOPE_BEYOND', beyond(ceiling));
  const within = collections.filter((name) => ceiling === 'all' || ceiling.has(name));
  assertThere(scope, within);
}

/** Throws COLLECTION_UNKNOWN. */
export function assertThere(scope: Scope | undefined, collections: readonly string[]): void {
  if (scope === undefined || scope === 'all') return;
  const unknown = [...scope].filter((name) => !collections.includes(name));
  if (unknown.length === 0) return;
  const message = `There is no collection ${unknown.join(', ')}. There are: ${collections.join(', ')}.`;
  throw new VerbatimError('COLLECTION_UNKNOWN', message);
}

/** Where a platform's user ids are unique within a tenant or an organisation only, it writes them as `tenant/user`. */
export const isAdministrator = (
  { administrators }: TenantScopes,
  { user }: Asker,
  isPlatformAdministrator: boolean,
): boolean => administrators?.has(user.slice(user.indexOf('/') + 1)) ?? isPlatformAdministrator;

const unlisted = (tenant: string): string =>
  `The operator of this bot does not serve ${tenant}: it is not in the scopes file.`;

const personIsTheOperators = 'What you see outside of a server is decided by the operator alone.';

const directIsTheOperators =
  'What direct messages see is decided by the operator alone, with "direct" in the scopes file.';

function beyond(ceiling: Scope): string {
  const given = ceiling === 'all' ? [] : [...ceiling].sort();
  return given.length === 0
    ? 'The operator has given no documents to this place, so there is nothing to choose. They can add some in the scopes file.'
    : `The operator has given only these collections: ${given.join(', ')}. Choose among them; the operator can add others in the scopes file.`;
}
