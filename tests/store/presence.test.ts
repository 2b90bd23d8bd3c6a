// A folder that vanishes under a running bot, files of other versions, and copies.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { together } from '../../src/store/folder/presence.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { migrate } from '../../src/store/sqlite/migrations.ts';
import { tableSteps } from '../../src/store/sqlite/tables.ts';
import { bytesOf } from './other-process.ts';
import { asked, newFolder, quote } from './samples.ts';
import { answer, idsIn, occasion, openScene, remember } from './scene.ts';

it('says that the folder is gone instead of writing into what nobody finds again', async () => {
  const here = await openScene();
  const { folder, store, clock, log } = here;
  expect(await remember(here, 'before')).toBe(true);
  renameSync(folder, `${folder}-away`);
  // For a moment after it was seen it is believed to be there; then nothing is written into it.
  clock.pass(2_000);
  const { answer: shown } = await store.remember(answer('gone'), occasion);
  expect(shown).toMatchObject({ quotes: [{ receipt: null }] });
  expect(store.health()).toMatchObject({ state: 'failing', detail: expect.stringContaining('was removed') });
  // Not made again either: it may be a drive that is not mounted.
  mkdirSync(folder);
  clock.pass(60_000);
  expect(await remember(here, 'still gone')).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual([]);
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-away`, folder);
  clock.pass(120_000);
  expect(await remember(here, 'back')).toBe(true);
  expect(await idsIn(here)).toEqual(['before', 'back']);
  expect(log.lines.join('\n')).toContain('Put it back');
});

it('notices without a question that the folder is gone', async () => {
  const { folder, store } = await openScene();
  rmSync(folder, { recursive: true });
  await store.check();
  expect(store.health()).toMatchObject({ state: 'failing', detail: expect.stringContaining(folder) });
});

it('notices a file that was replaced, and goes on with it', async () => {
  const here = await openScene();
  expect(await remember(here, 'before')).toBe(true);
  const other = newFolder();
  await (await openStore(other, { mode: 'bot' })).store.close();
  for (const name of ['verbatim.db-wal', 'verbatim.db-shm']) rmSync(join(here.folder, name), { force: true });
  rmSync(join(here.folder, 'verbatim.db'));
  cpSync(join(other, 'verbatim.db'), join(here.folder, 'verbatim.db'));
  expect(await remember(here, 'into nowhere')).toBe(false);
  here.clock.pass(60_000);
  expect(await remember(here, 'into the other')).toBe(true);
  expect(await idsIn(here)).toEqual(['into the other']);
});

/** A file as the version before this one left it, with a question. */
async function olderFolder(): Promise<string> {
  const folder = newFolder();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('PRAGMA journal_mode = WAL');
  await migrate(database, tableSteps.slice(0, 7));
  await database.exec(`
    INSERT INTO questions (id, question, kind, confidence, platform, tenant, conversation, audience, asker, asked_at, revision)
    VALUES ('q1', 'Why?', 'abstained', 0, 'slack', 'T1', 'C1', 'public', 'a', 0, 'r');
    PRAGMA wal_checkpoint(TRUNCATE)`);
  database.close();
  return folder;
}

const scratchFolders = (): number =>
  readdirSync(tmpdir()).filter((name) => /^verbatim-[A-Za-z0-9]{6}$/.test(name)).length;

it('reads a file of an earlier version without changing it', async () => {
  const folder = await olderFolder();
  const before = bytesOf(join(folder, 'verbatim.db'));
  const scratch = scratchFolders();
  const { store } = await openStore(folder, { mode: 'reader' });
  expect((await store.questions({})).map(({ id }) => id)).toEqual(['q1']);
  expect((await store.gather({}, 9)).questions).toHaveLength(1);
  expect(await store.receipt('V-22222')).toBeUndefined();
  await expect(store.remember(asked('q2'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await store.close();
  expect(bytesOf(join(folder, 'verbatim.db')).equals(before)).toBe(true);
  expect(scratchFolders()).toBe(scratch);
});

it('lets a tool bring a file up to date only where no bot runs on it', async () => {
  const folder = await olderFolder();
  // As the lock of a bot of that version.
  const lock = await openDatabase(join(folder, 'verbatim.lock'));
  await lock.exec('BEGIN EXCLUSIVE');
  const before = bytesOf(join(folder, 'verbatim.db'));
  await expect(openStore(folder, { mode: 'tool' })).rejects.toMatchObject({ code: 'STORE_OLDER' });
  expect(bytesOf(join(folder, 'verbatim.db')).equals(before)).toBe(true);
  await lock.exec('COMMIT');
  lock.close();
  const { store } = await openStore(folder, { mode: 'tool' });
  onTestFinished(() => store.close());
  expect(await store.remember(asked('q2'))).toHaveLength(1);
});

it('copies everything while it is written to, and never over a file', async () => {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  const ids = Array.from({ length: 60 }, (_, n) => `q${n}`);
  const writing = ids.map((id) => store.remember(asked(id, { quotes: [quote(`${id}.`)] })));
  await writing[20];
  const other = newFolder();
  await store.copyTo(join(other, 'verbatim.db'));
  await Promise.all(writing);
  // As the store's own file: for nobody else to read.
  if (process.platform !== 'win32') expect(statSync(join(other, 'verbatim.db')).mode & 0o077).toBe(0);
  const copy = await openStore(other, { mode: 'reader' });
  onTestFinished(() => copy.store.close());
  const copied = await copy.store.questions({});
  expect(copied.length).toBeGreaterThanOrEqual(21);
  for (const { receipts } of copied) expect(receipts).toHaveLength(1);
  await expect(store.copyTo(join(other, 'verbatim.db'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(existsSync(join(other, 'verbatim.db'))).toBe(true);
});

it('checks once for all who ask at the same time, and never with what began before they asked', async () => {
  let began = 0;
  const ends: (() => void)[] = [];
  const check = together(() => {
    began += 1;
    return new Promise((resolve) => ends.push(resolve));
  });
  const first = check();
  const later = [check(), check(), check()];
  expect(began).toBe(1);
  ends[0]?.();
  await first;
  await expect.poll(() => began).toBe(2);
  const last = check();
  ends[1]?.();
  await Promise.all(later);
  await expect.poll(() => began).toBe(3);
  ends[2]?.();
  await last;
  let fails = true;
  const failing = together(async () => {
    if (fails) throw new Error('gone');
  });
  const both = [failing(), failing()];
  await expect(both[0]).rejects.toThrow('gone');
  await expect(both[1]).rejects.toThrow('gone');
  fails = false;
  await failing();
});
