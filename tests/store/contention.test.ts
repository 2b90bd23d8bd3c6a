// Writers of one file take turns, and none waits for long beside one that never stops.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { asked, newFolder, quote } from './samples.ts';
import { answer, idsIn, occasion, openScene, person } from './scene.ts';

it('lets a second writer in after a few transactions of a busy one', async () => {
  const folder = newFolder();
  const stores = await Promise.all(
    (['bot', 'tool'] as const).map(async (mode) => (await openStore(folder, { mode })).store),
  );
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
  const [busy, second] = stores;
  if (busy === undefined || second === undefined) throw new Error('There are two stores');
  let written = 0;
  let stopped = false;
  const writing = (async () => {
    for (; !stopped; written += 1) await busy.remember(asked(`busy${written}`, { quotes: [quote('Same.')] }));
  })();
  const waits: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    const before = written;
    await second.remember(asked(`second${n}`));
    waits.push(written - before);
    await sleep(1);
  }
  stopped = true;
  await writing;
  // SQLite alone lets the busy one write hundreds of times meanwhile.
  expect(waits.sort((a, b) => a - b).at(-2)).toBeLessThan(60);
});

it('stores what is asked while the file is locked, whatever it says meanwhile, and does not pause after it', async () => {
  const here = await openScene(undefined, 100);
  const { store, folder, log } = here;
  await store.remember(answer('before'), occasion);
  const other = await openDatabase(join(folder, 'verbatim.db'));
  await other.exec('BEGIN IMMEDIATE');
  const ids = Array.from({ length: 20 }, (_, n) => `locked${n}`);
  for (const id of ids) {
    const { remembered, answer: shown } = await store.remember(answer(id), occasion);
    expect(remembered).toBe(false);
    // No code is shown that could be denied.
    expect(shown).toMatchObject({ quotes: [{ receipt: null }] });
  }
  expect(store.health().state).toBe('failing');
  await other.exec('COMMIT');
  other.close();
  await expect.poll(() => store.health().state).toBe('ok');
  const { remembered } = await store.remember(answer('after'), occasion);
  expect(remembered).toBe(true);
  expect(await idsIn(here)).toEqual(['before', ...ids, 'after']);
  expect(log.lines.map((line) => line.split(' {')[0])).toEqual([
    'error: not remembering: answers go on, without receipts and ratings',
    'info: remembering again',
  ]);
});

it('hands over what an earlier process left open, however late the store is at the start', async () => {
  const first = await openScene();
  await first.store.claims.claim('slack:1', person, 'a question');
  await first.store.close();
  const { store, folder } = await openScene(first.folder, 100, 'second');
  const other = await openDatabase(join(folder, 'verbatim.db'));
  await other.exec('BEGIN IMMEDIATE');
  const taken = store.claims.takeOver('slack:');
  await sleep(500);
  await other.exec('COMMIT');
  other.close();
  expect(await taken).toMatchObject([{ key: 'slack:1', body: 'a question' }]);
  expect(await store.claims.takeOver('slack:')).toEqual([]);
});

it('gives an event to one caller only, though the store is late for the second and had the first on disk', async () => {
  const { store, folder, log } = await openScene(undefined, 100);
  expect(await store.claims.claim('slack:1', person, 'a question')).toBe(true);
  expect(await store.claims.firstSeen('slack:seen')).toBe(true);
  const other = await openDatabase(join(folder, 'verbatim.db'));
  await other.exec('BEGIN IMMEDIATE');
  expect(await store.claims.claim('slack:1', person, 'a question')).toBe(false);
  expect(await store.claims.firstSeen('slack:seen')).toBe(false);
  expect(store.claims.unwritten()).toBe(0);
  // Two deliveries at once, and a third later.
  const both = await Promise.all(
    ['first', 'second'].map((body) => store.claims.claim('slack:2', person, body)),
  );
  expect(both.filter((isFirst) => isFirst)).toHaveLength(1);
  expect(await store.claims.claim('slack:2', person, 'third')).toBe(false);
  expect(store.claims.unwritten()).toBe(1);
  expect(log.lines.join('\n')).toContain('warn: an event is claimed in memory alone');
  await other.exec('COMMIT');
  other.close();
  await expect.poll(() => store.health().state).toBe('ok');
  expect(await store.claims.claim('slack:2', person, 'fourth')).toBe(false);
  // What was late is written all the same, for the next start.
  await expect.poll(async () => (await store.claims.claimOf('slack:2'))?.state).toBe('claimed');
  expect(await store.claims.claim('slack:3', person, 'another')).toBe(true);
  expect(store.claims.unwritten()).toBe(1);
});
