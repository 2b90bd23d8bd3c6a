// What other processes on the same store delete: nothing of it may stay in this one's memory, or be written by it.
import type { HashAsker } from '../folder/asker.ts';
import type { Deletion } from '../sql/deletion.ts';
import type { Person } from './person.ts';

/** What was deleted elsewhere. More may be named than was, where nobody knows what was. */
export interface DeletedElsewhere {
  isOf(person: Person): boolean;
  isOfTenant(platform: string, tenant: string): boolean;
}

export interface Deletions {
  listen(listener: (deleted: DeletedElsewhere) => void): void;
  hear(deletion: Deletion, hashAsker: HashAsker): void;
  /** Nothing was heard for a while. */
  missed(): void;
}

/** People of one deletion. */
const mostKnown = 10_000;

const everything: DeletedElsewhere = { isOf: () => true, isOfTenant: () => true };

export function createDeletions(): Deletions {
  const listeners = new Set<(deleted: DeletedElsewhere) => void>();
  const tell = (deleted: DeletedElsewhere): void => {
    for (const listener of listeners) listener(deleted);
  };
  return {
    listen: (listener) => void listeners.add(listener),
    hear(deletion, hashAsker) {
      // Listeners ask of everything that they know, most of it of a few people.
      const known = new Map<string, boolean>();
      tell({
        isOf({ platform, user }) {
          const asker = hashAsker(platform, user);
          const is = known.get(asker) ?? deletion.isOf(asker);
          if (known.size < mostKnown) known.set(asker, is);
          return is;
        },
        isOfTenant: deletion.isOfTenant,
      });
    },
    missed: () => tell(everything),
  };
}
