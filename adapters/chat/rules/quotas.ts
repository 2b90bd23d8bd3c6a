// Whether one more question may be asked: by the person, and by all people of the tenant together, so that no tenant takes the
// time of the others. Counted in memory: a start begins at none.
import type { Asker } from '../../../src/index.ts';
import { createLimiter } from '../../shared/limiter.ts';
import { type Limited, limited, type SettingsHere } from './tenant-settings.ts';

/** Seconds. */
const durations: Readonly<Record<Limited, number>> = { person: 60, minute: 60, day: 24 * 60 * 60 };

/** Counts a question. Resolves to the limit that it is beyond, the closest first; undefined where it may be asked. */
export type Quotas = (asker: Pick<Asker, 'tenant' | 'user'>) => Promise<Limited | undefined>;

export function createQuotas(settings: Pick<SettingsHere, 'limit'>): Quotas {
  // What applies is given with each question: administrators may change it.
  const counted = {
    person: createLimiter(Number.MAX_SAFE_INTEGER, durations.person),
    minute: createLimiter(Number.MAX_SAFE_INTEGER, durations.minute),
    day: createLimiter(Number.MAX_SAFE_INTEGER, durations.day),
  };
  return async (asker) => {
    for (const what of limited) {
      const { applies } = settings.limit(asker, what);
      const key = what === 'person' ? asker.user : asker.tenant;
      // What is refused to one person is not counted for the tenant.
      if (applies !== undefined && !(await counted[what](key, applies))) return what;
    }
    return undefined;
  };
}
