// Text recognition with its real packages: pictures and scanned pages become documents whose quotes say what they are.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { place } from '../../../adapters/shared/wording/citation.ts';
import { clearFrom } from '../../../src/corpus/document/document.ts';
import { ocrStatus } from '../../../src/corpus/ocr/setting.ts';
import { openReaders } from '../../../src/corpus/read/readers.ts';
import { makePdf } from '../formats/pdf/make.ts';
import { scannedPage } from './scans.ts';

/** Whose node_modules has the packages. */
const folder = process.env['OCR_PACKAGES'] ?? '.';
const { setting, missing } = ocrStatus({ ocr: 'eng', data: folder });
const absent = `skipped: ${missing.join(', ')} not in OCR_PACKAGES or the project; see docs/ocr.md`;

const notice = new Uint8Array(readFileSync('tests/corpus/ocr/notice.jpg'));
const fax = new Uint8Array(readFileSync('tests/corpus/ocr/fax.tif'));
const faint = new Uint8Array(readFileSync('tests/corpus/ocr/faint.jpg'));

const paragraphs = [
  'The ferry Ottoline crosses the strait at noon and at six in the evening. A ticket for one person and a bicycle costs 14 crowns. Dogs travel free of charge if they stay on the upper deck.',
  'In the winter of 1962 the harbour froze, and the keeper of the lighthouse, Margarethe Brun, walked across the ice to the mainland with the mail. It took her four hours.',
];

describe.skipIf(setting === undefined)(setting === undefined ? absent : 'text recognition', () => {
  const readers = openReaders({ ocr: setting });
  afterAll(() => readers.close());
  const read = async (path: string, bytes: Uint8Array) => readers.read(path, bytes);

  test('a picture is read in paragraphs, with its heading and words broken at a line’s end made whole', async () => {
    const { reading, problems, ocr } = await read('notice.jpg', notice);
    expect(problems).toEqual([]);
    expect(ocr).toBe('eng');
    expect(reading?.attribution.title).toBe('Notice to Passengers');
    const found = reading?.sections.flatMap((section) =>
      section.paragraphs.map(({ span }) => reading.text.slice(span.start, span.end)),
    );
    expect(found).toEqual(paragraphs);
    expect(reading?.points?.every(({ ocr = 0, page }) => ocr >= clearFrom && page === undefined)).toBe(true);
  });

  test('a scanned page of a PDF is read, beside pages with a text layer, and cited by its page', async () => {
    const { reading, problems } = await read('notice.pdf', scannedPage(notice, 1240, 900));
    expect(problems).toEqual([]);
    expect(reading?.text).toContain('A ticket for one person and a bicycle costs 14 crowns.');
    expect(reading?.text).toContain('across the ice to the mainland with the mail.');
    const at = reading?.text.indexOf('A ticket') ?? 0;
    expect(reading?.points?.findLast(({ start }) => start <= at)).toMatchObject({ page: 2 });
    expect(reading?.points?.[0]).toEqual({ start: 0, page: 1 });
  });

  test('each page of a TIFF file is read', async () => {
    const { reading, problems } = await read('fax.tif', fax);
    expect(problems).toEqual([]);
    const at = reading?.text.indexOf('Tickets cost 14 crowns.') ?? 0;
    expect(reading?.points?.findLast(({ start }) => start <= at)?.page).toBe(2);
    expect(reading?.text).toMatch(/^The ferry crosses the strait at noon\./);
  });

  test('unclear words have a low confidence', async () => {
    const { reading } = await read('faint.jpg', faint);
    expect(reading?.points?.some(({ ocr = 1 }) => ocr < clearFrom)).toBe(true);
  });

  test('a picture that ends early is named', async () => {
    const { reading, problems } = await readers.read('a.jpg', notice.subarray(0, 30_000));
    expect(reading).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unreadable']);
  });
});

describe('without text recognition', () => {
  const readers = openReaders();
  afterAll(() => readers.close());

  test('a picture is named, and remembers that it was not read', async () => {
    const { reading, problems, ocr } = await readers.read('notice.jpg', notice);
    expect(reading).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'no-text-layer', path: 'notice.jpg' }]);
    expect(problems[0]?.message).toContain('VERBATIM_OCR');
    expect(ocr).toBe('off');
  });

  test.each([
    ['an empty file', 'a.png', new Uint8Array(), 'empty'],
    ['another kind of file', 'a.png', Buffer.from('The ferry crosses the strait.'), 'unreadable'],
    ['a PDF', 'a.png', makePdf([]), 'wrong-ending'],
    ['a picture of 40,000 by 40,000 pixels', 'a.png', png(40_000, 40_000), 'too-large'],
    ['a picture without pixels', 'a.png', png(0, 10), 'unreadable'],
    ['a picture whose head is cut', 'a.jpg', notice.subarray(0, 100), 'no-text-layer'],
  ])('%s is a problem: %s', async (_, path, bytes, code) => {
    const { reading, problems } = await readers.read(path, bytes);
    expect(reading).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

/** The beginning of a PNG file of that size. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.from('0800000000', 'hex'), Buffer.alloc(64)]);
}

test('a quote from a picture says so, and whether its words are clear', () => {
  const where = { path: 'a.pdf', paragraph: 4, line: 1, page: 2 };
  expect(place({ ...where, ocr: 0.95 })).toBe(
    'a.pdf, page 2, paragraph 4, read from a picture (all words are clear)',
  );
  expect(place({ ...where, ocr: 0.5 })).toBe(
    'a.pdf, page 2, paragraph 4, read from a picture (some words are unclear)',
  );
});
