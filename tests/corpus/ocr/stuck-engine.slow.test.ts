// A recognition of text that does not end: each file takes all the time that it may.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../../../src/corpus/bytes/limits.ts';
import { openReaders } from '../../../src/corpus/read/readers.ts';
import { scannedPage } from './scans.ts';

const notice = new Uint8Array(readFileSync('tests/corpus/ocr/notice.jpg'));

/** Never ends on a picture. */
const stuck = {
  languages: 'eng',
  engine: resolve('tests/corpus/ocr/stuck-engine.cjs'),
  data: [],
  canvas: createRequire(import.meta.url).resolve('@napi-rs/canvas'),
};

test('an engine that takes too long costs the pictures, and not the text around them', {
  timeout: 90_000,
}, async () => {
  const seconds = { least: 10, perMegabyte: 0, most: 10 };
  const readers = openReaders({ ocr: stuck, within: { ...limits, seconds } });
  const scan = await readers.read('notice.pdf', scannedPage(notice, 1240, 900));
  const picture = await readers.read('notice.jpg', notice);
  await readers.close();
  expect(scan.reading?.text).toContain('The harbour office');
  expect(scan.problems.map(({ code }) => code)).toEqual(['no-text-layer', 'part-unreadable']);
  expect(scan.ocr).toBe('eng');
  expect(picture.reading).toBeUndefined();
  expect(picture.problems.map(({ code }) => code)).toEqual(['too-slow']);
  expect(picture.ocr).toBe('eng');
});
