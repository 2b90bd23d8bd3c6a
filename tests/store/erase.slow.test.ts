// Forgotten and outdated texts leave no byte behind in the files.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { oweErasure } from '../../src/store/sql/erasure.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { filesOf } from './other-process.ts';
import { asked, day, newFolder, noon, quote, sha256 } from './samples.ts';

const alice = 'a'.repeat(64);
const bob = 'b'.repeat(64);

async function openIn(folder: string): Promise<Store> {
  const store = await openSqliteStore(join(folder, 'verbatim.db'), { retentionDays: 30, readOnly: false });
  onTestFinished(() => store.close());
  return store;
}

/** The files of the folder that hold a text. */
const holding = (folder: string, text: string): readonly string[] =>
  [...filesOf(folder)].filter(([, bytes]) => bytes.includes(text)).map(([name]) => name);

/** Questions of many lengths, mixed, so that pages are split, joined and run over. */
async function fill(store: Store, hers: { readonly askedAt: number; readonly asker: string }): Promise<void> {
  const length = (i: number): number => [3, 40, 200, 900, 6_000][i % 5] ?? 0;
  for (let i = 0; i < 400; i += 1) {
    const other = asked(`${sha256(`other ${i}`).slice(0, 8)}`, {
      question: `harmless ${'o'.repeat(length(i + 2))}`,
      asker: bob,
    });
    // Ids as random as real ones, so that rows are put between others.
    const secret = asked(`${sha256(`${i}`).slice(0, 8)} secret`, {
      quotes: [quote('Public words.')],
      question: `secret ${'s'.repeat(length(i))} secret`,
      ...hers,
    });
    await Promise.all([store.remember(other), store.remember(secret)]);
    const note = `secret ${'n'.repeat(i)}`;
    await store.rate({ answerId: secret.id, asker: secret.asker, verdict: 'outdated', note, ratedAt: noon });
  }
}

it('leaves no byte of a person who is forgotten', async () => {
  const folder = newFolder();
  const store = await openIn(folder);
  await fill(store, { asker: alice, askedAt: noon });
  await store.rate({
    answerId: sha256('other 1').slice(0, 8),
    asker: alice,
    verdict: 'outdated',
    note: 'secret',
    ratedAt: noon,
  });
  expect(holding(folder, 'secret')).not.toEqual([]);
  expect(holding(folder, alice)).not.toEqual([]);
  expect(await store.forgetAsker(alice, noon)).toEqual({ questions: 400, ratings: 401 });
  expect(holding(folder, 'secret')).toEqual([]);
  expect(holding(folder, alice)).toEqual([]);
  expect(holding(folder, 'harmless')).toEqual(['verbatim.db']);
  expect(await store.questions({})).toHaveLength(400);
});

it('leaves no byte of questions past their time', async () => {
  const folder = newFolder();
  const store = await openIn(folder);
  await store.prune(noon - day);
  await fill(store, { asker: alice, askedAt: noon - 31 * day });
  expect(holding(folder, 'secret')).not.toEqual([]);
  expect(await store.prune(noon)).toEqual({ questions: 400 });
  expect(holding(folder, 'secret')).toEqual([]);
  expect(holding(folder, 'harmless')).toEqual(['verbatim.db']);
});

it('says when somebody who reads holds it up, and finishes the next time', { timeout: 60_000 }, async () => {
  const folder = newFolder();
  const store = await openIn(folder);
  await store.remember(asked('q1', { question: 'secret' }));
  const reader = await openDatabase(join(folder, 'verbatim.db'));
  await reader.exec('BEGIN');
  await reader.row('SELECT count(*) FROM questions');
  const forgotten = await store.forgetAsker(alice, noon);
  expect(forgotten).toMatchObject({ questions: 1, notYetErased: expect.stringContaining('verbatim.db') });
  expect(await store.questions({})).toEqual([]);
  expect(holding(folder, 'secret')).not.toEqual([]);
  await reader.exec('COMMIT');
  reader.close();
  expect(await store.prune(noon)).toEqual({ questions: 0 });
  expect(holding(folder, 'secret')).toEqual([]);
});

it('finishes what a process that ended left behind', async () => {
  const folder = newFolder();
  const before = await openIn(folder);
  await before.remember(asked('q1', { question: 'secret' }));
  await before.close();
  // As far as a process comes that ends right after the rows are deleted.
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('BEGIN IMMEDIATE');
  await database.run('DELETE FROM questions');
  await oweErasure(database, noon);
  await database.exec('COMMIT');
  database.close();
  expect(holding(folder, 'secret')).not.toEqual([]);
  const store = await openIn(folder);
  expect(await store.prune(noon)).toEqual({ questions: 0 });
  expect(holding(folder, 'secret')).toEqual([]);
});

it('writes nothing again where nothing was deleted', async () => {
  const folder = newFolder();
  const store = await openIn(folder);
  await store.remember(asked('q1'));
  const log = () => filesOf(folder).get('verbatim.db-wal')?.length ?? 0;
  await store.prune(noon);
  const before = log();
  expect(await store.prune(noon)).toEqual({ questions: 0 });
  // A page or two: when it ran.
  expect(log() - before).toBeLessThan(4 * 4120);
});
