// Who sees what an answer shows.
import type { Asker } from '../../../src/index.ts';
import type { ResponseKind } from '../port/events.ts';
import type { Context } from './context.ts';

/** The asker as of an answer of `kind`: the same person, in the audience that will see it. */
export function seenBy<A extends Asker>(
  { platform: { abilities } }: Pick<Context, 'platform'>,
  asker: A,
  kind: ResponseKind,
): A {
  switch (kind) {
    case 'in-place':
      return asker;
    case 'private':
      return asker.audience === 'public' && abilities.privacy ? { ...asker, audience: 'private' } : asker;
    case 'public':
      return asker.audience === 'private' ? { ...asker, audience: 'public' } : asker;
  }
}
