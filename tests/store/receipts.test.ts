// Receipts in the file: what changes them is noticed, and those of older files keep what they said.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Receipt } from '../../src/answer/answer.ts';
import { openStore } from '../../src/store/folder/open.ts';
import type { SqlValue } from '../../src/store/sql/session/session.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { migrate } from '../../src/store/sqlite/migrations.ts';
import { tableSteps } from '../../src/store/sqlite/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { asked, newFolder, noon, quote, sha256 } from './samples.ts';

/** Runs SQL on the file of a folder, past the store; rows changed by the last statement. */
async function change(folder: string, sql: string, values: readonly SqlValue[] = []): Promise<number> {
  const database = await openDatabase(join(folder, 'verbatim.db'));
  const changed = await database.run(sql, values);
  database.close();
  return changed;
}

async function reader(folder: string): Promise<Store> {
  const { store } = await openStore(folder, { mode: 'reader' });
  onTestFinished(() => store.close());
  return store;
}

const remembered = quote('Trains leave at six.', 40);

async function newFile(): Promise<string> {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  await store.remember(asked('q7', { quotes: [remembered] }));
  await store.close();
  return folder;
}

const receiptIn = async (folder: string, code = remembered.receipt): Promise<Receipt | undefined> =>
  (await reader(folder)).receipt(code);

it.each([
  ['text', "text = 'Trains leave at ten.'"],
  ['time', 'first_shown_at = first_shown_at + 1'],
  ['revision', "revision = 'abcdef012344'"],
  ['hash', "receipt_digest = ''"],
  ['path', "citation = json_set(citation, '$.path', 'other.md')"],
  ['heading', "citation = json_set(citation, '$.headings[0]', 'Gravel')"],
  ['file digest', "citation = json_set(citation, '$.digest', '00')"],
  ['page', "citation = json_set(citation, '$.page', 3)"],
  ['citation, no JSON', 'citation = substr(citation, 2)'],
])('notices another %s', async (_what, assignment) => {
  const folder = await newFile();
  expect(await change(folder, `UPDATE receipts SET ${assignment}`)).toBe(1);
  const read = receiptIn(folder);
  await expect(read).rejects.toMatchObject({ code: 'ROW_DAMAGED' });
  await expect(read).rejects.toThrow(remembered.receipt);
  // The question is listed all the same, and says that something of it is missing.
  expect(await (await reader(folder)).questions({})).toMatchObject([
    { id: 'q7', receipts: [], unreadable: 1 },
  ]);
});

it('notices the receipt of another code', async () => {
  const folder = await newFile();
  await change(folder, 'DELETE FROM shown');
  await change(folder, "UPDATE receipts SET code = 'V-22222'");
  await expect(receiptIn(folder, 'V-22222')).rejects.toMatchObject({ code: 'ROW_DAMAGED' });
});

it('notices every other character in a citation', async () => {
  const folder = await newFile();
  const stored = JSON.stringify(remembered.citation);
  const store = await reader(folder);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(stored.length - 1),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
      async (at, other) => {
        fc.pre(stored[at] !== other);
        const flipped = stored.slice(0, at) + other + stored.slice(at + 1);
        expect(await change(folder, 'UPDATE receipts SET citation = ?', [flipped])).toBe(1);
        await expect(store.receipt(remembered.receipt)).rejects.toMatchObject({ code: 'ROW_DAMAGED' });
      },
    ),
    { numRuns: 50 },
  );
  await change(folder, 'UPDATE receipts SET citation = ?', [stored]);
  expect((await store.receipt(remembered.receipt))?.citation).toStrictEqual(remembered.citation);
});

/** A file of the version before citations were JSON, with these rows. */
async function oldFile(receipts: readonly (readonly SqlValue[])[]): Promise<string> {
  const folder = newFolder();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('PRAGMA journal_mode = WAL');
  await migrate(database, tableSteps.slice(0, 3));
  await database.exec('BEGIN');
  for (const row of receipts) {
    await database.run(`INSERT INTO receipts VALUES (${row.map(() => '?').join(', ')})`, row);
  }
  await database.exec(
    `INSERT INTO questions VALUES ('q1', 'When?', 'answered', NULL, 0.9, 'slack', 'C1', 'a', 1, 'r', NULL);
     INSERT INTO shown SELECT 'q1', row_number() OVER (ORDER BY code DESC), code FROM receipts;
     COMMIT`,
  );
  database.close();
  return folder;
}

const hostile = 'Tab\t, "marks", \\ and \u0001, \u2028, é, 😀 and \'null\'';
const full = [
  ...['V-22222', 'd1', hostile, 'f1', 3, 6, sha256('So.'), 'So.', `${hostile}\n`, hostile, 'null', '2025-03'],
  ...['https://a.example/?x="1"', JSON.stringify([hostile, '[]']), 2, 9, 4, 'rev', noon, 12, 0.1 + 0.2, '{}'],
];
const bare = [
  ...['V-44444', 'd2', 'b.txt', 'f2', 0, 3, sha256('No.'), 'No.', 'B', null, null, null, null, '[]', 1, 1],
  ...[null, 'rev', noon + 1, null, null, null],
];

it('keeps all that the receipts of an older file said, and what they were shown for', async () => {
  const folder = await oldFile([full, bare]);
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  const old = { before: '', after: '' };
  const [asked] = await store.questions({});
  expect(asked?.receipts).toStrictEqual([
    {
      ...{ code: 'V-44444', text: 'No.', quoteDigest: sha256('No.') },
      citation: {
        ...old,
        ...{ documentId: 'd2', title: 'B', path: 'b.txt', digest: 'f2', span: { start: 0, end: 3 } },
        ...{ headings: [], paragraph: 1, line: 1 },
      },
      ...{ revision: 'rev', firstShownAt: noon + 1 },
    },
    {
      ...{ code: 'V-22222', text: 'So.', quoteDigest: sha256('So.') },
      citation: {
        ...old,
        ...{
          documentId: 'd1',
          title: `${hostile}\n`,
          path: hostile,
          digest: 'f1',
          span: { start: 3, end: 6 },
        },
        ...{ author: hostile, publisher: 'null', published: '2025-03', url: 'https://a.example/?x="1"' },
        ...{ headings: [hostile, '[]'], paragraph: 2, line: 9, page: 4, row: 12, seconds: 0.1 + 0.2 },
        speaker: '{}',
      },
      ...{ revision: 'rev', firstShownAt: noon },
    },
  ]);
});

it('finds the receipt of an older file for the same quote, and takes its code for no other', async () => {
  const folder = await oldFile([full]);
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  const same = quote('So.', 3, 'moved.md', 'f1');
  const other = { ...quote('Else.'), receipt: 'V-22222' };
  const [known, longer] = await store.keep({ quotes: [same, other], askedAt: noon, revision: 'new' });
  expect(known).toBe('V-22222');
  expect(longer).toMatch(/^V-.{6}$/);
});

it('keeps receipts of the first version, which knows no rows and no times', async () => {
  const folder = newFolder();
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await migrate(database, tableSteps.slice(0, 1));
  await database.run(`INSERT INTO receipts VALUES (${Array(19).fill('?').join(', ')})`, full.slice(0, 19));
  database.close();
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  expect((await store.receipt('V-22222'))?.citation).toMatchObject({ path: hostile, page: 4, line: 9 });
});

it('opens an older file with damaged receipts, and refuses these alone', async () => {
  const damaged = (code: string, at: number, value: SqlValue): readonly SqlValue[] =>
    bare.with(0, code).with(3, code).with(at, value);
  const folder = await oldFile([
    bare,
    damaged('V-66666', 7, 'Yes.'),
    damaged('V-77777', 13, '["half'),
    damaged('V-CCCCC', 14, 0),
  ]);
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  expect((await store.receipt('V-44444'))?.text).toBe('No.');
  for (const code of ['V-66666', 'V-77777', 'V-CCCCC']) {
    await expect(store.receipt(code)).rejects.toMatchObject({ code: 'ROW_DAMAGED' });
  }
});

it('opens an older file in which a text is no UTF-8', async () => {
  const folder = await oldFile([bare, full]);
  await change(folder, "UPDATE receipts SET text = CAST(x'C328' AS TEXT) WHERE code = 'V-22222'");
  const { store } = await openStore(folder, { mode: 'bot' });
  onTestFinished(() => store.close());
  expect((await store.receipt('V-44444'))?.text).toBe('No.');
});

it('hashes more receipts of an older file than it reads at a time', async () => {
  const rows = Array.from({ length: 1201 }, (_, i) => bare.with(0, `V-2222${i}`).with(4, i));
  const { store } = await openStore(await oldFile(rows), { mode: 'bot' });
  onTestFinished(() => store.close());
  const [question] = await store.questions({});
  expect(question?.receipts).toHaveLength(1201);
});
