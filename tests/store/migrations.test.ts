// Files of other versions.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { type Database, openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { migrate } from '../../src/store/sqlite/migrations.ts';
import { tableSteps } from '../../src/store/sqlite/tables.ts';

import { bytesOf } from './other-process.ts';
import { asked, newFolder } from './samples.ts';

const first = 'CREATE TABLE words (word TEXT NOT NULL) STRICT;';
const second =
  "ALTER TABLE words ADD COLUMN language TEXT NOT NULL DEFAULT 'en'; CREATE TABLE more (a TEXT) STRICT;";

async function openAt(path: string): Promise<Database> {
  const database = await openDatabase(path);
  onTestFinished(() => database.close());
  await database.exec('PRAGMA journal_mode = WAL');
  return database;
}

const newPath = (): string => join(newFolder(), 'verbatim.db');

it('brings an older file up to date and keeps its rows', async () => {
  const database = await openAt(newPath());
  await migrate(database, [first]);
  await database.exec("INSERT INTO words VALUES ('old')");
  await migrate(database, [first, second]);
  expect(await database.row('SELECT word, language FROM words')).toMatchObject({
    word: 'old',
    language: 'en',
  });
  expect(await database.row('PRAGMA user_version')).toMatchObject({ user_version: 2 });
});

it('gives no tenant to questions of before, and shows them to nobody but their askers', async () => {
  const folder = newFolder();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await migrate(database, tableSteps.slice(0, 3));
  for (const platform of ['slack', 'terminal', 'web'])
    await database.run(
      `INSERT INTO questions (id, question, kind, confidence, platform, conversation, asker, asked_at, revision)
       VALUES (?, 'Why?', 'abstained', 0, ?, 'C1', 'a', 0, 'r')`,
      [platform, platform],
    );
  database.close();
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  expect((await store.questions({})).map(({ id, tenant, audience }) => [id, tenant, audience])).toEqual([
    ['slack', '', 'private'],
    ['terminal', 'local', 'direct'],
    ['web', 'local', 'public'],
  ]);
});

it('keeps what was shown and how it was rated when the table of questions is made again', async () => {
  const folder = newFolder();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('PRAGMA foreign_keys = ON');
  await migrate(database, tableSteps.slice(0, 6));
  await database.exec(`
    INSERT INTO questions (id, question, kind, confidence, platform, tenant, conversation, audience, asker, asked_at, revision)
    VALUES ('q1', 'Why?', 'abstained', 0, 'slack', 'T1', 'C1', 'public', 'a', 0, 'r');
    INSERT INTO receipts VALUES ('V-1', 'f', 0, 1, 'd', 't', '{}', 'r', 0, 'h');
    INSERT INTO shown VALUES ('q1', 0, 'V-1');
    INSERT INTO ratings VALUES ('q1', 'a', 'outdated', NULL, 1);`);
  const before = await database.rows(
    "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY name",
  );
  await migrate(database, tableSteps.slice(0, 7));
  for (const table of ['ratings', 'shown']) {
    expect(await database.row(`SELECT count(*) AS count FROM ${table}`)).toMatchObject({ count: 1 });
  }
  await database.exec('DELETE FROM shown');
  const after = await database.rows(
    "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY name",
  );
  expect(after).toEqual(before);
  expect(await database.rows('PRAGMA foreign_key_check')).toEqual([]);
  database.close();
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  await store.remember(asked('q2', { kind: 'unsure' }));
  expect((await store.questions({})).map(({ id, kind, ratings }) => [id, kind, ratings.length])).toEqual([
    ['q1', 'abstained', 1],
    ['q2', 'unsure', 0],
  ]);
});

it('leaves a file as it was when a step fails half-way', async () => {
  const database = await openAt(newPath());
  await migrate(database, [first]);
  const broken = 'ALTER TABLE words ADD COLUMN half TEXT; INSERT INTO nowhere VALUES (1);';
  await expect(migrate(database, [first, second, broken])).rejects.toThrow('nowhere');
  expect(await database.row('PRAGMA user_version')).toMatchObject({ user_version: 1 });
  const columns = await database.rows("SELECT name FROM pragma_table_info('words')");
  expect(columns).toEqual([{ name: 'word' }]);
  expect(database.inTransaction).toBe(false);
  await migrate(database, [first, second]);
});

it('refuses a file of a newer version in every mode, and leaves it', async () => {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  await store.remember(asked('q1'));
  await store.close();
  const path = join(folder, 'verbatim.db');
  const database = await openDatabase(path);
  await database.exec(`PRAGMA user_version = ${tableSteps.length + 1}; PRAGMA wal_checkpoint(TRUNCATE)`);
  database.close();
  const before = bytesOf(path);
  for (const mode of ['bot', 'tool', 'reader'] as const) {
    const refused = openStore(folder, { mode });
    await expect(refused).rejects.toMatchObject({ code: 'STORE_NEWER' });
    await expect(refused).rejects.toThrow(/Install the newer one, or set VERBATIM_DATA/);
  }
  expect(bytesOf(path).equals(before)).toBe(true);
});
