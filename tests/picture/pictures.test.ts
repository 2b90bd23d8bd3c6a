// The page of a quote, drawn from a real PDF file with exactly its words marked.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document/document.ts';
import type { PageImage, Picture } from '../../src/picture/picture.ts';
import { line, makePdf, type Page } from '../corpus/formats/pdf/make.ts';
import { longestHeld, longestHold } from '../loop.ts';
import { markedOf } from './marks.ts';
import { openPictures } from './opened.ts';

const prose = [
  'The lighthouse of Aldersund was built by Ida Berg in the spring of 1843.',
  'Its keeper counted every ship that came into the harbour before noon.',
  'The ferry crossed the sound twice a day until the bridge was opened.',
];
const page = (lines: readonly string[], x = 72, y = 700): Page => ({
  content: lines.map((text, index) => line(text, x, y - 16 * index)).join('\n'),
});

const drawnOf = (picture: Picture) => {
  if (picture.kind !== 'drawn') throw new Error(JSON.stringify(picture).slice(0, 200));
  return picture;
};

/** Widths of Helvetica, in thousandths, from its published metrics: another source than the one that is tested. */
const helvetica: Readonly<Record<string, number>> = {
  ...{
    ' ': 278,
    '.': 278,
    T: 611,
    I: 278,
    h: 556,
    e: 556,
    f: 278,
    r: 333,
    y: 500,
    c: 500,
    o: 556,
    s: 500,
    d: 556,
  },
  ...{
    t: 278,
    u: 556,
    n: 556,
    w: 722,
    i: 222,
    a: 556,
    l: 222,
    b: 556,
    g: 556,
    p: 556,
    k: 500,
    m: 833,
    v: 500,
  },
};
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (helvetica[one] ?? Number.NaN), 0) * 0.011;

describe('the picture of a quote', () => {
  it('has the quote’s words marked, from the first letter to the last', async () => {
    const [above, quote] = ['The keeper counted every ship. ', 'The ferry crossed the sound twice.'];
    const { draw } = await openPictures(makePdf([page(['A heading of its own']), page([above + quote], 20)]));
    const { images, isMarked } = drawnOf(await draw(quote));
    expect({ isMarked, pages: images.map((image) => image.page) }).toEqual({ isMarked: true, pages: [2] });
    const [left = 0, foot = 0, right = 0, top = 0] = (await markedOf(images[0] as PageImage)) ?? [];
    const begins = 20 + widthOf(above);
    expect(Math.abs(left - begins)).toBeLessThan(1.5);
    expect(Math.abs(right - begins - widthOf(quote))).toBeLessThan(1.5);
    expect(foot).toBeGreaterThan(694);
    expect(foot).toBeLessThan(700);
    expect(top).toBeGreaterThan(706);
    expect(top).toBeLessThan(713);
  });

  it('is two pages where the quote goes on over the end of one', async () => {
    const first = 'Its keeper counted every ship that came into the harbour';
    const rest = 'before noon and wrote the names of all of them in a book.';
    const { draw, document } = await openPictures(
      makePdf([page([prose[0] ?? '', first], 72, 120), page([rest], 72, 750)]),
    );
    expect(document.text).toContain(`${first} ${rest}`);
    const { images, isMarked } = drawnOf(await draw(`${first} ${rest}`));
    expect({ isMarked, pages: images.map((image) => image.page) }).toEqual({ isMarked: true, pages: [1, 2] });
    for (const image of images) expect(await markedOf(image)).toBeDefined();
  });

  it('has nothing marked where the page has the words twice', async () => {
    const { pictures, document } = await openPictures(
      makePdf([page(['It is closed.', 'Other words.', 'It is closed.'])]),
    );
    const start = document.text.indexOf('It is closed.');
    const twice = { ...document, sections: document.sections };
    const { images, isMarked } = drawnOf(await pictures.draw(twice, { start, end: start + 13 }));
    // What is around it may still tell the two apart: then exactly one line is marked.
    const marked = await markedOf(images[0] as PageImage);
    expect(isMarked).toBe(marked !== undefined);
    if (marked !== undefined) expect((marked[3] ?? 0) - (marked[1] ?? 0)).toBeLessThan(16);
  });

  it('is called what a citation calls the page', async () => {
    const romans = '/PageLabels << /Nums [0 << /S /r /St 4 >>] >>';
    const { draw } = await openPictures(makePdf([page(prose)], romans));
    expect(drawnOf(await draw(prose[0] ?? '')).images).toMatchObject([{ page: 1, label: 'iv' }]);
  });

  it('is drawn once for those who ask at the same time, and remembered', async () => {
    const { draw } = await openPictures(makePdf([page(prose)]));
    const [one, other] = await Promise.all([draw(prose[0] ?? ''), draw(prose[0] ?? '')]);
    expect(one).toBe(other);
    expect(await draw(prose[0] ?? '')).toBe(one);
  });

  it('leaves the event loop free', async () => {
    const { draw } = await openPictures(makePdf([page(prose)]));
    expect(await longestHold(() => draw(prose[1] ?? ''))).toBeLessThan(longestHeld);
  });
});

const reasonOf = (picture: Picture): string => (picture.kind === 'refused' ? picture.reason : 'drawn');

describe('is refused', () => {
  it('where the file has changed or gone since it was read', async () => {
    const { folder, draw } = await openPictures(makePdf([page(prose)]));
    await writeFile(join(folder, 'a.pdf'), makePdf([page(['Other words.'])]));
    expect(reasonOf(await draw(prose[0] ?? ''))).toBe('changed');
  });

  it('for a format without pages', async () => {
    const { pictures, document } = await openPictures(makePdf([page(prose)]));
    expect(reasonOf(await pictures.draw({ ...document, format: 'text' }, { start: 0, end: 5 }))).toBe(
      'format',
    );
  });

  it('where the page is too large to be legible', async () => {
    const huge: Page = { ...page(prose), size: [14_400, 14_400] };
    const { draw } = await openPictures(makePdf([huge]));
    expect(reasonOf(await draw(prose[0] ?? ''))).toBe('too-large');
  });

  it('where it takes too long, and the next is drawn', async () => {
    const { draw, pictures, document } = await openPictures(makePdf([page(prose)]));
    expect(reasonOf(await draw(prose[0] ?? ''))).toBe('drawn');
    // Nothing of it fits the picture, and all of it is drawn.
    const slow = `${page(prose).content}\n${'0 0 m 500 500 l 20 700 300 2 90 90 c S\n'.repeat(100_000)}`;
    const other = await openPictures(makePdf([{ content: slow }]), { seconds: 0.1, slowForSeconds: 1 });
    const again = async () => reasonOf(await other.draw(prose[0] ?? ''));
    expect([await again(), await again(), other.warnings.length]).toEqual(['too-slow', 'too-slow', 1]);
    // Not for ever: the machine may have been busy.
    await sleep(1100);
    expect([await again(), other.warnings.length]).toEqual(['too-slow', 2]);
    expect(reasonOf(await pictures.draw(document, { start: 0, end: 20 }))).toBe('drawn');
  });

  it('where too many wait already', async () => {
    const { pictures, document } = await openPictures(makePdf([page(prose)]), { waiting: 2 });
    const reasons = await Promise.all(
      [10, 11, 12, 13].map(async (end) => reasonOf(await pictures.draw(document, { start: 0, end }))),
    );
    expect(reasons).toEqual(['drawn', 'drawn', 'busy', 'busy']);
  });

  it('where the file is encrypted or no PDF at all', async () => {
    const { folder, pictures, document } = await openPictures(makePdf([page(prose)]));
    const as = async (bytes: Uint8Array): Promise<Document> => {
      await writeFile(join(folder, 'a.pdf'), bytes);
      return { ...document, digest: createHash('sha256').update(bytes).digest('hex') };
    };
    const nothing = Buffer.from('%PDF-1.7 and no more');
    expect(reasonOf(await pictures.draw(await as(nothing), { start: 0, end: 9 }))).toBe('unreadable');
  });
});
