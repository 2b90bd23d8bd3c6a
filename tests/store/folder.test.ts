// The data folder: one bot at a time, tools beside it, and the salt.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openAskerHash } from '../../src/store/asker.ts';
import { type OpenedStore, openStore, type StoreMode } from '../../src/store/open.ts';
import { collectGarbage, startBot } from './processes.ts';
import { asked, newFolder } from './samples.ts';

async function opened(folder: string, mode: StoreMode): Promise<OpenedStore> {
  const result = await openStore(folder, { mode });
  onTestFinished(() => result.store.close());
  return result;
}

it('refuses a second bot on the same folder, and says which folder and what to do', async () => {
  const folder = newFolder();
  const bot = startBot(folder, 'bot', 'hold');
  await bot.said(1);
  const second = openStore(folder, { mode: 'bot' });
  await expect(second).rejects.toMatchObject({ code: 'STORE_IN_USE' });
  await expect(second).rejects.toThrow(folder);
  await expect(second).rejects.toThrow(/Stop it, or set VERBATIM_DATA/);
  expect(bot.lines).toEqual(['open']);
});

it('refuses a second bot in another process too, while this one runs', async () => {
  const folder = newFolder();
  await opened(folder, 'bot');
  const bot = startBot(folder, 'bot', 'hold');
  await bot.said(1);
  expect(bot.lines[0]).toMatch(/^STORE_IN_USE: /);
});

it('keeps the folder also when only a method of the store is kept', async () => {
  const folder = newFolder();
  const keep = async () => (await openStore(folder, { mode: 'bot' })).store.remember;
  const remember = await keep();
  for (let i = 0; i < 3; i += 1) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const bot = startBot(folder, 'bot', 'hold');
  await bot.said(1);
  expect(bot.lines[0]).toMatch(/^STORE_IN_USE: /);
  expect(await remember(asked('q1'))).toHaveLength(1);
});

it('lets the next bot in at once after the first was killed, or was closed', async () => {
  const folder = newFolder();
  const bot = startBot(folder, 'bot', 'hold');
  await bot.said(1);
  await bot.kill();
  const { store } = await openStore(folder, { mode: 'bot' });
  await store.close();
  const third = startBot(folder, 'bot', 'hold');
  await third.said(1);
  expect(third.lines).toEqual(['open']);
});

it('lets tools and readers in beside a bot that writes', async () => {
  const folder = newFolder();
  const bot = startBot(folder, 'bot', 'write', '2');
  await bot.said(3);
  const [id = ''] = bot.lines[1]?.split(' ') ?? [];
  const reader = await opened(folder, 'reader');
  expect((await reader.store.questions({})).map((question) => question.id)).toContain(id);
  const tool = await opened(folder, 'tool');
  await tool.store.remember(asked('from a tool'));
  expect((await reader.store.questions({})).map((question) => question.id)).toContain('from a tool');
  const linesSoFar = bot.lines.length;
  await bot.said(linesSoFar + 20);
  expect(bot.lines.length).toBeGreaterThanOrEqual(linesSoFar + 20);
});

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

it('says what to do where the folder or the database can not be made', async () => {
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

it('loads the database library only when a store is opened', () => {
  const look = `
    const loaded = () => Object.keys(process.mainModule?.require?.cache ?? require.cache).some((p) => /[\\\\/]libsql[\\\\/]/.test(p));
    (async () => {
      const { openStore } = await import(${JSON.stringify(new URL('../../dist/src/store/open.js', import.meta.url).href)});
      const before = loaded();
      const { store } = await openStore(process.argv[1], { mode: 'bot' });
      console.log(before, loaded());
      await store.close();
    })();`;
  const { stdout } = spawnSync(process.execPath, ['-e', look, newFolder()], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('false true');
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
