// A store of every earlier format is brought up to date with all that was in it, and a newer one is refused.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { storeFormat } from '../../src/store/folder/store-format.ts';
import { openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { runVerbatim } from '../adapters/cli/in-process.ts';
import { askerThen, shownThen, writeEarlierStore } from './earlier-store.ts';
import { asked, newFolder, noon } from './samples.ts';

const formats = Array.from({ length: storeFormat - 1 }, (_, index) => index + 1);

async function formatOf(folder: string): Promise<unknown> {
  const database = await openDatabase(join(folder, 'verbatim.db'));
  try {
    return await database.row('PRAGMA user_version');
  } finally {
    database.close();
  }
}

describe.each(formats)('a store of format %i', (format) => {
  it('keeps its receipts, questions and ratings, whoever opens it, and goes on', async () => {
    const folder = newFolder();
    await writeEarlierStore(folder, format);
    for (const mode of ['reader', 'bot'] as const) {
      const { store } = await openStore(folder, { mode });
      const receipt = await store.receipt(shownThen.receipt);
      expect(receipt).toMatchObject({
        text: shownThen.text,
        citation: {
          path: 'handbook.md',
          headings: ['Travel', 'Trains & buses'],
          span: shownThen.citation.span,
          author: 'A. Writer',
          page: 7,
          ...(format === 2 || format === 3 ? { speaker: 'Ms Lee', seconds: 12.5 } : {}),
        },
      });
      const [question, ...others] = await store.questions({});
      expect(others).toEqual([]);
      expect(question).toMatchObject({
        ...{ id: 'q-then', question: 'When are fares paid back?', kind: 'answered' },
        receipts: [{ code: shownThen.receipt, text: shownThen.text }],
        ratings: [{ verdict: 'outdated', note: 'It is sixty now.' }],
      });
      await store.close();
      // A reader leaves the file to the bot, which may still be the earlier one.
      if (mode === 'reader') expect(await formatOf(folder)).toMatchObject({ user_version: format });
    }
    expect(await formatOf(folder)).toMatchObject({ user_version: storeFormat });

    const { store } = await openStore(folder, { mode: 'bot', suspect: true });
    onTestFinished(() => store.close());
    await store.remember(asked('q-now'));
    expect((await store.questions({})).map(({ id }) => id).sort()).toEqual(['q-now', 'q-then']);
    // Who asked is known by the same hash as before.
    expect(await store.forgetAsker(askerThen, noon)).toMatchObject({ questions: 1, ratings: 1 });
    expect(await store.receipt(shownThen.receipt)).toBeDefined();
    const database = await openDatabase(join(folder, 'verbatim.db'));
    onTestFinished(() => database.close());
    expect(await database.rows('PRAGMA foreign_key_check')).toEqual([]);
    if (format >= 10)
      expect(await database.rows('SELECT sealed FROM installations')).toMatchObject([
        { sealed: 'k1.sealed' },
      ]);
    if (format >= 11)
      expect(await database.rows('SELECT name FROM access_tokens')).toMatchObject([{ name: 'ada' }]);
  });
});

it('says in one sentence that the store is of a newer version, in every command that opens it', async () => {
  const folder = newFolder();
  await writeEarlierStore(folder, storeFormat);
  const path = join(folder, 'verbatim.db');
  const database = await openDatabase(path);
  await database.exec(`PRAGMA user_version = ${storeFormat + 1}`);
  database.close();
  const environment = { VERBATIM_DATA: folder };
  const sentence = `verbatim: ${path} was written by a newer Verbatim: its format is ${storeFormat + 1}, and this one knows ${storeFormat}. Install the newer one, or set VERBATIM_DATA to another folder. [STORE_NEWER]\n`;
  for (const words of [
    ['verify', 'V-22222'],
    ['export'],
    ['backup', join(folder, 'b')],
    ['forget-me'],
    ['chat'],
  ]) {
    const { status, errors } = await runVerbatim(words, { environment });
    expect({ words, status, errors }).toEqual({ words, status: 2, errors: sentence });
  }
  expect(await formatOf(folder)).toMatchObject({ user_version: storeFormat + 1 });
});
