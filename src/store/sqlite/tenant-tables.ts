// What belongs to tenants in SQLite: where the bot is installed, and what administrators set.
import { z } from 'zod';
import type { StoredInstallation } from '../installations.ts';
import type { Store, TenantSetting } from '../store.ts';
import type { Turns } from './connection/turns.ts';
import { storable } from './write-down.ts';

const installationRow = z.object({
  platform: z.string(),
  organisation: z.string(),
  tenant: z.string(),
  sealed: z.string(),
  changed_at: z.int(),
});

const settingRow = z.object({ tenant: z.string(), name: z.string(), value: z.string() });

const installationOf = (found: unknown): StoredInstallation => {
  const { changed_at: changedAt, ...key } = installationRow.parse(found);
  return { ...key, changedAt };
};

export function createTenantTables(
  { read }: Pick<Turns, 'read'>,
  write: Turns['write'],
): Pick<Store, 'saveInstallation' | 'installations' | 'settings' | 'set'> {
  return {
    saveInstallation: ({ platform, organisation, tenant, sealed, changedAt }) =>
      write(async (sql) => {
        const upsert = `INSERT INTO installations (platform, organisation, tenant, sealed, changed_at)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT (platform, organisation, tenant)
          DO UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at`;
        await sql.run(upsert, [platform, storable(organisation), storable(tenant), sealed, changedAt]);
      }),

    installations: (platform) =>
      read(async (sql) => {
        const select = `SELECT platform, organisation, tenant, sealed, changed_at FROM installations
          WHERE platform = ? ORDER BY organisation, tenant`;
        return (await sql.rows(select, [platform])).map(installationOf);
      }),

    settings: (platform) =>
      read(async (sql) => {
        const select = 'SELECT tenant, name, value FROM settings WHERE platform = ? ORDER BY tenant, name';
        return (await sql.rows(select, [platform])).map((found): TenantSetting => settingRow.parse(found));
      }),

    set: (platform, { tenant, name }, value) =>
      write(async (sql) => {
        const key = [platform, storable(tenant), name];
        await sql.run('DELETE FROM settings WHERE platform = ? AND tenant = ? AND name = ?', key);
        if (value === undefined) return;
        const insert = 'INSERT INTO settings (platform, tenant, name, value) VALUES (?, ?, ?, ?)';
        await sql.run(insert, [...key, storable(value)]);
      }),
  };
}
