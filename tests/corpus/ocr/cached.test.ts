// A picture is recognized once, and again only where the setting has changed. The engine is a stand-in of its packages.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ocrStatus } from '../../../src/corpus/ocr/setting.ts';
import { openLog } from '../../../src/log.ts';
import { readCorpus } from '../../../src/open-corpus.ts';
import { writeFolder } from '../../folders.ts';
import { newTemporaryFolder } from '../../temporary.ts';

const words = ['The', 'ferry', 'crosses', 'the', 'strait', 'at', 'noon.'];

/** Finds the same sentence on every picture, and writes a line for each. */
const engineOf = (journal: string, confidence: number): string => {
  const box = { x0: 10, y0: 30, x1: 900, y1: 60 };
  const line = {
    ...{ bbox: box, baseline: { ...box, y0: 55, y1: 55 }, rowAttributes: { rowHeight: 30 } },
    words: words.map((text) => ({ text, confidence })),
  };
  const page = JSON.stringify({ blocks: [{ paragraphs: [{ lines: [line] }] }] });
  return `module.exports = async () => ({
    FS: { writeFile() {}, unlink() {} },
    TessBaseAPI: class {
      Init() { return 0; } SetVariable() {} SetImageFile() { return 0; } Clear() {}
      Recognize() { require('node:fs').appendFileSync(${JSON.stringify(journal)}, 'x'); }
      GetJSONText() { return ${JSON.stringify(page)}; }
    },
  });`;
};

function install(data: string, journal: string, confidence: number): void {
  const files = {
    'tesseract.js-core/package.json': '{"name":"tesseract.js-core"}',
    'tesseract.js-core/tesseract-core-simd-lstm.js': engineOf(journal, confidence),
    '@tesseract.js-data/eng/package.json': '{"name":"@tesseract.js-data/eng"}',
    '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz': gzipSync('data'),
  };
  for (const [path, content] of Object.entries(files)) {
    const full = join(data, 'node_modules', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

test('a picture is recognized once; switched off, it is not read', async () => {
  const log = await openLog('silent');
  const corpus = await writeFolder({ 'notice.jpg': readFileSync('tests/corpus/ocr/notice.jpg') });
  const [data, journal] = [newTemporaryFolder(), join(newTemporaryFolder(), 'recognized')];
  install(data, journal, 91);
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

test('a package that is missing is named, and nothing is recognized', () => {
  const status = ocrStatus({ ocr: 'eng+xyz', data: newTemporaryFolder() });
  expect(status.missing).toContain('@tesseract.js-data/xyz@1.0.0');
  expect(status.setting).toBeUndefined();
  expect(ocrStatus({ data: '.' })).toEqual({ missing: [] });
});
