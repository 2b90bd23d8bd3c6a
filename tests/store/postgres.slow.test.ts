// The PostgreSQL store keeps the contract, over a real server.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { serverAt } from '../../src/store/postgres/connection/pool.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { describeStore } from '../contracts/store.ts';
import { noPostgres, usePostgres } from './postgres-server.ts';

const where = `a server${noPostgres === undefined ? '' : `: ${noPostgres}`}`;

describe.skipIf(noPostgres !== undefined)(where, () => {
  const postgres = usePostgres('fsync=off');
  const openIn = async (schema: string, retentionDays: number): Promise<Store> => {
    const settings = { mode: 'tool', retentionDays, wasThere: false, now: Date.now } as const;
    return (await openPostgresStore(serverAt(postgres.url(), schema), settings)).store;
  };

  describeStore('postgres', () => {
    const schema = `s${randomBytes(6).toString('hex')}`;
    return { open: (retentionDays = 365) => openIn(schema, retentionDays) };
  });

  it('has its tables in a schema of its own', async () => {
    await (await openIn('apart', 365)).close();
    const client = new pg.Client({ connectionString: postgres.url() });
    await client.connect();
    const { rows } = await client.query(
      "SELECT DISTINCT schemaname AS name FROM pg_tables WHERE tablename = 'questions' AND schemaname IN ('apart', 'public')",
    );
    await client.end();
    expect(rows).toEqual([{ name: 'apart' }]);
  });
});
