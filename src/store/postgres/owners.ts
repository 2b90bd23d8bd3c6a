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

const freeRow = z.object({ free: z.boolean() });

/** Where a process has the database for itself, all others have surely ended. */
export function createOwners(schema: string, isShared: boolean, now = () => performance.now()): Owners {
  /** Since when this process has found each lock free. */
  const freeSince = new Map<string, number>();
  return {
    async ended(sql: Sql, owners) {
      // Whoever comes second finds what the first one took.
      await sql.row(
        "SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT) || ' verbatim takes over', 0))",
        [schema],
      );
      for (const known of freeSince.keys()) if (!owners.includes(known)) freeSince.delete(known);
      const all: string[] = [];
      for (const owner of owners) {
        // Held until the transaction ends: an owner that comes back meanwhile waits.
        const row = await sql.row(`SELECT pg_try_advisory_xact_lock(${ownerKey}) AS free`, [schema, owner]);
        if (freeRow.parse(row).free) {
          all.push(owner);
          if (!freeSince.has(owner)) freeSince.set(owner, now());
        } else freeSince.delete(owner);
      }
      const isLong = (owner: string): boolean => now() - (freeSince.get(owner) ?? now()) >= arrivesWithin;
      return { all, surely: isShared ? all.filter(isLong) : all };
    },
  };
}
