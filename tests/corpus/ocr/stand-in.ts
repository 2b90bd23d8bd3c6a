// A stand-in of the packages of text recognition, in a data folder: it finds the same sentence on every picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const words = ['The', 'ferry', 'crosses', 'the', 'strait', 'at', 'noon.'];

export interface StandIn {
  /** The data folder. */
  readonly data: string;
  /** A file that gets a letter for each picture. */
  readonly journal: string;
  /** Of each word, to 100. */
  readonly confidence?: number;
  /** A file: while it is not there, no picture is done. */
  readonly gate?: string;
}

export function install({ data, journal, confidence = 91, gate }: StandIn): void {
  const files = {
    'tesseract.js-core/package.json': '{"name":"tesseract.js-core"}',
    'tesseract.js-core/tesseract-core-simd-lstm.js': engineOf(journal, confidence, gate),
    '@tesseract.js-data/eng/package.json': '{"name":"@tesseract.js-data/eng"}',
    '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz': gzipSync('data'),
  };
  for (const [path, content] of Object.entries(files)) {
    const full = join(data, 'node_modules', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** Pixels of a word of the one line: each a little apart from the one before. */
export const boxOf = (index: number) => ({ x0: 100 + 220 * index, x1: 300 + 220 * index, y0: 300, y1: 360 });

function engineOf(journal: string, confidence: number, gate: string | undefined): string {
  const box = { x0: 10, y0: 30, x1: 900, y1: 60 };
  const line = {
    ...{ bbox: box, baseline: { ...box, y0: 55, y1: 55 }, rowAttributes: { rowHeight: 30 } },
    words: words.map((text, index) => ({ text, confidence, bbox: boxOf(index) })),
  };
  const page = JSON.stringify({ blocks: [{ paragraphs: [{ lines: [line] }] }] });
  const wait =
    gate === undefined
      ? ''
      : `while (!fs.existsSync(${JSON.stringify(gate)})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);`;
  return `const fs = require('node:fs');
  module.exports = async () => ({
    FS: { writeFile() {}, unlink() {} },
    TessBaseAPI: class {
      Init() { return 0; } SetVariable() {} SetImageFile() { return 0; } Clear() {}
      Recognize() { ${wait} fs.appendFileSync(${JSON.stringify(journal)}, 'x'); }
      GetJSONText() { return ${JSON.stringify(page)}; }
    },
  });`;
}
