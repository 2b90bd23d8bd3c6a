// What belongs to tenants, in tables: where the bot is installed, and what administrators set.
import { z } from 'zod';
import type { Replaced, StoredInstallation } from '../installations.ts';
import type { Rows, Store, TenantSetting, TenantUsage } from '../store.ts';
import { readAll, readRow, rowIn } from './rows/columns.ts';
import type { Columns } from './session/dialect.ts';
import type { Turns } from './session/session.ts';
import { storable } from './write-down.ts';

const installationRow = z.object({
  platform: z.string(),
  organisation: z.string(),
  tenant: z.string(),
  sealed: z.string(),
  changed_at: z.int(),
});

const usageRow = z.object({
  platform: z.string(),
  tenant: z.string(),
  questions: z.int(),
  people: z.int(),
  last: z.int(),
});

const settingRow = z.object({ tenant: z.string(), name: z.string(), value: z.string() });

const installationColumns = {
  texts: ['platform', 'organisation', 'tenant', 'sealed'],
  integers: ['changed_at'],
} satisfies Columns;
const usageColumns = {
  texts: ['platform', 'tenant'],
  integers: ['questions', 'people', 'last'],
} satisfies Columns;
const settingColumns = { texts: ['tenant', 'name', 'value'] } satisfies Columns;

const ofKey = 'platform = ? AND organisation = ? AND tenant = ?';

const inserted = (replaced: Extract<Replaced, string>): string =>
  `INSERT INTO installations (platform, organisation, tenant, sealed, changed_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (platform, organisation, tenant) DO ${
      replaced === 'none'
        ? 'NOTHING'
        : 'UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at'
    }`;

const installationOf = ({
  changed_at: changedAt,
  ...key
}: z.output<typeof installationRow>): StoredInstallation => ({ ...key, changedAt });

export function createTenantTables(
  path: string,
  { glance, write }: Pick<Turns, 'glance' | 'write'>,
): Pick<Store, 'saveInstallation' | 'installationOf' | 'installations' | 'settings' | 'set' | 'tenants'> {
  const rowsOf = <T>(schema: z.ZodType<T>, found: readonly unknown[]): Rows<T> => {
    const { read: rows, damaged } = readAll(found, (one) => readRow(schema, rowIn(one), path));
    return { rows, damaged };
  };
  return {
    saveInstallation: ({ platform, organisation, tenant, sealed, changedAt }, replaced = 'any') =>
      write(async (sql) => {
        const key = [platform, storable(organisation), storable(tenant)];
        const isWritten =
          typeof replaced === 'object'
            ? sql.run(`UPDATE installations SET sealed = ?, changed_at = ? WHERE ${ofKey} AND sealed = ?`, [
                sealed,
                changedAt,
                ...key,
                replaced.sealed,
              ])
            : sql.run(inserted(replaced), [...key, sealed, changedAt]);
        return (await isWritten) > 0;
      }),

    installationOf: ({ platform, organisation, tenant }) =>
      glance(async (sql) => {
        const select = `SELECT ${sql.dialect.asRow('installations', installationColumns)} FROM installations
          WHERE ${ofKey}`;
        const found = await sql.row(select, [platform, storable(organisation), storable(tenant)]);
        return found === undefined ? undefined : installationOf(readRow(installationRow, rowIn(found), path));
      }),

    installations: (platform) =>
      glance(async (sql) => {
        const select = `SELECT ${sql.dialect.asRow('installations', installationColumns)} FROM installations
          WHERE platform = ? ORDER BY organisation, tenant`;
        const { rows, damaged } = rowsOf(installationRow, await sql.rows(select, [platform]));
        return { rows: rows.map(installationOf), damaged };
      }),

    tenants: () =>
      glance(async (sql) => {
        const select = `SELECT ${sql.dialect.asRow('usage', usageColumns)} FROM (
          SELECT platform, tenant, count(*) AS questions, count(DISTINCT asker) AS people, max(asked_at) AS last
          FROM questions GROUP BY platform, tenant ORDER BY questions DESC, platform, tenant) AS usage`;
        return rowsOf<TenantUsage>(usageRow, await sql.rows(select)).rows;
      }),

    settings: (platform) =>
      glance(async (sql) => {
        const select = `SELECT ${sql.dialect.asRow('settings', settingColumns)} FROM settings WHERE platform = ? ORDER BY tenant, name`;
        return rowsOf<TenantSetting>(settingRow, await sql.rows(select, [platform]));
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
