// Rows of tables on pages: our text has the name of the column before each value, the page has it once, or nowhere near.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { createPictures } from '../../src/picture/pictures.ts';
import { withoutColumnNames } from '../../src/picture/row-values.ts';
import { newFolder } from '../store/samples.ts';

const ignore = (): void => {};
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

interface Shown {
  readonly quote: string;
  readonly page: string;
}

/** A saved page as it is shown for each of its paragraphs. */
async function shownOf(html: string): Promise<readonly Shown[]> {
  const folder = newFolder();
  await writeFile(join(folder, 'a.html'), html);
  const [document] = (await loadCorpus(folder)).documents;
  if (document === undefined) throw new Error('not read');
  const pictures = createPictures({ folder, log });
  onTestFinished(pictures.close);
  const paragraphs = document.sections.flatMap((section) => section.paragraphs);
  return Promise.all(
    paragraphs.map(async ({ span }) => {
      const picture = await pictures.draw(document, span);
      const page = picture.kind === 'page' ? picture.html : '';
      return { quote: document.text.slice(span.start, span.end), page };
    }),
  );
}

const pagesOf = async (html: string): Promise<string[]> => (await shownOf(html)).map(({ page }) => page);

async function marksOf(html: string): Promise<readonly (readonly [quote: string, marked: string])[]> {
  return (await shownOf(html)).map(({ quote, page }) => {
    const marked = [...page.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, words = '']) => words.trim());
    return [quote, marked.filter((words) => words !== '').join('|')];
  });
}

describe('a row of a table', () => {
  it('is marked on a saved page, value by value', async () => {
    const rows = [
      ['Aldersund', 'daily', '12 crowns'],
      ['Nesby', 'on Sundays', '9 crowns'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    expect(
      await marksOf(`<table><tr><th>Island</th><th>Ferry</th><th>Fare</th></tr>${rows.join('\n')}</table>`),
    ).toEqual([
      ['Island: Aldersund; Ferry: daily; Fare: 12 crowns', 'Aldersund|daily|12 crowns'],
      ['Island: Nesby; Ferry: on Sundays; Fare: 9 crowns', 'Nesby|on Sundays|9 crowns'],
    ]);
  });

  it('keeps a mark of its first value, which is no column’s name', () => {
    const row = { text: 'Note: closed; Fare: 9 crowns', before: '', after: '', isRow: true };
    expect(withoutColumnNames(row).map(({ text }) => text)).toEqual([
      'Note: closed; 9 crowns',
      'closed; 9 crowns',
    ]);
  });

  it('is no sentence that has a mark', () => {
    const sentence = { text: 'Note: the gate is closed at noon.', before: '', after: '' };
    expect(withoutColumnNames(sentence)).toEqual([]);
  });
});

describe('an item of a list', () => {
  it('is told from another that says the same by the items around it', async () => {
    const list = (words: readonly string[]): string =>
      `<ol>${words.map((item) => `<li>${item}</li>`).join('\n')}</ol>`;
    const marked = await marksOf(
      `<p>In winter.</p>${list(['Open the old harbour gate.', 'Ring the bell twice.'])}<p>In summer.</p>${list(['Lower the boats.', 'Ring the bell twice.', 'Open the inner gate.'])}`,
    );
    expect(marked.filter(([quote]) => quote.endsWith('Ring the bell twice.'))).toEqual([
      ['2. Ring the bell twice.', 'Ring the bell twice.'],
      ['2. Ring the bell twice.', 'Ring the bell twice.'],
    ]);
  });
});

describe('a sentence that is there more than once', () => {
  it('is marked where the quote is from', async () => {
    const html =
      '<p>Ask at the gate.</p><h2>Winter</h2><p>Ask at the gate.</p><h2>Summer</h2><p>Ask at the gate.</p>';
    expect(await marksOf(html)).toEqual(
      Array.from({ length: 3 }, () => ['Ask at the gate.', 'Ask at the gate.']),
    );
    const before = (await pagesOf(html)).map((page) => page.split('<mark')[0]?.match(/Ask/g)?.length ?? 0);
    expect(before).toEqual([0, 1, 2]);
  });
});
