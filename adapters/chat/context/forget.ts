// Deletes what a person asked, as everybody that they are on the platform, or what all of a tenant asked.
import type { Forgotten } from '../../../src/index.ts';
import type { RawAsker } from '../port/events.ts';
import { forgetPerson, forgetTenant } from '../rules/memory.ts';
import type { Context } from './context.ts';

export async function forgetEverywhere(
  { memory, platform, verbatim }: Pick<Context, 'memory' | 'platform' | 'verbatim'>,
  asker: RawAsker,
): Promise<Forgotten> {
  const identities = await platform.identities(asker);
  for (const user of new Set([asker.user, ...identities])) forgetPerson(memory, user);
  return verbatim.forget(asker, identities);
}

/** For administrators. Rejects as `Verbatim.forgetAll` does. */
export async function forgetAll(
  { memory, verbatim }: Pick<Context, 'memory' | 'verbatim'>,
  asker: RawAsker,
  isPlatformAdministrator: boolean,
): Promise<Forgotten> {
  const rights = { isPlatformAdministrator };
  // Rejects for others, before anything is forgotten.
  await verbatim.countAll(asker, rights);
  forgetTenant(memory, asker.tenant);
  return verbatim.forgetAll(asker, rights);
}
