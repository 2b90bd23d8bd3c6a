// Words that were read from a scanned page are marked on it, where text recognition sees them again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ocrStatus } from '../../src/corpus/ocr/setting.ts';
import { openVerbatim } from '../../src/index.ts';
import { scannedPage } from '../corpus/ocr/scans.ts';
import { boxOf, install } from '../corpus/ocr/stand-in.ts';
import { writeFolder } from '../folders.ts';
import { newTemporaryFolder } from '../temporary.ts';
import { markedOf } from './marks.ts';

const scan = scannedPage(new Uint8Array(readFileSync('tests/corpus/ocr/notice.jpg')), 1240, 900);

/** Points to a pixel of the picture that the engine is given. */
const scale = 72 / 300;

async function markedIn(data: string, quote: string): Promise<readonly number[] | undefined> {
  const ignore = (): void => {};
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const corpus = await writeFolder({ 'notice.pdf': scan });
  const config = { corpus, data, retentionDays: 365, ocr: 'eng', watch: 'off' } as const;
  const verbatim = await openVerbatim(config, log, { memory: 'tool' });
  onTestFinished(verbatim.close);
  const [document] = verbatim.whole.corpus.documents;
  const start = document?.text.indexOf(quote) ?? -1;
  expect(start, JSON.stringify(document?.text)).toBeGreaterThan(0);
  const picture = await verbatim.whole.picture(document?.id ?? '', { start, end: start + quote.length });
  if (picture?.kind !== 'drawn') throw new Error(JSON.stringify(picture));
  expect(picture.images.map(({ page }) => page)).toEqual([2]);
  const [image] = picture.images;
  expect(picture.isMarked).toBe(true);
  return image && (await markedOf(image));
}

test('exactly the words of the quote, by the boxes that the engine gives', async () => {
  const folder = newTemporaryFolder();
  install({ data: folder, journal: join(folder, 'journal') });
  const marked = await markedIn(folder, 'The ferry crosses the strait at noon.');
  const height = (595 * 900) / 1240;
  const [first, last] = [boxOf(0), boxOf(6)];
  const expected = [first.x0 * scale, height - first.y1 * scale, last.x1 * scale, height - first.y0 * scale];
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
      const marked = await markedIn(packages, 'It took her four hours.');
      const [left = 0, foot = 0, right = 0, top = 0] = marked ?? [];
      expect(right - left).toBeGreaterThan(60);
      expect(right - left).toBeLessThan(300);
      expect(top - foot).toBeLessThan(40);
    }, 200_000);
  },
);
