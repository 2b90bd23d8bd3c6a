// Whatever happens to the store, answers go on; the log says it once, and it is tried again.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Answered } from '../../src/answer/answer.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open.ts';
import { openResilientStore, type ResilientStore } from '../../src/store/resilient.ts';
import { overwrite, startBot } from './processes.ts';
import { newFolder, noise, noon, quote } from './samples.ts';
import { createRecordedLog, createSetClock, type RecordedLog, type SetClock } from './waiting.ts';

interface Scene {
  readonly folder: string;
  readonly log: RecordedLog;
  readonly clock: SetClock;
  readonly store: ResilientStore;
}

async function scene(folder = join(newFolder(), 'data'), patience = 2_000): Promise<Scene> {
  const log = createRecordedLog();
  const clock = createSetClock();
  const open = (suspect: boolean) => openStore(folder, { mode: 'bot', suspect, now: clock.now });
  const store = await openResilientStore({ open, log, now: clock.now, patience });
  onTestFinished(() => store.close());
  return { folder, log, clock, store };
}

const answer = (id: string): Answered => ({
  kind: 'answered',
  id,
  question: `What is ${id}?`,
  respelled: [],
  searched: { documents: 1, passages: 1, undated: 1 },
  quotes: [quote(`This is ${id}.`)],
  alsoIn: [],
  confidence: 0.9,
});

const person = { platform: 'slack', tenant: 'T1', user: 'U1' };
const occasion = { ...person, conversation: 'C1', audience: 'public' as const, askedAt: noon, revision: 'r' };

const remember = async ({ store }: Scene, id: string): Promise<boolean> => {
  const given = answer(id);
  const { remembered, answer: got } = await store.remember(given, occasion);
  // Nothing took the proposed code, so it is the final one, remembered or not.
  expect(got).toEqual(given);
  return remembered;
};

const idsIn = async ({ store }: Scene): Promise<readonly string[] | undefined> => {
  const outcome = await store.questions({});
  return outcome.ok ? outcome.value.map(({ id }) => id) : undefined;
};

it('remembers, rates, finds and forgets while all is well', async () => {
  const here = await scene();
  const { store } = here;
  expect(await remember(here, 'q1')).toBe(true);
  const rating = { answerId: 'q1', verdict: 'outdated', ratedAt: noon } as const;
  expect(await store.rate(person, rating)).toEqual({ ok: true, value: true });
  const receipt = await store.receipt(quote('This is q1.').receipt);
  expect(receipt).toMatchObject({ ok: true, value: { text: 'This is q1.' } });
  expect(await store.firstSeen('k')).toBe(true);
  expect(await store.firstSeen('k')).toBe(false);
  expect(await store.forget(person)).toEqual({ ok: true, value: { questions: 1, ratings: 1 } });
  expect(await idsIn(here)).toEqual([]);
  expect(await store.prune()).toEqual({ ok: true, value: { questions: 0 } });
  expect(store.health()).toEqual({ state: 'ok', since: noon });
  expect(here.log.lines).toEqual([]);
});

it('shows the receipt that the store gave where another quote had the proposed one', async () => {
  const { store } = await scene();
  const mine = answer('q1');
  const taker = { ...quote('Taker.', 90), receipt: mine.quotes[0].receipt };
  await store.remember({ ...answer('q0'), quotes: [taker] }, occasion);
  const { answer: shown } = await store.remember(mine, occasion);
  const codes = shown.kind === 'answered' ? shown.quotes.map(({ receipt }) => receipt) : [];
  expect(codes).toEqual([expect.stringMatching(`^${taker.receipt}.$`)]);
});

it('answers without a store, tries again with growing pauses, and says each change once', async () => {
  const parent = newFolder();
  writeFileSync(join(parent, 'blocked'), 'a file where the folder should be');
  const here = await scene(join(parent, 'blocked', 'data'));
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
  const here = await scene(join(parent, 'blocked', 'data'));
  for (let i = 0; i < 20; i += 1) {
    here.clock.pass(60_000);
    expect(await remember(here, `q${i}`)).toBe(false);
  }
  rmSync(join(parent, 'blocked'));
  mkdirSync(join(parent, 'blocked'));
  here.clock.pass(60_000);
  expect(await remember(here, 'there')).toBe(true);
});

it('answers in time while another program locks the file, and remembers what it promised later', async () => {
  const here = await scene(undefined, 100);
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
  expect(await idsIn(here)).toEqual(['after', 'before', 'meanwhile']);
  expect(log.lines.map((line) => line.split(' {')[0])).toEqual([
    'error: not remembering: answers go on, without receipts and ratings',
    'info: remembering again',
  ]);
});

it('answers an event once while the store fails, and after it is back', async () => {
  const parent = newFolder();
  writeFileSync(join(parent, 'blocked'), '');
  const { store, clock } = await scene(join(parent, 'blocked', 'data'));
  const claims = await Promise.all(Array.from({ length: 9 }, () => store.firstSeen('event')));
  expect(claims.filter(Boolean)).toHaveLength(1);
  rmSync(join(parent, 'blocked'));
  mkdirSync(join(parent, 'blocked'));
  clock.pass(60_000);
  expect(await store.firstSeen('event')).toBe(false);
  expect(await store.firstSeen('another')).toBe(true);
});

it('goes on with a new file when the old one is found damaged in use', async () => {
  const here = await scene();
  const { folder, store, log } = here;
  for (let i = 0; i < 40; i += 1) expect(await remember(here, `q${i}`)).toBe(true);
  await store.close();
  // Every page but the first, so that the file opens and fails in use.
  const path = join(folder, 'verbatim.db');
  overwrite(path, 4096, noise(statSync(path).size - 4096));
  const again = await scene(folder);
  expect(await remember(again, 'after the damage')).toBe(true);
  expect(await idsIn(again)).toEqual(['after the damage']);
  expect(readdirSync(folder).filter((name) => /damaged-[^-]+-[^-]+$/.test(name))).toHaveLength(1);
  expect(again.log.lines.join('\n')).toMatch(/the file is set aside, and a new one is begun.*damaged-/);
  expect(again.store.health().state).toBe('ok');
  expect(log.lines).toEqual([]);
});

it('refuses to start beside another bot, and on a file of a newer version', async () => {
  const folder = newFolder();
  const bot = startBot(folder, 'bot', 'hold');
  await bot.said(1);
  await expect(scene(folder)).rejects.toMatchObject({ code: 'STORE_IN_USE' });
  await bot.kill();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(scene(folder)).rejects.toMatchObject({ code: 'STORE_NEWER' });
});

it('keeps a rating error for who made it, and its health', async () => {
  const { store } = await scene();
  const rating = { answerId: 'q1', verdict: 'useful', note: 'x'.repeat(501), ratedAt: noon } as const;
  await expect(store.rate(person, rating)).rejects.toMatchObject({ code: 'RATING_INVALID' });
  expect(store.health().state).toBe('ok');
});

it('answers with a quote that can not be kept, says so, and goes on remembering others', async () => {
  const here = await scene();
  const given: Answered = { ...answer('q1'), quotes: [quote('NUL \0.')] };
  expect(await here.store.remember(given, occasion)).toEqual({ answer: given, remembered: false });
  expect(here.log.lines).toEqual([expect.stringMatching(/^error: this answer is not remembered.*q1/)]);
  expect(here.store.health().state).toBe('ok');
  expect(await remember(here, 'q2')).toBe(true);
});

it('answers after it was closed', async () => {
  const here = await scene();
  await here.store.close();
  await here.store.close();
  expect(await remember(here, 'q1')).toBe(false);
  expect(here.log.lines).toEqual([]);
});
