// Turns on one connection: what waits at the same time shares a flush to disk, and each sees what came before it.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { createTurns, type SqliteTurns } from '../../src/store/sqlite/connection/turns.ts';
import { newFolder } from './samples.ts';

interface Scene {
  readonly turns: SqliteTurns;
  readonly commits: () => number;
  readonly insert: (value: number) => Promise<number>;
  readonly values: () => Promise<readonly number[]>;
}

async function openTurns(): Promise<Scene> {
  const database = await openDatabase(join(newFolder(), 'turns.db'));
  await database.exec('CREATE TABLE numbers (value INTEGER UNIQUE)');
  let commits = 0;
  const turns = createTurns({
    ...database,
    get inTransaction() {
      return database.inTransaction;
    },
    exec: (sql) => {
      if (sql === 'COMMIT') commits += 1;
      return database.exec(sql);
    },
  });
  onTestFinished(() => turns.close());
  return {
    turns,
    commits: () => commits,
    insert: (value) => turns.write((sql) => sql.run('INSERT INTO numbers VALUES (?)', [value])),
    values: () =>
      turns.glance(async (sql) =>
        (await sql.rows('SELECT value FROM numbers ORDER BY value')).map((row) =>
          Number(Reflect.get(Object(row), 'value')),
        ),
      ),
  };
}

it('writes together what looks at single rows come in between, each of which sees what was written before it', async () => {
  const { commits, insert, values } = await openTurns();
  const seen: Promise<readonly number[]>[] = [];
  const written: Promise<number>[] = [];
  for (let value = 1; value <= 20; value += 1) {
    written.push(insert(value));
    seen.push(values());
  }
  await Promise.all(written);
  expect(await Promise.all(seen)).toEqual(
    Array.from({ length: 20 }, (_, index) => Array.from({ length: index + 1 }, (__, n) => n + 1)),
  );
  expect(commits()).toBeLessThanOrEqual(2);
});

it('undoes a write that fails alone, before the next turn', async () => {
  const { turns, insert, values } = await openTurns();
  const order: string[] = [];
  const work = turns.write(async (sql) => {
    await sql.run('INSERT INTO numbers VALUES (1)');
    throw new Error('undone');
  });
  await Promise.all([
    work.catch(() => order.push('failed')),
    values().then((found) => order.push(`saw ${found.length}`)),
  ]);
  // Alone in its transaction, the write was undone before anybody looked.
  expect(order).toEqual(['failed', 'saw 0']);
  await insert(2);
  expect(await values()).toEqual([2]);
});

it('undoes one failed write among several, and no other', async () => {
  const { insert, values } = await openTurns();
  const outcomes = await Promise.allSettled([insert(1), insert(1), insert(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await values()).toEqual([1, 2]);
});
