// Words that were read from a scanned page or a picture are marked on it, where text recognition sees them again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ocrStatus } from '../../src/corpus/ocr/setting.ts';
import { hasPages, openVerbatim, type PageImage } from '../../src/index.ts';
import { scannedPage } from '../corpus/ocr/scans.ts';
import { boxOf, install } from '../corpus/ocr/stand-in.ts';
import { writeFolder } from '../folders.ts';
import { newTemporaryFolder } from '../temporary.ts';
import { markedOf } from './marks.ts';

const notice = new Uint8Array(readFileSync('tests/corpus/ocr/notice.jpg'));
const scan = scannedPage(notice, 1240, 900);

/** Points to a pixel of the picture that the engine is given. */
const scale = 72 / 300;

/** The picture of the page with the quote, all of whose words are marked. */
async function drawnIn(
  data: string,
  quote: string,
  files: Readonly<Record<string, Uint8Array>> = { 'notice.pdf': scan },
): Promise<PageImage> {
  const ignore = (): void => {};
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const corpus = await writeFolder(files);
  const config = { corpus, data, retentionDays: 365, ocr: 'eng', watch: 'off' } as const;
  const verbatim = await openVerbatim(config, log, { memory: 'tool' });
  onTestFinished(verbatim.close);
  const [document] = verbatim.whole.corpus.documents;
  const start = document?.text.indexOf(quote) ?? -1;
  expect(start, JSON.stringify(document?.text)).toBeGreaterThanOrEqual(0);
  expect(document && hasPages(document)).toBe(true);
  const picture = await verbatim.whole.picture(document?.id ?? '', { start, end: start + quote.length });
  if (picture?.kind !== 'drawn') throw new Error(JSON.stringify(picture));
  const [image, ...others] = picture.images;
  if (image === undefined || others.length > 0) throw new Error('One page has the quote');
  expect(picture.isMarked).toBe(true);
  return image;
}

test('exactly the words of the quote, by the boxes that the engine gives', async () => {
  const folder = newTemporaryFolder();
  install({ data: folder, journal: join(folder, 'journal') });
  const image = await drawnIn(folder, 'The ferry crosses the strait at noon.');
  expect(image.page).toBe(2);
  const marked = await markedOf(image);
  const height = (595 * 900) / 1240;
  const [first, last] = [boxOf(0), boxOf(6)];
  const expected = [first.x0 * scale, height - first.y1 * scale, last.x1 * scale, height - first.y0 * scale];
  for (const [at, value] of expected.entries())
    expect(Math.abs((marked?.[at] ?? 0) - value)).toBeLessThan(1.5);
});

/** As a camera that was held upright writes it: Exif says that the picture is to be turned by a right angle. */
function heldUpright(jpeg: Uint8Array): Uint8Array {
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0, exif.length + 2]),
    exif,
    jpeg.subarray(2),
  ]);
}

/** Turned to the left, and to be turned back. */
async function onItsSide(jpeg: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(jpeg);
  const canvas = createCanvas(image.height, image.width);
  const context = canvas.getContext('2d');
  context.translate(0, image.width);
  context.rotate(-Math.PI / 2);
  context.drawImage(image, 0, 0);
  return heldUpright(await canvas.encode('jpeg', 95));
}

test.each([
  ['a picture by itself', 'notice.jpg', notice, 1240, 900],
  ['a picture that is to be turned', 'photo.jpeg', heldUpright(notice), 900, 1240],
])('of %s', async (_what, name, bytes, width, height) => {
  const folder = newTemporaryFolder();
  install({ data: folder, journal: join(folder, 'journal') });
  const quote = 'The ferry crosses the strait at noon.';
  const image = await drawnIn(folder, quote, { [name]: bytes });
  expect(image).toMatchObject({ width, height });
  expect(image.page).toBeUndefined();
  const points = 72 / 110;
  const { x0, y0 } = boxOf(0);
  const { x1, y1 } = boxOf(6);
  const expected = [x0, height - y1, Math.min(x1, width), height - y0].map((pixels) => pixels * points);
  const marked = await markedOf(image);
  for (const [at, value] of expected.entries())
    expect(Math.abs((marked?.[at] ?? 0) - value)).toBeLessThan(1.5);
});

const packages = process.env['OCR_PACKAGES'] ?? '.';
const { setting, missing } = ocrStatus({ ocr: 'eng', data: packages });

describe.skipIf(setting === undefined)(
  setting === undefined
    ? `skipped: ${missing.join(', ')} not in OCR_PACKAGES or the project`
    : 'with the real engine',
  () => {
    test('a sentence within a paragraph', async () => {
      const marked = await markedOf(await drawnIn(packages, 'It took her four hours.'));
      const [left = 0, foot = 0, right = 0, top = 0] = marked ?? [];
      expect(right - left).toBeGreaterThan(60);
      expect(right - left).toBeLessThan(300);
      expect(top - foot).toBeLessThan(40);
    }, 200_000);

    test('a sentence of a picture that is to be turned', async () => {
      const name = 'photo.jpg';
      // It lies on its side, so what the engine reads depends on the turn.
      const image = await drawnIn(packages, 'It took her four hours.', { [name]: await onItsSide(notice) });
      expect(image).toMatchObject({ width: 1240, height: 900 });
      const [left = 0, foot = 0, right = 0, top = 0] = (await markedOf(image)) ?? [];
      expect(right - left).toBeGreaterThan(100);
      expect(right - left).toBeLessThan(500);
      expect(top - foot).toBeLessThan(70);
    }, 200_000);
  },
);
