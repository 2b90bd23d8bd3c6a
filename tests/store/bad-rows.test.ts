// Texts that are not UTF-8, which libsql ends the process for, and rows that are not what was written.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import type { Store } from '../../src/store/store.ts';
import { asked, newFolder, noon, quote } from './samples.ts';

/** Three questions, of which the second is harmed. */
async function harmed(sql: string): Promise<Store> {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  for (const id of ['q1', 'q2', 'q3']) {
    await store.remember(asked(id, { kind: 'unsure', quotes: [quote(`${id} says.`, 0, `${id}.md`)] }));
    await store.rate({
      answerId: id,
      asker: 'b'.repeat(64),
      verdict: 'outdated',
      note: `on ${id}`,
      ratedAt: noon,
    });
  }
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec(`PRAGMA ignore_check_constraints = ON; ${sql}`);
  database.close();
  return store;
}

const noText = "CAST(x'41FF42' AS TEXT)";

it.each([
  `UPDATE questions SET question = ${noText} WHERE id = 'q2'`,
  `UPDATE questions SET revision = ${noText} WHERE id = 'q2'`,
  "UPDATE questions SET kind = 'shouted' WHERE id = 'q2'",
  "UPDATE questions SET confidence = 9e999 WHERE id = 'q2'",
])('leaves out one bad question, and says so: %s', async (sql) => {
  const store = await harmed(sql);
  const page = await store.page({});
  expect(page.questions.map(({ id }) => id)).toEqual(['q1', 'q3']);
  expect(page.damaged).toEqual([expect.stringContaining('is not what was written')]);
  expect((await store.questions({})).map(({ id }) => id)).toEqual(['q1', 'q3']);
  const { questions, damaged } = await store.gather({}, 9);
  expect(questions.length + damaged.length).toBeGreaterThanOrEqual(2);
  await store.figures({}, 9);
});

it.each([
  `UPDATE receipts SET text = ${noText} WHERE code = (SELECT code FROM shown WHERE question_id = 'q2')`,
  `UPDATE receipts SET citation = ${noText} WHERE code = (SELECT code FROM shown WHERE question_id = 'q2')`,
  `UPDATE ratings SET note = ${noText} WHERE question_id = 'q2'`,
])('lists a question without its bad part: %s', async (sql) => {
  const store = await harmed(sql);
  const { questions, damaged } = await store.page({});
  expect(questions.map(({ id, unreadable }) => [id, unreadable])).toEqual([
    ['q1', undefined],
    ['q2', 1],
    ['q3', undefined],
  ]);
  expect(damaged).toHaveLength(1);
  await store.figures({}, 9);
  await store.gather({}, 9, () => true);
});

it('gathers and counts the rest beside a bad question', async () => {
  const store = await harmed(`UPDATE questions SET question = ${noText} WHERE id = 'q2'`);
  const { questions, damaged } = await store.gather({}, 9);
  expect(questions.map(({ question }) => question).sort()).toEqual([
    'What does q1 mean?',
    'What does q3 mean?',
  ]);
  expect(damaged).toHaveLength(1);
  const figures = await store.figures({}, 9);
  expect(figures.byDay).toEqual([expect.objectContaining({ kind: 'unsure', questions: 3 })]);
  expect([figures.ratings.length, figures.damaged.length]).toEqual([2, 1]);
});

it('gives a new code to a quote whose stored code is no text', async () => {
  const store = await harmed(
    `UPDATE receipts SET code = ${noText} WHERE code NOT IN (SELECT code FROM shown)`,
  );
  await store.keep({ quotes: [quote('Alone.', 9)], askedAt: noon, revision: 'r' });
  expect(await store.remember(asked('q4'))).toHaveLength(1);
});
