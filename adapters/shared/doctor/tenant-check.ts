// What `verbatim doctor` says of the tenants that a platform is in: which of them are served, and what to write otherwise.
import { openScopes, type Platforms, type Presence, readConfig, VerbatimError } from '../../../src/index.ts';
import { type Check, fine, warning } from './check.ts';

/** `platforms` is what the scopes file may name. Nothing where the scopes file is wrong, which has a check of its own. `names` are people's names for the tenants. */
export async function checkTenants(
  environment: Readonly<Record<string, string | undefined>>,
  platforms: Platforms,
  presence: Presence,
  names: ReadonlyMap<string, string>,
): Promise<readonly Check[]> {
  const { platform } = presence;
  const label = `${platform} tenants`;
  try {
    const scopes = await openScopes(readConfig(environment).scopes, platforms);
    const tenants = scopes.serve(presence);
    const served = scopes.served(platform);
    const others = tenants.filter((tenant) => !served.includes(tenant));
    const named = (ids: readonly string[]): string =>
      ids.map((id) => `${names.get(id) ?? 'unnamed'} (${id})`).join(', ');
    if (others.length === 0) return [fine(label, served.length === 0 ? 'none' : `served: ${named(served)}`)];
    const remedy = `List those to be served under "${platform}" in the scopes file, such as "${others[0]}": { default: all }, as docs/scopes.md shows, and remove the bot from the others.`;
    return [warning(label, `not served: ${named(others)}`, remedy)];
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'SCOPES_INVALID') return [];
    throw error;
  }
}
