// Which processes that share a database have ended: each holds a lock of the server under its name for as long as it runs.
import { z } from 'zod';
import type { Owners } from '../sql/claims.ts';
import type { Sql } from '../sql/session/session.ts';

/** The lock's key, of the next two parameters: the schema and the owner. */
export const ownerKey = "hashtextextended(CAST(? AS TEXT) || ' verbatim owner ' || CAST(? AS TEXT), 0)";

/**
 * Milliseconds for which a lock must have been free before what its holder was saying is said by another. A process doubts that it
 * holds its lock after three seconds at the latest, and sends nothing then; what it sent before has arrived.
 */
const arrivesWithin = 10_000;

/** Milliseconds between two looks at an owner after which nobody knows whether its lock was free in between. */
const lookedWithin = 5_000;

const freeRow = z.object({ free: z.boolean() });

/** Where a process has the database for itself, all others have surely ended. */
export function createOwners(schema: string, isShared: boolean, now = () => performance.now()): Owners {
  /** The locks that this process has found free, since when, and until when it looked. Each call looks at some of them. */
  const free = new Map<string, { readonly since: number; readonly until: number }>();
  return {
    async ended(sql: Sql, owners) {
      // Whoever comes second finds what the first one took.
      await sql.row(
        "SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT) || ' verbatim takes over', 0))",
        [schema],
      );
      for (const [known, { until }] of free) if (now() - until > lookedWithin) free.delete(known);
      const all: string[] = [];
      for (const owner of owners) {
        // Held until the transaction ends: an owner that comes back meanwhile waits.
        const row = await sql.row(`SELECT pg_try_advisory_xact_lock(${ownerKey}) AS free`, [schema, owner]);
        if (freeRow.parse(row).free) {
          all.push(owner);
          free.set(owner, { since: free.get(owner)?.since ?? now(), until: now() });
        } else free.delete(owner);
      }
      const isLong = (owner: string): boolean => now() - (free.get(owner)?.since ?? now()) >= arrivesWithin;
      return { all, surely: isShared ? all.filter(isLong) : all };
    },
  };
}
