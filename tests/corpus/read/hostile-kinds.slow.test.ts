// Each kind of file with what is worst for its reader: a named problem or what it holds, within time, and others meanwhile.
import { gzipSync } from 'node:zlib';
import { afterAll, describe, test } from 'vitest';
import { openReaders } from '../../../src/corpus/read/readers.ts';
import { small, vast, zipOf } from '../bombs.ts';
import { assemble, line, makePdf } from '../formats/pdf/make.ts';
import { expectOneOf, readWorst } from './worst.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const million = 1_000_000;

/** Entities of entities: a billion characters where they are replaced. */
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${'bcdefghijk'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;
const outside = '<!DOCTYPE a [<!ENTITY k SYSTEM "file:///etc/passwd">]>';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (type: string): Uint8Array =>
  zipOf([
    small('[Content_Types].xml', '<Types/>'),
    small(
      'word/document.xml',
      `<?xml version="1.0"?>${type}<w:document ${word}><w:body><w:p><w:r><w:t>It rains &k; here.</w:t></w:r></w:p></w:body></w:document>`,
    ),
  ]);
const odt = zipOf([
  small(
    'content.xml',
    `<?xml version="1.0"?>${laughs}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>It rains &k; here.</text:p></office:text></office:body></office:document-content>`,
  ),
]);
const epub = zipOf([
  small('mimetype', 'application/epub+zip'),
  small(
    'META-INF/container.xml',
    `<?xml version="1.0"?>${laughs}<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>`,
  ),
  small(
    'a.opf',
    `<?xml version="1.0"?>${laughs}<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
  ),
  small('a.xhtml', `<?xml version="1.0"?>${laughs}<html><body><p>It rains &k; here.</p></body></html>`),
]);

function xlsx(rows: string, more: readonly ReturnType<typeof small>[] = []): Uint8Array {
  return zipOf([
    small(
      'xl/workbook.xml',
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    small(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    ...(rows === ''
      ? []
      : [small('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`)]),
    ...more,
  ]);
}
const sheetRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c><c r="B${at + 1}"><v>7</v></c></row>`,
  ).join('');

/** A letter that draws itself, in a font whose letters are drawings. */
const cyclicFont = assemble(
  [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 7 0 R >> >> /Contents 4 0 R >>',
    stream(`${line('It rains here.', 60, 700).replace('/F1', '/F2')} BT /F1 12 Tf 60 600 Td (a) Tj ET`),
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>',
    stream('9 0 0 0 9 9 d1 BT /F1 1 Tf (aaaaaaaaaa) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ].map((object) => Buffer.from(object)),
);

/** A page tree that holds itself, and a form that draws itself. */
const cyclicPages = assemble(
  [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 9 /Kids [3 0 R 2 0 R 2 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 6 0 R >> /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
    stream(`${line('It rains here.', 60, 700)} /X Do`),
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ].map((object) => Buffer.from(object)),
);

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const part = 'Content-Type: text/plain\n\nIt rains here.\n';
const mail = (inner: string): Uint8Array =>
  bytes(
    `From: a@x.example\nSubject: Rain\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\n${inner}`.repeat(10_000)}--b--\n`,
  );
const nestedMail = bytes(
  Array.from(
    { length: 10_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('') + part,
);

/** What becomes of each: the problem's code, or a sentence that is read. */
const kinds: readonly (readonly [what: string, path: string, make: () => Uint8Array, becomes: string])[] = [
  ['entities of entities in Word', 'a.docx', () => docx(laughs), 'It rains'],
  ['an entity from a file in Word', 'a.docx', () => docx(outside), 'It rains'],
  ['entities of entities in OpenDocument', 'a.odt', () => odt, 'It rains'],
  ['entities of entities in EPUB', 'a.epub', () => epub, 'It rains'],
  [
    'a table of a million rows',
    'a.csv',
    () => bytes(`a,b\n${'7,8\n'.repeat(million)}`),
    'a: 7; b: 8|too-slow',
  ],
  ['a line of a million cells', 'a.csv', () => bytes(`a\n${'7,'.repeat(million)}\n`), ''],
  ['a sheet of a million rows', 'a.xlsx', () => xlsx(sheetRows(million)), 'too-much-memory|too-slow|7'],
  [
    'a sheet that unpacks to 300 MB',
    'a.xlsx',
    () => xlsx('', [vast('xl/worksheets/sheet1.xml', 300)]),
    'too-large',
  ],
  ['slides that unpack to 300 MB', 'a.pptx', () => zipOf([vast('ppt/presentation.xml', 300)]), 'too-large'],
  ['a chapter that unpacks to 300 MB', 'a.epub', () => zipOf([vast('a.xhtml', 300)]), 'too-large'],
  [
    '5,000 pages',
    'a.pdf',
    () => makePdf(Array(5000).fill({ content: line('It rains.', 60, 700) })),
    'It rains.',
  ],
  ['a font that draws itself', 'a.pdf', () => cyclicFont, 'It rains here.'],
  ['pages that hold themselves', 'a.pdf', () => cyclicPages, 'It rains here.|unreadable'],
  ['mail with 10,000 parts', 'a.eml', () => mail(part), 'It rains here.'],
  [
    'mail within mail, 10,000 times',
    'a.eml',
    () => nestedMail,
    'It rains here.|empty|no-text|nothing-to-quote|',
  ],
  ['10,000 attached messages', 'a.eml', () => mail(`Content-Type: message/rfc822\n\n${part}`), ''],
  ['a million open groups', 'a.rtf', () => bytes(`{\\rtf1 ${'{'.repeat(million)}`), 'unreadable'],
  [
    'a hundred thousand paragraphs of Rich Text',
    'a.rtf',
    () => bytes(`{\\rtf1 ${'It rains.\\par '.repeat(100_000)}}`),
    'too-large|too-slow|too-much-memory|It rains.',
  ],
  ['a picture of 40,000 by 40,000 pixels', 'a.png', () => hugePicture, 'too-large'],
  [
    'a message of ten million signs',
    'a.json',
    () =>
      bytes(
        `[${'{"type":"message","user":"U1","ts":"1635930300.0","text":"It rains."},'.repeat(100_000)}{}]`,
      ),
    '',
  ],
  [
    'arrays within arrays',
    'a.json',
    () => bytes('['.repeat(million)),
    'unreadable|unsupported-format|truncated',
  ],
  ['a compressed file under another name', 'a.docx', () => gzipSync('It rains.'), 'wrong-ending'],
];

const hugePicture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200009c4000009c400800000000', 'hex'),
  Buffer.alloc(100),
]);

describe('the worst of each kind', () => {
  const readers = openReaders({ threads: 2 });
  afterAll(() => readers.close());

  test.each(kinds)('%s', { timeout: 240_000 }, async (_, path, make, becomes) => {
    expectOneOf(becomes, await readWorst(readers, path, make()));
  });
});
