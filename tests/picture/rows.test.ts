// Rows of tables on pages: our text has the name of the column before each value, the page has it once, or nowhere near.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { findRow, isNamedRow } from '../../src/picture/find-row.ts';
import { createPictures } from '../../src/picture/pictures.ts';
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

  it.each([
    [
      'a first value',
      '<tr><td><b>Note:</b> closed in winter</td><td>9 crowns</td></tr>',
      'Note:|closed in winter|9 crowns',
    ],
    [
      'a value without a column’s name',
      '<tr><td>Nesby</td><td>9 crowns</td><td><b>Closed:</b> on Sundays in the winter</td></tr>',
      'Nesby|9 crowns|Closed:|on Sundays in the winter',
    ],
    [
      'a value with the marks of two',
      '<tr><td>Nesby</td><td>Open daily; <b>never:</b> on Sundays in the winter</td></tr>',
      'Nesby|Open daily;|never:|on Sundays in the winter',
    ],
  ])('keeps what is before a colon in %s', async (_, row, words) => {
    const other = '<tr><td>Aldersund harbour</td><td>12 crowns</td><td>on Mondays</td></tr>';
    const marked = await marksOf(`<table><tr><th></th><th>Fare</th><th></th></tr>${other}${row}</table>`);
    expect(marked.map(([, one]) => one)).toEqual(['Aldersund harbour|12 crowns|on Mondays', words]);
  });

  it('is distinguished from another that says the same without a word of it', async () => {
    const row = (...cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [
      row('Aldersund', 'never', '12'),
      row('Nesby harbour house', '<b>Closed:</b> on Sundays in the winter', '9'),
      row('Nesby harbour house', 'on Sundays in the winter', '9'),
    ];
    const marked = await marksOf(
      `<table><tr><th>Place</th><th></th><th>Fare</th></tr>${rows.join('')}</table>`,
    );
    expect(marked.map(([, one]) => one)).toEqual([
      'Aldersund|never|12',
      'Nesby harbour house|Closed:|on Sundays in the winter|9',
      'Nesby harbour house|on Sundays in the winter|9',
    ]);
  });

  const found = (runs: readonly string[], text: string): string[] | undefined =>
    findRow(runs, { text, before: '', after: '', isRow: true })?.map(
      ({ run, start, end }) => runs[run]?.slice(start, end) ?? '',
    );

  it('is not found where the page has a word between its values', () => {
    const text = 'Place: Nesby harbour house; Open: on Sundays in the winter';
    expect(found(['Place', 'Open', 'Nesby harbour house', 'on Sundays in the winter'], text)).toEqual([
      'Nesby harbour house',
      'on Sundays in the winter',
    ]);
    expect(
      found(['Place', 'Open', 'Nesby harbour house', 'never', 'on Sundays in the winter'], text),
    ).toBeUndefined();
  });

  it('is not found in several places, or by a short value alone', () => {
    const text = 'Place: Nesby; Fare: 9';
    expect(found(['Nesby', '9', 'Nesby', '90'], text)).toEqual(['Nesby', '9']);
    expect(found(['Nesby', '9', 'Nesby', '9'], text)).toBeUndefined();
    expect(found(['Nesby', '9'], 'Fare: 9')).toBeUndefined();
  });

  it('keeps a mark of its first value, which is no column’s name', () => {
    const text = 'Note: closed; Fare: 9 crowns';
    expect(found(['Fare', 'Note: closed', '9 crowns'], text)).toEqual(['Note: closed', '9 crowns']);
    expect(found(['Note', 'Fare', 'closed', '9 crowns'], text)).toEqual(['closed', '9 crowns']);
  });

  it('is not the name of its column and the value of another row', async () => {
    const html =
      '<table><tr><th>Open</th><th></th></tr><tr><td>Nesby</td><td>never</td></tr><tr><td>Nesby</td><td></td></tr><tr><td>Aldersund</td><td>daily</td></tr></table>';
    const [, second] = await pagesOf(html);
    expect(second?.split('<mark')).toHaveLength(2);
    expect(second?.split('<mark')[0]?.match(/Nesby/g)).toHaveLength(1);
  });

  it('is no sentence that has a mark', () => {
    const sentence = { text: 'Note: the gate is closed at noon.', before: '', after: '' };
    expect(isNamedRow(sentence)).toBe(false);
    expect(isNamedRow({ ...sentence, isRow: true })).toBe(true);
  });
});

describe('an item of a list', () => {
  it('is distinguished by the items around it from another that says the same', async () => {
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
