// A picture is recognized once, and again only where the setting has changed. The engine is a stand-in of its packages.
import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installOcr, ocrKey, ocrStatus } from '../../../src/corpus/ocr/setting.ts';
import { openLog } from '../../../src/log.ts';
import { readCorpus } from '../../../src/open-corpus.ts';
import { writeFolder } from '../../folders.ts';
import { newTemporaryFolder } from '../../temporary.ts';
import { install, words } from './stand-in.ts';

test('a picture is recognized once; switched off, it is not read', async () => {
  const log = await openLog('silent');
  const corpus = await writeFolder({ 'notice.jpg': readFileSync('tests/corpus/ocr/notice.jpg') });
  const [data, journal] = [newTemporaryFolder(), join(newTemporaryFolder(), 'recognized')];
  install({ data, journal });
  const on = { corpus, data, ocr: 'eng' };
  const recognized = (): number => (existsSync(journal) ? readFileSync(journal).length : 0);
  for (let start = 0; start < 2; start += 1) {
    const { documents, problems } = await readCorpus(on, log);
    expect(problems).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual([words.join(' ')]);
    expect(documents[0]?.points).toEqual([{ start: 0, ocr: 0.91 }]);
    expect(recognized()).toBe(1);
  }
  const off = await readCorpus({ corpus, data }, log);
  expect(off.problems.map(({ code }) => code)).toContain('no-text-layer');
  // Another file is recognized, and the first one is not again.
  writeFileSync(join(corpus, 'other.jpg'), readFileSync('tests/corpus/ocr/faint.jpg'));
  await readCorpus(on, log);
  expect(recognized()).toBe(2);
  appendFileSync(join(corpus, 'other.jpg'), 'x');
  await readCorpus(on, log);
  expect(recognized()).toBe(3);
});

test('what draws the pages of PDFs is found beside the program or in the data folder', () => {
  const data = newTemporaryFolder();
  install({ data, journal: join(data, 'journal') });
  const beside = ocrStatus({ ocr: 'eng', data });
  expect(beside.missing).toEqual([]);
  expect(beside.setting?.canvas).toContain(join('node_modules', '@napi-rs', 'canvas'));
  const own = join(data, 'node_modules/@napi-rs/canvas');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'index.js'), '');
  expect(ocrStatus({ ocr: 'eng', data }).setting?.canvas).toBe(join(realpathSync(own), 'index.js'));
  const without = newTemporaryFolder();
  install({ data: without, journal: join(without, 'journal') });
  mkdirSync(join(without, 'node_modules/@napi-rs/canvas'), { recursive: true });
  const broken = ocrStatus({ ocr: 'eng', data: without });
  expect(broken.missing).toEqual(['@napi-rs/canvas@0.1.100']);
  expect(installOcr(broken.missing)).toBe('npm install --ignore-scripts @napi-rs/canvas@0.1.100');
  // Pictures are read without it, and PDFs again once it is there.
  expect(broken.setting?.languages).toBe('eng');
  expect(ocrKey(broken.setting)).not.toBe(ocrKey(beside.setting));
});

test('a package that is missing is named, and nothing is recognized', () => {
  const status = ocrStatus({ ocr: 'eng+xyz', data: newTemporaryFolder() });
  expect(status.missing).toContain('@tesseract.js-data/xyz@1.0.0');
  expect(status.setting).toBeUndefined();
  expect(ocrStatus({ data: '.' })).toEqual({ missing: [] });
});
