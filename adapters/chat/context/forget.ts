// Deletes what a person asked, as everybody that they are on the platform.
import type { Forgotten } from '../../../src/index.ts';
import type { RawAsker } from '../port/events.ts';
import { forgetPerson } from '../rules/memory.ts';
import type { Context } from './context.ts';

export async function forgetEverywhere(
  { memory, platform, verbatim }: Pick<Context, 'memory' | 'platform' | 'verbatim'>,
  asker: RawAsker,
): Promise<Forgotten> {
  const identities = await platform.identities(asker);
  for (const user of new Set([asker.user, ...identities])) forgetPerson(memory, user);
  return verbatim.forget(asker, identities);
}
