// A file of every kind that ends too early, or has bytes of something else in it: a named problem, or what is left of it.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { supportedExtensions } from '../../../src/corpus/formats/registry.ts';
import { openReaders } from '../../../src/corpus/read/readers.ts';
import { small, zipOf } from '../bombs.ts';
import { readWorst } from './worst.ts';

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(`tests/corpus/${path}`));
const bytes = (text: string): Uint8Array => Buffer.from(text);
const said = 'The ferry crosses the strait at noon. ';
const many = said.repeat(40);

const relations = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}"/></Relationships>`;
const sheet = zipOf([
  small(
    'xl/workbook.xml',
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  ),
  small('xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')),
  small(
    'xl/worksheets/sheet1.xml',
    `<worksheet><sheetData>${`<row><c t="inlineStr"><is><t>${said}</t></is></c></row>`.repeat(40)}</sheetData></worksheet>`,
  ),
]);
const slide = zipOf([
  small(
    'ppt/presentation.xml',
    '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
  ),
  small('ppt/_rels/presentation.xml.rels', relations('slide', 'slides/slide1.xml')),
  small(
    'ppt/slides/slide1.xml',
    `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${many}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  ),
]);
const mail = `From: Ada <ada@x.example>\nSubject: Ferry\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(many).toString('base64')}\n--b--\n`;
const slack = JSON.stringify([
  { type: 'message', user: 'U1', ts: '1635930300.0', text: many, user_profile: { real_name: 'Ada' } },
]);

const whole: Readonly<Record<string, Uint8Array>> = {
  '.txt': bytes(`${many}\n`),
  '.md': bytes(`# Ferry\n\n${many}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`),
  '.rst': bytes(
    `Ferry\n=====\n\n${many}\n\n.. note:: ${said}\n\n+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n\n.. [#n] ${said}\n`,
  ),
  '.html': file('formats/made/harbour.html'),
  '.mhtml': file('formats/made/bells.mhtml'),
  '.docx': file('formats/made/harbour.docx'),
  '.odt': file('formats/made/harbour.odt'),
  '.epub': file('formats/made/harbour.epub'),
  '.pdf': file('formats/pdf/harbour.pdf'),
  '.rtf': bytes(`{\\rtf1\\ansi{\\fonttbl{\\f0 Serif;}}\\f0 ${many}\\par ${many}}`),
  '.xlsx': sheet,
  '.pptx': slide,
  '.eml': bytes(mail),
  '.mbox': bytes(`From ada@x.example Thu Jan  1 00:00:00 2026\n${mail}\n`.repeat(3)),
  '.csv': bytes(`a;b\n${`"${said}";7\n`.repeat(20)}`),
  '.jsonl': bytes(`${JSON.stringify({ text: said })}\n`.repeat(20)),
  '.json': bytes(slack),
  '.srt': bytes(`1\n00:00:00,000 --> 00:00:09,000\n${said}\n\n`),
  '.vtt': bytes(`WEBVTT\n\n00:00:00.000 --> 00:00:09.000\n<v Ada>${said}\n`),
  '.png': Buffer.from('89504e470d0a1a0a0000000d49484452000000640000006408000000004e8df4f60000', 'hex'),
  '.jpg': file('ocr/notice.jpg'),
  '.tif': file('ocr/fax.tif'),
  '.webp': Buffer.from('524946461a000000574542505650384c0d0000002f63c0180007100000', 'hex'),
};
/** Other names of the same. */
const alike = new Set(['.text', '.markdown', '.htm', '.mht', '.tsv', '.ndjson', '.jpeg', '.tiff']);

const shares = [0.02, 0.2, 0.4, 0.6, 0.8, 0.95, 0.999];

/** Bytes at fixed places are those of another file: the same in every run. */
function overwritten(content: Uint8Array, seed: number): Uint8Array {
  const copy = new Uint8Array(content);
  let state = seed;
  for (let change = 0; change < 12; change += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    copy[state % copy.length] = (state >> 16) & 255;
  }
  return copy;
}

describe('a damaged file', () => {
  const readers = openReaders({ threads: 2 });
  afterAll(() => readers.close());

  test('of every kind is tried', () => {
    const missing = supportedExtensions.filter((one) => whole[one] === undefined && !alike.has(one));
    expect(missing).toEqual([]);
  });

  test.each(Object.entries(whole))('%s: its beginnings', { timeout: 240_000 }, async (ending, content) => {
    for (const share of shares)
      await readWorst(readers, `a${ending}`, content.slice(0, Math.ceil(content.length * share)));
  });

  test.each(Object.entries(whole))('%s: with other bytes', { timeout: 240_000 }, async (ending, content) => {
    for (let seed = 1; seed <= 12; seed += 1)
      await readWorst(readers, `a${ending}`, overwritten(content, seed));
  });
});
