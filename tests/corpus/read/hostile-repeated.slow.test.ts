// Small files that say the same a million times, or that refer to themselves, of each kind that can.
import { afterAll, describe, expect, test } from 'vitest';
import { openReaders } from '../../../src/corpus/read/readers.ts';
import { repeated, small, vast, zipOf } from '../bombs.ts';
import { expectOneOf, readWorst } from './worst.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const relations = (all: string): string => `<Relationships>${all}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

const workbook = [
  small(
    'xl/workbook.xml',
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  ),
  small('xl/_rels/workbook.xml.rels', relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml'))),
];
/** Rows of 16,384 cells that say they are empty, packed small. */
const emptyCells = (rows: number): Uint8Array =>
  zipOf([
    ...workbook,
    repeated('xl/worksheets/sheet1.xml', {
      before: '<worksheet><dimension ref="A1:XFD1048576"/><sheetData>',
      piece: `<row>${'<c/>'.repeat(16_384)}</row>`,
      times: rows,
      after: '</sheetData></worksheet>',
    }),
  ]);
/** The same in OpenDocument, where a number says how often. */
const repeatedCells = zipOf([
  small(
    'content.xml',
    `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:p>It rains here.</text:p><table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table></office:text></office:body></office:document-content>`,
  ),
]);
/** Styles that are based on each other, in a circle. */
const circle = zipOf([
  small('[Content_Types].xml', '<Types/>'),
  small(
    'word/styles.xml',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>',
  ),
  small(
    'word/document.xml',
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>It rains here.</w:t></w:r></w:p></w:body></w:document>',
  ),
]);
/** One slide, a hundred thousand times. */
const slides = zipOf([
  small('[Content_Types].xml', '<Types/>'),
  small(
    'ppt/presentation.xml',
    `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${'<p:sldId id="256" r:id="r1"/>'.repeat(100_000)}</p:sldIdLst></p:presentation>`,
  ),
  small('ppt/_rels/presentation.xml.rels', relations(relation('r1', 'slide', 'slides/slide1.xml'))),
  small(
    'ppt/slides/slide1.xml',
    `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${'It rains here. '.repeat(1_000)}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  ),
]);
/** One chapter, a hundred thousand times. */
const chapters = zipOf([
  small('mimetype', 'application/epub+zip'),
  small(
    'META-INF/container.xml',
    '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
  ),
  small(
    'a.opf',
    `<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${'<itemref idref="a"/>'.repeat(100_000)}</spine></package>`,
  ),
  small('a.xhtml', `<html><body>${'<p>It rains here.</p>'.repeat(10_000)}</body></html>`),
]);
/** A picture of a page whose next page is itself, and one of 40,000 pixels. */
const tiff = (side: number): Uint8Array =>
  Buffer.from(`49492a0008000000020000010400010000000000000001010400010000000000000008000000`, 'hex').map(
    (byte, at) => (at === 18 || at === 30 ? side & 255 : at === 19 || at === 31 ? side >> 8 : byte),
  );
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b089c409c4001011100ffd9', 'hex');

const messages = Array.from(
  { length: 20_000 },
  (_, at) =>
    `From a@x Thu Jan  1 00:00:0${at % 10} 2026\nFrom: a@x.example\nSubject: Rain ${at}\n\nIt rains here.\n\n`,
);

const kinds: readonly (readonly [what: string, path: string, make: () => Uint8Array, becomes: string])[] = [
  ['a billion empty cells', 'a.xlsx', () => emptyCells(61_036), 'too-large'],
  ['1.6 million empty cells', 'a.xlsx', () => emptyCells(100), ''],
  ['a trillion empty cells by number', 'a.odt', () => repeatedCells, 'It rains here.'],
  ['styles in a circle', 'a.docx', () => circle, 'It rains here.'],
  ['one slide, 100,000 times', 'a.pptx', () => slides, 'too-large|too-slow|too-much-memory|It rains here.'],
  [
    'one chapter, 100,000 times',
    'a.epub',
    () => chapters,
    'too-large|too-slow|too-much-memory|It rains here.',
  ],
  ['OpenDocument that unpacks to 300 MB', 'a.odt', () => zipOf([vast('content.xml', 300)]), 'too-large'],
  ['20,000 messages in one file', 'a.mbox', () => bytes(messages.join('')), 'It rains here.|too-slow'],
  [
    'a head of 3 MB',
    'a.eml',
    () => bytes(`From: a@x.example\nSubject: ${'=?utf-8?q?rain?= '.repeat(200_000)}\n\nIt rains here.\n`),
    'It rains here.|too-slow|too-much-memory',
  ],
  [
    '100,000 captions at one time',
    'a.srt',
    () => bytes('1\n00:00:00,000 --> 00:00:01,000\nIt rains here.\n\n'.repeat(100_000)),
    'It rains here.|too-slow',
  ],
  [
    'a chat of 100,000 messages',
    'a.txt',
    () => bytes('03/11/2021, 09:05 - Ada: It rains here today.\n'.repeat(100_000)),
    'It rains here',
  ],
  [
    '20,000 quotations within each other',
    'a.md',
    () => bytes(`${'> '.repeat(20_000)}It rains.\n`),
    'It rains|unreadable|too-slow',
  ],
  ['20,000 opened brackets', 'a.md', () => bytes(`${'[a]('.repeat(20_000)}\n`), 'too-slow|unreadable|[a]('],
  ['20,000 marks of emphasis', 'a.md', () => bytes(`${'*a **a '.repeat(20_000)}\n`), 'too-slow|unreadable|a'],
  [
    'a tag of 50,000 attributes',
    'a.html',
    () => bytes(`<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(' ')}>It rains here.</p>`),
    'It rains here.|too-slow|too-much-memory',
  ],
  ['a page that is its own next one', 'a.tif', () => tiff(100), 'no-text-layer'],
  ['a TIFF picture of 40,000 by 40,000 pixels', 'a.tif', () => tiff(40_000), 'too-large'],
  ['a JPEG picture of 40,000 by 40,000 pixels', 'a.jpg', () => jpeg, 'too-large'],
];

describe('what is repeated or refers to itself', () => {
  const readers = openReaders({ threads: 2 });
  afterAll(() => readers.close());

  test.each(kinds)('%s', { timeout: 240_000 }, async (_, path, make, becomes) => {
    const content = make();
    // It is the contents that are too much, not the file.
    expect(content.length).toBeLessThan(100 * 1024 * 1024);
    expectOneOf(becomes, await readWorst(readers, path, content));
  });
});
