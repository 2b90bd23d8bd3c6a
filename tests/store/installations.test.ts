// Installations as a bot uses them: sealed, with keys that change, and there while the store fails.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createInstallations, type Installations } from '../../src/store/resilient/installations.ts';
import { createSealing } from '../../src/store/sealing.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { newFolder } from './samples.ts';

const newKey = (): string => randomBytes(32).toString('hex');
const key = { platform: 'slack', organisation: '', tenant: 'T0NORTH0' };
const token = 'xoxb-a-token';

async function openFile() {
  const path = join(newFolder(), 'verbatim.db');
  const store = await openSqliteStore(path, { retentionDays: 365, readOnly: false });
  onTestFinished(() => store.close());
  return { path, store };
}

/** As a process with these keys sees a store, which `isThere` can take away. */
function seenWith(of: Store | (() => Store), keys: readonly [string, ...string[]], isThere = () => true) {
  const errors: string[] = [];
  const given = typeof of === 'function' ? of : () => of;
  const ignore = (): void => {};
  let clock = 1_000_000;
  const installations: Installations = createInstallations({
    attempts: {
      try: async (work) =>
        isThere()
          ? {
              ok: true,
              value: await work({
                store: given(),
                hashAsker: String,
                assertPresent: async () => {},
                recovered: [],
              }),
            }
          : { ok: false },
    },
    sealing: createSealing(keys),
    log: { debug: ignore, info: ignore, warn: ignore, error: (_, message) => void errors.push(message) },
    // What was read is believed for two seconds.
    now: () => (clock += 3_000),
  });
  return { installations, errors };
}

const secretsOf = async (installations: Installations): Promise<readonly (string | undefined)[]> =>
  (await installations.list('slack')).map(({ secret }) => secret);

it('gives back what was saved, to another process, and writes nothing readable', async () => {
  const { path, store } = await openFile();
  const keys = [newKey()] as const;
  await seenWith(store, keys).installations.save(key, token);
  expect(await secretsOf(seenWith(store, keys).installations)).toEqual([token]);
  for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes(token)).toBe(false);
});

it('opens with every key, and seals again with the first, so that the older one can go', async () => {
  const { store } = await openFile();
  const older = newKey();
  const newer = newKey();
  await seenWith(store, [older]).installations.save(key, token);
  expect(await secretsOf(seenWith(store, [newer, older]).installations)).toEqual([token]);
  expect(await secretsOf(seenWith(store, [newer]).installations)).toEqual([token]);
  const without = seenWith(store, [older]);
  expect(await secretsOf(without.installations)).toEqual([undefined]);
  expect(without.errors).toEqual([expect.stringContaining('VERBATIM_SECRET_KEY')]);
});

it('refuses what was changed, and what was sealed for another tenant', async () => {
  const { store } = await openFile();
  const keys = [newKey()] as const;
  await seenWith(store, keys).installations.save(key, token);
  const [row] = (await store.installations('slack')).rows;
  if (row === undefined) throw new Error('no row');
  await store.saveInstallation({ ...row, tenant: 'T0SOUTH0' });
  const turned = `${row.sealed.slice(0, -2)}${row.sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  await store.saveInstallation({ ...row, tenant: 'T0CHANGED', sealed: turned });
  const found = await seenWith(store, keys).installations.list('slack');
  expect(found.map(({ tenant, secret }) => [tenant, secret])).toEqual([
    ['T0CHANGED', undefined],
    ['T0NORTH0', token],
    ['T0SOUTH0', undefined],
  ]);
});

it('holds what was saved while the store failed, and writes it down later', async () => {
  const { store } = await openFile();
  const keys = [newKey()] as const;
  let isThere = false;
  const { installations } = seenWith(store, keys, () => isThere);
  await installations.save(key, token);
  expect(await secretsOf(installations)).toEqual([token]);
  expect((await store.installations('slack')).rows).toEqual([]);
  isThere = true;
  expect(await secretsOf(installations)).toEqual([token]);
  expect(await secretsOf(seenWith(store, keys).installations)).toEqual([token]);
});

it('writes what it holds down again where a damaged file was set aside for a new one', async () => {
  const { store } = await openFile();
  const { store: replaced } = await openFile();
  let current = store;
  const keys = [newKey()] as const;
  const { installations } = seenWith(() => current, keys);
  await installations.save(key, token);
  current = replaced;
  expect(await secretsOf(installations)).toEqual([token]);
  expect(await secretsOf(seenWith(replaced, keys).installations)).toEqual([token]);
});

it('removes the installation of before, and not one that was made since', async () => {
  const { store } = await openFile();
  const { installations } = seenWith(store, [newKey()]);
  await installations.save(key, token);
  const [saved] = await installations.list('slack');
  const at = saved?.changedAt ?? 0;
  expect(await installations.remove(key, at - 1)).toBe(false);
  expect(await secretsOf(installations)).toEqual([token]);
  expect(await installations.remove(key, at)).toBe(true);
  expect(await installations.list('slack')).toEqual([
    { ...key, isRemoved: true, changedAt: expect.any(Number) },
  ]);
  expect((await store.installations('slack')).rows[0]?.sealed).toBe('');
});

it('sees what another process took out of the store', async () => {
  const { store } = await openFile();
  const keys = [newKey()] as const;
  const { installations } = seenWith(store, keys);
  await installations.save(key, token);
  await seenWith(store, keys).installations.remove(key, Number.MAX_SAFE_INTEGER);
  expect(await secretsOf(installations)).toEqual([undefined]);
});
