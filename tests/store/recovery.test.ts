// What is saved of a damaged file, and that its receipts are never denied.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { type OpenedStore, type OpenSettings, openStore } from '../../src/store/folder/open.ts';
import { readPages } from '../../src/store/recovery/pages.ts';
import { identify } from '../../src/store/recovery/rows.ts';
import { bytesOf, overwrite } from './other-process.ts';
import { asked, newFolder, noise, noon, quote } from './samples.ts';

async function open(folder: string, parts: Partial<OpenSettings> = {}): Promise<OpenedStore> {
  const opened = await openStore(folder, { mode: 'bot', now: () => noon, ...parts });
  onTestFinished(() => opened.store.close());
  return opened;
}

const long = 'It is long. '.repeat(900);

/** A hundred questions with quotes of all lengths; the code of each. */
async function filled(folder: string): Promise<readonly string[]> {
  const { store } = await openStore(folder, { mode: 'bot' });
  const codes: string[] = [];
  for (let n = 0; n < 100; n += 1) {
    const text = `${n} ${long.slice(0, (n * n) % long.length)}ends.`;
    codes.push(...(await store.remember(asked(`q${n}`, { quotes: [quote(text, n * 10)] }))));
    await store.rate({ answerId: `q${n}`, asker: 'b', verdict: 'useful', ratedAt: noon });
  }
  await store.close();
  return codes;
}

async function receiptsIn(path: string): Promise<Set<string>> {
  const codes = new Set<string>();
  for await (const { rows } of readPages(path))
    for (const values of rows) if (identify(values)?.table === 'receipts') codes.add(String(values[0]));
  return codes;
}

it('reads every row of a sound file, long ones too, and those in the log alone', async () => {
  const folder = newFolder();
  const codes = await filled(folder);
  const path = join(folder, 'verbatim.db');
  expect(await receiptsIn(path)).toEqual(new Set(codes));
  const { store } = await open(folder);
  const [late = ''] = await store.remember(asked('late', { quotes: [quote('Late.', 7)] }));
  expect(existsSync(`${path}-wal`)).toBe(true);
  const copy = join(folder, 'copy.db');
  writeFileSync(copy, bytesOf(path));
  writeFileSync(`${copy}-wal`, bytesOf(`${path}-wal`));
  expect(await receiptsIn(copy)).toEqual(new Set([...codes, late]));
});

it('saves all questions, answers and ratings but those of the damaged pages, and says how many', async () => {
  const folder = newFolder();
  const codes = await filled(folder);
  overwrite(join(folder, 'verbatim.db'), 4096 * 12, noise(4096 * 2));
  const { store, recovered } = await open(folder, { suspect: true });
  const questions = await store.questions({});
  expect(recovered).toMatchObject([{ questions: questions.length }]);
  expect(questions.length).toBeGreaterThan(60);
  expect(
    questions.filter(({ receipts, ratings }) => receipts.length === 1 && ratings.length === 1).length,
  ).toBeGreaterThan(40);
  const found = await Promise.all(codes.map((code) => store.receipt(code)));
  expect(recovered[0]?.receipts).toBe(found.filter((receipt) => receipt !== undefined).length);
  expect(recovered[0]?.receipts).toBeGreaterThan(60);
  await store.close();
  // It is done once.
  expect((await open(folder)).recovered).toEqual([]);
});

it('saves receipts alone of a file that was set aside earlier: its questions may have been forgotten', async () => {
  const folder = newFolder();
  const codes = await filled(folder);
  copyFileSync(join(folder, 'verbatim.db'), join(folder, 'verbatim.db.damaged-20250131T120000-000Z'));
  const { store } = await open(folder);
  await store.forgetAsker('a'.repeat(64), noon);
  await store.close();
  const again = await open(folder);
  expect(await again.store.questions({})).toEqual([]);
  expect((await again.store.receipt(codes[3] ?? ''))?.code).toBe(codes[3]);
});

it('finds a receipt in a damaged file before a bot has read it again', async () => {
  const before = newFolder();
  const codes = await filled(before);
  const folder = newFolder();
  const aside = join(folder, 'verbatim.db.damaged-20250131T120000-000Z');
  copyFileSync(join(before, 'verbatim.db'), aside);
  overwrite(aside, 0, noise(100));
  await (await openStore(folder, { mode: 'tool' })).store.close();
  const { store } = await open(folder, { mode: 'reader' });
  expect((await store.receipt(codes[50] ?? ''))?.code).toBe(codes[50]);
  expect(await store.receipt('V-22222')).toBeUndefined();
});

it('takes nothing for a row that is none, whatever the bytes', async () => {
  const folder = newFolder();
  await filled(folder);
  const path = join(folder, 'verbatim.db');
  const bytes = readFileSync(path);
  const whole = await receiptsIn(path);
  const harmed = join(folder, 'harmed.db');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 400 }),
      async (flips) => {
        const flipped = Buffer.from(bytes);
        for (const [at, value] of flips) flipped[at] = value;
        writeFileSync(harmed, flipped);
        // A receipt carries its hash: what is found was written.
        for (const code of await receiptsIn(harmed)) expect(whole).toContain(code);
      },
    ),
    { numRuns: 30 },
  );
});
