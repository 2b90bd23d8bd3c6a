// One data folder and several processes: one bot at a time, tools beside it, and one file made by all.
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type OpenedStore, openStore, type StoreMode } from '../../src/store/folder/open.ts';
import { collectGarbage } from './other-process.ts';
import { startBot } from './processes.ts';
import { asked, newFolder, noon } from './samples.ts';
import { idsIn, openScene, person, remember } from './scene.ts';

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
    await setTimeout(10);
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

it('loads the database library only when a store is opened', () => {
  const look = `
    const loaded = () => Object.keys(process.mainModule?.require?.cache ?? require.cache).some((p) => /[\\\\/]libsql[\\\\/]/.test(p));
    (async () => {
      const { openStore } = await import(${JSON.stringify(new URL('../../dist/src/store/folder/open.js', import.meta.url).href)});
      const before = loaded();
      const { store } = await openStore(process.argv[1], { mode: 'bot' });
      console.log(before, loaded());
      await store.close();
    })();`;
  const { stdout } = spawnSync(process.execPath, ['-e', look, newFolder()], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('false true');
});

it('makes one file when several processes open it for the first time at once', async () => {
  const folder = newFolder();
  const tools = [1, 2, 3, 4].map(() => startBot(folder, 'tool', 'write', '1'));
  await Promise.all(tools.map((tool) => tool.said(5)));
  await Promise.all(tools.map((tool) => tool.kill()));
  expect(tools.map(({ lines }) => lines[0])).toEqual(['open', 'open', 'open', 'open']);
  const { store } = await openStore(folder, { mode: 'bot' });
  const kept = new Set((await store.questions({})).map(({ id }) => id));
  await store.close();
  const lost = tools
    .flatMap(({ lines }) => lines.slice(1))
    .filter((line) => !kept.has(line.split(' ')[0] ?? ''));
  expect(lost).toEqual([]);
});

it('waits for a process that is making the file, where SQLite itself would not', async () => {
  const folder = newFolder();
  // In a file without a log yet, a writer makes another's change to WAL fail at once.
  const maker = startBot(folder, 'tool', 'make');
  await maker.said(1);
  const opening = openStore(folder, { mode: 'tool' });
  await expect(Promise.race([opening, later(300)])).resolves.toBe('not yet');
  await maker.kill();
  await (await opening).store.close();
});

const later = (milliseconds: number): Promise<string> => setTimeout(milliseconds, 'not yet');

it('answers in time while another program locks the file, and remembers what it promised later', async () => {
  const here = await openScene(undefined, 100);
  const { store, log, clock, folder } = here;
  expect(await remember(here, 'before')).toBe(true);
  const other = startBot(folder, 'tool', 'lock');
  await other.said(1);
  expect(await remember(here, 'meanwhile')).toBe(false);
  expect(await store.rate(person, { answerId: 'before', verdict: 'useful', ratedAt: noon })).toEqual({
    ok: false,
  });
  expect(store.health()).toMatchObject({ state: 'failing', detail: expect.stringContaining('100 ms') });
  await other.kill();
  clock.pass(1_000);
  expect(await remember(here, 'after')).toBe(true);
  // The write that was given up went on, and was done when the lock was gone.
  expect(await idsIn(here)).toEqual(['before', 'meanwhile', 'after']);
  expect(log.lines.map((line) => line.split(' {')[0])).toEqual([
    'error: not remembering: answers go on, without receipts and ratings',
    'info: remembering again',
  ]);
});
