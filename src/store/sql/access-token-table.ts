// Access tokens in tables.
import { z } from 'zod';
import { roles, type StoredAccessToken } from '../access-tokens.ts';
import type { Store } from '../store.ts';
import type { Turns } from './session/session.ts';
import { storable } from './write-down.ts';

const collectionsIn = z.array(z.string());

const tokenRow = z.object({
  digest: z.string(),
  name: z.string(),
  role: z.enum(roles),
  collections: z.string().nullable(),
  created_at: z.int(),
  used_at: z.int().nullable(),
  revoked_at: z.int().nullable(),
});

function tokenOf(found: unknown): StoredAccessToken {
  const row = tokenRow.parse(found);
  return {
    ...{ digest: row.digest, name: row.name, role: row.role, createdAt: row.created_at },
    ...(row.collections === null ? {} : { collections: collectionsIn.parse(JSON.parse(row.collections)) }),
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}

export function createAccessTokenTable({
  read,
  write,
}: Pick<Turns, 'read' | 'write'>): Pick<
  Store,
  'addAccessToken' | 'accessTokens' | 'revokeAccessToken' | 'useAccessToken'
> {
  return {
    addAccessToken: ({ digest, name, role, collections, createdAt }) =>
      write(async (sql) => {
        const insert = `INSERT INTO access_tokens (digest, name, role, collections, created_at)
          SELECT ?, ?, ?, ?, ?
          WHERE NOT EXISTS (SELECT 1 FROM access_tokens WHERE name = ? AND revoked_at IS NULL)`;
        const written = collections === undefined ? null : JSON.stringify(collections.map(storable));
        const called = storable(name);
        return (await sql.run(insert, [digest, called, role, written, createdAt, called])) > 0;
      }),

    accessTokens: () =>
      read(async (sql) => {
        const select = `SELECT digest, name, role, collections, created_at, used_at, revoked_at
          FROM access_tokens ORDER BY created_at, name`;
        return (await sql.rows(select)).map(tokenOf);
      }),

    revokeAccessToken: (name, now) =>
      write(async (sql) => {
        const update = 'UPDATE access_tokens SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL';
        return (await sql.run(update, [now, storable(name)])) > 0;
      }),

    useAccessToken: (digest, now) =>
      write(async (sql) => {
        await sql.run('UPDATE access_tokens SET used_at = ? WHERE digest = ?', [now, digest]);
      }),
  };
}
