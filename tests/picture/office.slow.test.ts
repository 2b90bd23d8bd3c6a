// Pages of Office files, by LibreOffice where it is installed.
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { openPdf } from '../../src/corpus/formats/pdf/page/open.ts';
import { officeLimits, pdfOfOffice } from '../../src/picture/office/office.ts';
import { pictureLimits } from '../../src/picture/picture.ts';
import { createPictures } from '../../src/picture/pictures.ts';
import { newFolder } from '../store/samples.ts';
import { docx, paragraph } from './word-file.ts';

const isInstalled = existsSync('/usr/bin/soffice');
const title = (words: string): string =>
  isInstalled ? words : `skipped, since there is no LibreOffice: ${words}`;
/** Milliseconds: LibreOffice takes seconds to start, and a busy machine many. */
const patience = 120_000;

const linked =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const quote = 'The lighthouse of Aldersund was built by Ida Berg in the spring of 1843.';
const by = 'w:id="1" w:author="Ada" w:date="2021-11-03T09:00:00Z"';
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** With a deleted word, end of a paragraph and row, and a moved sentence. */
const changed = [
  `<w:p>${run('The fee is ')}<w:del ${by}><w:r><w:delText>900</w:delText></w:r></w:del><w:ins ${by}>${run('950')}</w:ins>${run(' crowns.')}</w:p>`,
  `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('First half ')}</w:p><w:p>${run('and second half.')}</w:p>`,
  `<w:p><w:moveFrom ${by}>${run('It was moved.')}</w:moveFrom>${run('It stays.')}</w:p><w:p><w:moveTo ${by}>${run('It was moved.')}</w:moveTo></w:p>`,
  `<w:tbl><w:tr><w:tc>${paragraph('Row')}</w:tc></w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc><w:p><w:del ${by}><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl><w:p/>`,
].join('');

const changedRtf = String.raw`{\rtf1{\*\revtbl{Unknown;}{Ada;}}The fee is {\deleted\revauthdel1 900}{\revised\revauth1 950} crowns.\par
First half {\deleted\revauthdel1 \par}and second half.\par {\deleted\revauthdel1 It was moved.}It stays.\par {\revised\revauth1 It was moved.}\par Row\par}`;

const deletion = (id: string, words: string): string =>
  `<text:changed-region text:id="${id}"><text:deletion><office:change-info><dc:creator>Ada</dc:creator><dc:date>2021-11-03T09:00:00</dc:date></office:change-info>${words}</text:deletion></text:changed-region>`;
const changedOdt = zipSync({
  mimetype: strToU8('application/vnd.oasis.opendocument.text'),
  'META-INF/manifest.xml': strToU8(
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
  ),
  'content.xml': strToU8(
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text><text:tracked-changes>${deletion('c1', '<text:p>900</text:p>')}${deletion('c2', '<text:p/><text:p/>')}${deletion('c3', '<text:p>It was moved.</text:p>')}</text:tracked-changes><text:p>The fee is <text:change text:change-id="c1"/>950 crowns.</text:p><text:p>First half <text:change text:change-id="c2"/>and second half.</text:p><text:p><text:change text:change-id="c3"/>It stays.</text:p><text:p>It was moved.</text:p><text:p>Row</text:p></office:text></office:body></office:document-content>`,
  ),
});

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf, 'a.pdf');
  if ('code' in document) throw new Error(document.message);
  onTestFinished(() => document.loadingTask.destroy());
  const { items } = await (await document.getPage(1)).getTextContent();
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
  return words.join('').replace(/\s+/g, ' ').trim();
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationships = (...all: readonly string[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
  );

/** A sheet "A" of a hundred rows under a row of names. */
function workbook(columns: number, width: number, ranges: string): Uint8Array {
  const cell = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = Array.from({ length: 101 }, (_, row) =>
    Array.from({ length: columns }, (_, at) => cell(row === 0 ? `Name ${at}` : `lane ${row} house ${at}`)),
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': relationships(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>${ranges && `<definedNames>${ranges}</definedNames>`}</workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><cols><col min="1" max="${columns}" width="${width}" customWidth="1"/></cols><sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData></worksheet>`,
    ),
  });
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const foldersOf = async (): Promise<number> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('verbatim-office-')).length;

describe.skipIf(!isInstalled)(title('an Office file'), () => {
  it(
    'is drawn at the page of the quote, with its words marked',
    async () => {
      const folder = newFolder();
      const pages = Array.from(
        { length: 3 },
        (_, page) =>
          `${paragraph(page === 1 ? quote : `Nothing of page ${page} is about lights.`)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`,
      );
      await writeFile(join(folder, 'a.docx'), docx(pages.join('')));
      const { documents } = await loadCorpus(folder);
      const [document] = documents;
      if (document === undefined) throw new Error('There is no document.');
      const pictures = createPictures({ folder, log: silent, within: { ...pictureLimits, seconds: 60 } });
      onTestFinished(pictures.close);
      const start = document.text.indexOf(quote);
      const draw = () => pictures.draw(document, { start, end: start + quote.length });
      const picture = await draw();
      expect(picture).toMatchObject({ kind: 'drawn', isMarked: true, images: [{ page: 2 }] });
      const from = performance.now();
      await draw();
      expect(performance.now() - from).toBeLessThan(1_000);
      const other = document.text.indexOf('Nothing of page 2 is about lights.');
      const another = await pictures.draw(document, { start: other, end: other + 34 });
      expect(another).toMatchObject({ kind: 'drawn', isMarked: true, images: [{ page: 3 }] });
    },
    patience,
  );

  it.each([
    ['of nine wide columns', { columns: 9, width: 30, ranges: '' }],
    ['of columns narrower than their words', { columns: 6, width: 4, ranges: '' }],
    [
      'outside the range that is printed',
      {
        columns: 6,
        width: 30,
        ranges: '<definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1:$B$3</definedName>',
      },
    ],
  ])(
    'of a workbook shows a row whole on one page: %s',
    async (_, { columns, width, ranges }) => {
      const folder = newFolder();
      await writeFile(join(folder, 'a.xlsx'), workbook(columns, width, ranges));
      const { documents } = await loadCorpus(folder);
      const [document] = documents;
      if (document === undefined) throw new Error('There is no document.');
      const row = document.sections.flatMap(({ paragraphs }) => paragraphs).at(70);
      if (row === undefined) throw new Error('There is no such row.');
      const pictures = createPictures({ folder, log: silent, within: { ...pictureLimits, seconds: 60 } });
      onTestFinished(pictures.close);
      const picture = await pictures.draw(document, row.span);
      expect(picture).toMatchObject({
        kind: 'drawn',
        isMarked: true,
        images: [{ page: expect.any(Number) }],
      });
    },
    patience,
  );

  it(
    'asks no server for anything, and leaves no file behind',
    async () => {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
      const { port } = server.address() as AddressInfo;
      const before = await foldersOf();
      const made = await pdfOfOffice(
        docx(paragraph(quote) + linked, `http://127.0.0.1:${port}/a.png`),
        'docx',
      );
      expect(made).toBeInstanceOf(Uint8Array);
      expect(asked).toEqual([]);
      expect(await foldersOf()).toBe(before);
    },
    patience,
  );

  it.each([
    ['docx', docx(changed)],
    ['odt', changedOdt],
    ['rtf', strToU8(changedRtf)],
  ])(
    'is drawn with its tracked changes done: .%s',
    async (ending, bytes) => {
      const pdf = await pdfOfOffice(bytes, ending);
      if (typeof pdf === 'string') throw new Error(pdf);
      expect(await wordsOf(pdf)).toBe(
        'The fee is 950 crowns. First half and second half. It stays. It was moved. Row',
      );
    },
    patience,
  );

  it(
    'is given up after a while',
    async () => {
      const made = await pdfOfOffice(docx(paragraph(quote)), 'docx', { ...officeLimits, seconds: 0.05 });
      expect(made).toBe('too-slow');
    },
    patience,
  );

  it(
    'that is none is refused',
    async () => {
      expect(await pdfOfOffice(strToU8('PK\u0003\u0004 nothing'), 'docx')).toBe('not-opened');
    },
    patience,
  );
});
