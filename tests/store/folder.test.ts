// The data folder: one bot at a time, tools beside it, and the salt.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openAskerHash } from '../../src/store/folder/asker.ts';
import { type OpenedStore, openStore, type StoreMode } from '../../src/store/folder/open.ts';
import { asked, newFolder } from './samples.ts';

async function opened(folder: string, mode: StoreMode): Promise<OpenedStore> {
  const result = await openStore(folder, { mode });
  onTestFinished(() => result.store.close());
  return result;
}

it('lets a reader write nothing', async () => {
  const folder = newFolder();
  await opened(folder, 'bot');
  const { store } = await opened(folder, 'reader');
  await expect(store.remember(asked('q1'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

it('tells a reader that nothing is there yet, and makes nothing', async () => {
  const folder = join(newFolder(), 'data');
  const failed = openStore(folder, { mode: 'reader' });
  await expect(failed).rejects.toMatchObject({ code: 'STORE_ABSENT' });
  await expect(failed).rejects.toThrow(folder);
  expect(() => statSync(folder)).toThrow('ENOENT');
});

it('makes the folder, the database, its log and the salt for the owner only', async () => {
  const folder = join(newFolder(), 'deep', 'data');
  const { store } = await opened(folder, 'bot');
  await store.remember(asked('q1'));
  const modes = ['', 'verbatim.db', 'verbatim.db-wal', 'asker-salt'].map((name) => [
    name,
    (statSync(join(folder, name)).mode & 0o777).toString(8),
  ]);
  expect(modes).toEqual([
    ['', '700'],
    ['verbatim.db', '600'],
    ['verbatim.db-wal', '600'],
    ['asker-salt', '600'],
  ]);
});

it('knows a person again after a restart, and not in another folder, platform or name', async () => {
  const folder = newFolder();
  const hashes = [];
  for (const place of [folder, folder, newFolder()]) {
    const { store, hashAsker } = await openStore(place, { mode: 'bot' });
    hashes.push(hashAsker('slack', 'U1'));
    await store.close();
  }
  const hashAsker = await openAskerHash(folder);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).not.toBe(hashes[0]);
  expect(hashAsker('slack', 'U1')).toBe(hashes[0]);
  const others = [hashAsker('discord', 'U1'), hashAsker('slack', 'U2'), hashAsker('slac', 'kU1')];
  expect(new Set([hashes[0], ...others]).size).toBe(4);
});

it('makes one salt when several ask for it at once', async () => {
  const folder = newFolder();
  const made = await Promise.all(Array.from({ length: 20 }, () => openAskerHash(folder)));
  expect(new Set(made.map((hashAsker) => hashAsker('slack', 'U1'))).size).toBe(1);
});

it('narrows the rights of a salt that others could read', async () => {
  const folder = newFolder();
  await openAskerHash(folder);
  const salt = readFileSync(join(folder, 'asker-salt'), 'utf8');
  const loose = newFolder();
  writeFileSync(join(loose, 'asker-salt'), salt, { mode: 0o644 });
  const hashAsker = await openAskerHash(loose);
  expect(hashAsker('slack', 'U1')).toBe((await openAskerHash(folder))('slack', 'U1'));
  expect(statSync(join(loose, 'asker-salt')).mode & 0o777).toBe(0o600);
});

it.each(['', 'not a salt', 'ab'.repeat(31)])(
  'refuses a salt file that holds %j, and leaves it',
  async (text) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'asker-salt'), text);
    const failed = openStore(folder, { mode: 'bot' });
    await expect(failed).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(failed).rejects.toThrow(/asker-salt.*backup/);
    expect(readFileSync(join(folder, 'asker-salt'), 'utf8')).toBe(text);
  },
);

it('says what to do where the folder or the database cannot be made', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  const inFile = openStore(join(folder, 'file', 'data'), { mode: 'bot' });
  await expect(inFile).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(inFile).rejects.toThrow(/right to write there, or set VERBATIM_DATA/);
  mkdirSync(join(folder, 'data', 'verbatim.db'), { recursive: true });
  const onFolder = openStore(join(folder, 'data'), { mode: 'bot' });
  await expect(onFolder).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(onFolder).rejects.toThrow(join(folder, 'data', 'verbatim.db'));
});

it('makes the folder and those above it, for its owner only', async () => {
  const folder = join(newFolder(), 'a', 'b');
  await opened(folder, 'tool');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('says what to do where no folder can be made', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  for (const folder of [join(file, 'data'), file]) {
    await expect(openStore(folder, { mode: 'tool' })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  }
});

it.skipIf(process.platform !== 'linux')(
  'gives up where a folder says that it is not there itself',
  async () => {
    await expect(openStore('/proc/none', { mode: 'tool' })).rejects.toThrow(/set VERBATIM_DATA to another/);
  },
);
