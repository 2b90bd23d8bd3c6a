// Rows of tenants and claims that are not what was written: each is left out, since libsql ends the process for a text that is not UTF-8.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import type { Store } from '../../src/store/store.ts';
import { asked, newFolder, noon } from './samples.ts';

const noText = "CAST(x'41FF42' AS TEXT)";

/** Everything of two tenants, of which that of the second is harmed. */
async function harmed(sql: string): Promise<Store> {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  for (const tenant of ['T1', 'T2']) {
    const key = { platform: 'slack', organisation: '', tenant };
    await store.saveInstallation({ ...key, sealed: `sealed of ${tenant}`, changedAt: noon });
    await store.set('slack', { tenant, name: 'limit' }, '5');
    await store.remember(asked(`q-${tenant}`, { platform: 'slack', tenant }));
    await store.claim({ key: `slack:${tenant}`, state: 'claimed', owner: 'first', body: '{}' }, noon);
  }
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec(`PRAGMA ignore_check_constraints = ON; ${sql}`);
  database.close();
  return store;
}

it('an installation', async () => {
  const store = await harmed(`UPDATE installations SET sealed = ${noText} WHERE tenant = 'T2'`);
  expect((await store.installations('slack')).rows.map(({ tenant }) => tenant)).toEqual(['T1']);
});

it('a setting', async () => {
  const store = await harmed(`UPDATE settings SET value = ${noText} WHERE tenant = 'T2'`);
  expect((await store.settings('slack')).rows.map(({ tenant }) => tenant)).toEqual(['T1']);
});

it('the tenant of a question', async () => {
  const store = await harmed(`UPDATE questions SET tenant = ${noText} WHERE tenant = 'T2'`);
  expect((await store.tenants()).map(({ tenant }) => tenant)).toEqual(['T1']);
});

it.each([`body = ${noText}`, "state = 'odd', body = 'x'"])('a claim: %s', async (change) => {
  const store = await harmed(`UPDATE seen SET ${change} WHERE key = 'slack:T2'`);
  expect(await store.claimOf('slack:T2').catch(({ code }) => code)).toBe('ROW_DAMAGED');
  expect((await store.takeOver('slack:', 'second')).rows.map(({ key }) => key)).toEqual(['slack:T1']);
});
