// A damaged file is set aside, never deleted, and the bot goes on with a new one.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isSound } from '../../src/store/folder/damage.ts';
import { openStore } from '../../src/store/folder/open.ts';
import { bytesOf, collectGarbage, overwrite } from './other-process.ts';
import { asked, newFolder, noise, noon } from './samples.ts';

async function filled(folder: string): Promise<string> {
  const { store } = await openStore(folder, { mode: 'bot' });
  await Promise.all(Array.from({ length: 300 }, (_, i) => store.remember(asked(`q${i}`))));
  await store.close();
  return join(folder, 'verbatim.db');
}

/** Without the logs beside them. */
const asideIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.includes('.damaged-') && !/-(wal|shm)$/.test(name))
    .sort();

it.each([
  ['its first bytes are overwritten', (path: string) => overwrite(path, 0, noise(200)), 300],
  ['it is another file', (path: string) => writeFileSync(path, 'This is a letter.\n'.repeat(500)), 0],
])('sets a file aside when %s, and begins a new one with what is left', async (_how, harm, saved) => {
  const folder = newFolder();
  const path = await filled(folder);
  const log = join(folder, 'verbatim.db-wal');
  // The connection that filled it takes the log with it when it is collected.
  collectGarbage();
  await vi.waitUntil(() => !existsSync(log));
  harm(path);
  const harmed = readFileSync(path);
  writeFileSync(log, 'what was in the log');
  const opened = await openStore(folder, { mode: 'bot', now: () => noon });
  onTestFinished(() => opened.store.close());
  const aside = join(folder, 'verbatim.db.damaged-20260131T120000-000Z');
  expect(opened.setAside).toBe(aside);
  expect(bytesOf(aside).equals(harmed)).toBe(true);
  expect(bytesOf(`${aside}-wal`).toString()).toBe('what was in the log');
  expect(await opened.store.questions({})).toHaveLength(saved);
  await opened.store.remember(asked('new'));
  expect((await opened.store.questions({ id: 'new' })).map(({ id }) => id)).toEqual(['new']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('sets a file aside when a page in its middle is overwritten and it is suspected', async () => {
  const folder = newFolder();
  const path = await filled(folder);
  expect(await isSound(path)).toBe(true);
  overwrite(path, 4096 * 9, noise(4096));
  expect(await isSound(path)).toBe(false);
  const { store, setAside } = await openStore(folder, { mode: 'bot', suspect: true });
  onTestFinished(() => store.close());
  expect(asideIn(folder)).toHaveLength(1);
  expect(setAside).toBe(join(folder, asideIn(folder)[0] ?? ''));
  await store.remember(asked('new'));
  const { length } = await store.questions({});
  // One page of about eighty is lost.
  expect(length).toBeGreaterThan(250);
});

it('leaves a sound file in its place, also when it is suspected', async () => {
  const folder = newFolder();
  await filled(folder);
  const { store, setAside } = await openStore(folder, { mode: 'bot', suspect: true });
  onTestFinished(() => store.close());
  expect(setAside).toBeUndefined();
  expect(await store.questions({})).toHaveLength(300);
});

it.each(['tool', 'reader'] as const)('leaves a damaged file to the bot when a %s opens it', async (mode) => {
  const folder = newFolder();
  const path = await filled(folder);
  overwrite(path, 0, noise(200));
  await expect(openStore(folder, { mode })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  await expect(openStore(folder, { mode })).rejects.toThrow(/Start the bot/);
  expect(asideIn(folder)).toEqual([]);
});

it('sets several files aside beside one another', async () => {
  const folder = newFolder();
  let time = noon;
  for (let round = 0; round < 3; round += 1) {
    const path = await filled(folder);
    overwrite(path, 0, noise(200));
    time += 1;
    const { store } = await openStore(folder, { mode: 'bot', now: () => time });
    await store.close();
  }
  expect(asideIn(folder)).toHaveLength(3);
});

it('keeps the new log when the old connection is collected as garbage later', async () => {
  // libsql closes a connection only then, and a connection that is closed deletes its log by name.
  const folder = newFolder();
  const path = await filled(folder);
  const old = await openStore(folder, { mode: 'bot' });
  await old.store.remember(asked('in the old log'));
  // As after damage in use: the connection is let go without its log being emptied.
  const { store: first } = await openStore(folder, { mode: 'tool' });
  await first.questions({});
  await old.store.close();
  await first.close();
  overwrite(path, 4096 * 9, noise(4096));
  const { store } = await openStore(folder, { mode: 'bot', suspect: true });
  onTestFinished(() => store.close());
  await store.remember(asked('in the new log'));
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, 50));
  collectGarbage();
  expect(existsSync(`${path}-wal`)).toBe(true);
  const beside = await openStore(folder, { mode: 'tool' });
  onTestFinished(() => beside.store.close());
  expect((await beside.store.questions({})).map(({ id }) => id)).toContain('in the new log');
});
