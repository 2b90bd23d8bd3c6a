// Whatever happens to the store, answers go on; the log says it once, and it is tried again.

import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Answered } from '../../src/answer/answer.ts';
import { openStore } from '../../src/store/folder/open.ts';
import { withReceipts } from '../../src/store/record.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { overwrite } from './other-process.ts';
import { newFolder, noise, noon, quote } from './samples.ts';
import { answer, idsIn, occasion, openScene, person, remember } from './scene.ts';

it('remembers, rates, finds and forgets while all is well', async () => {
  const here = await openScene();
  const { store } = here;
  expect(await remember(here, 'q1')).toBe(true);
  const rating = { answerId: 'q1', verdict: 'outdated', ratedAt: noon } as const;
  expect(await store.rate(person, rating)).toEqual({ ok: true, value: true });
  const receipt = await store.receipt(quote('This is q1.').receipt);
  expect(receipt).toMatchObject({ ok: true, value: { text: 'This is q1.' } });
  expect(await store.claims.firstSeen('k')).toBe(true);
  expect(await store.claims.firstSeen('k')).toBe(false);
  expect(await store.forget(person)).toEqual({ ok: true, value: { questions: 1, ratings: 1 } });
  expect(await idsIn(here)).toEqual([]);
  expect(await store.prune()).toEqual({ ok: true, value: { questions: 0 } });
  expect(store.health()).toEqual({ state: 'ok', since: noon });
  expect(here.log.lines).toEqual([]);
});

it('shows the receipt that the store gave where another quote had the proposed one', async () => {
  const { store } = await openScene();
  const mine = answer('q1');
  const taker = { ...quote('Taker.', 90), receipt: mine.quotes[0].receipt ?? '' };
  await store.remember({ ...answer('q0'), quotes: [taker] }, occasion);
  const { answer: shown } = await store.remember(mine, occasion);
  const codes = shown.kind === 'answered' ? shown.quotes.map(({ receipt }) => receipt) : [];
  expect(codes).toEqual([expect.stringMatching(`^${taker.receipt}.$`)]);
});

it('answers without a store, tries again with growing pauses, and says each change once', async () => {
  const parent = newFolder();
  writeFileSync(join(parent, 'blocked'), 'a file where the folder should be');
  const here = await openScene(join(parent, 'blocked', 'data'));
  const { store, log, clock } = here;
  expect(store.health()).toMatchObject({ state: 'failing', since: noon });
  expect(store.health().detail).toContain('VERBATIM_DATA');
  for (let i = 0; i < 50; i += 1) expect(await remember(here, `q${i}`)).toBe(false);
  clock.pass(1_000);
  expect(await remember(here, 'after a second')).toBe(false);
  expect(log.lines).toEqual([expect.stringMatching(/^error: not remembering.*VERBATIM_DATA/)]);
  rmSync(join(parent, 'blocked'));
  mkdirSync(join(parent, 'blocked'));
  clock.pass(1_999);
  expect(await remember(here, 'in the pause')).toBe(false);
  clock.pass(1);
  expect(await remember(here, 'tried again')).toBe(true);
  expect(store.health()).toEqual({ state: 'ok', since: noon + 3_000, failures: 2 });
  expect(await idsIn(here)).toEqual(['tried again']);
  expect(log.lines.slice(1)).toEqual([expect.stringMatching(/^info: remembering again/)]);
});

it('tries a store that stays away at least once a minute', async () => {
  const parent = newFolder();
  writeFileSync(join(parent, 'blocked'), '');
  const here = await openScene(join(parent, 'blocked', 'data'));
  for (let i = 0; i < 20; i += 1) {
    here.clock.pass(60_000);
    expect(await remember(here, `q${i}`)).toBe(false);
  }
  rmSync(join(parent, 'blocked'));
  mkdirSync(join(parent, 'blocked'));
  here.clock.pass(60_000);
  expect(await remember(here, 'there')).toBe(true);
});

it('answers an event once while the store fails, and after it is back', async () => {
  const parent = newFolder();
  writeFileSync(join(parent, 'blocked'), '');
  const { store, clock } = await openScene(join(parent, 'blocked', 'data'));
  const claims = await Promise.all(Array.from({ length: 9 }, () => store.claims.firstSeen('event')));
  expect(claims.filter(Boolean)).toHaveLength(1);
  rmSync(join(parent, 'blocked'));
  mkdirSync(join(parent, 'blocked'));
  clock.pass(60_000);
  expect(await store.claims.firstSeen('event')).toBe(false);
  expect(await store.claims.firstSeen('another')).toBe(true);
});

it('goes on with a new file when the old one is found damaged in use', async () => {
  const here = await openScene();
  const { folder, store, log } = here;
  for (let i = 0; i < 40; i += 1) expect(await remember(here, `q${i}`)).toBe(true);
  await store.close();
  // Every page but the first, so that the file opens and fails in use.
  const path = join(folder, 'verbatim.db');
  overwrite(path, 4096, noise(statSync(path).size - 4096));
  const again = await openScene(folder);
  expect(await remember(again, 'after the damage')).toBe(true);
  expect(await idsIn(again)).toEqual(['after the damage']);
  expect(readdirSync(folder).filter((name) => /damaged-[^-]+-[^-]+$/.test(name))).toHaveLength(1);
  expect(again.log.lines.join('\n')).toMatch(/the file is set aside, and a new one is begun.*damaged-/);
  expect(again.store.health().state).toBe('ok');
  expect(log.lines).toEqual([]);
});

it('refuses to start beside another bot, and on a file of a newer version', async () => {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  await expect(openScene(folder)).rejects.toMatchObject({ code: 'STORE_IN_USE' });
  await store.close();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(openScene(folder)).rejects.toMatchObject({ code: 'STORE_NEWER' });
});

it('keeps a rating error for its author, and its health', async () => {
  const { store } = await openScene();
  const rating = { answerId: 'q1', verdict: 'useful', note: 'x'.repeat(501), ratedAt: noon } as const;
  await expect(store.rate(person, rating)).rejects.toMatchObject({ code: 'RATING_INVALID' });
  expect(store.health().state).toBe('ok');
});

it('answers with a quote that cannot be kept, says so, and goes on remembering others', async () => {
  const here = await openScene();
  const given: Answered = { ...answer('q1'), quotes: [quote('NUL \0.')] };
  expect(await here.store.remember(given, occasion)).toEqual({
    answer: withReceipts(given, []),
    remembered: false,
  });
  expect(here.log.lines).toEqual([expect.stringMatching(/^error: this answer is not remembered.*q1/)]);
  expect(here.store.health().state).toBe('ok');
  expect(await remember(here, 'q2')).toBe(true);
});

it('answers after it was closed', async () => {
  const here = await openScene();
  await here.store.close();
  await here.store.close();
  expect(await remember(here, 'q1')).toBe(false);
  expect(here.log.lines).toEqual([]);
});
