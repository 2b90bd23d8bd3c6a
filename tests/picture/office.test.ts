// Pages of Office files, by LibreOffice where it is installed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strToU8 } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { openPdf } from '../../src/corpus/formats/pdf/page/open.ts';
import { officeLimits, pdfOfOffice } from '../../src/picture/office.ts';
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

/** The file as LibreOffice writes it in another format. */
async function savedAs(bytes: Uint8Array, ending: string): Promise<Uint8Array> {
  const folder = newFolder();
  await writeFile(join(folder, 'a.docx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = ['--headless', '--convert-to', ending, '--outdir', folder];
  await promisify(execFile)('soffice', [profile, ...options, join(folder, 'a.docx')]);
  return readFile(join(folder, `a.${ending}`));
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf, 'a.pdf');
  if ('code' in document) throw new Error(document.message);
  onTestFinished(() => document.loadingTask.destroy());
  const { items } = await (await document.getPage(1)).getTextContent();
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
  return words.join('').replace(/\s+/g, ' ').trim();
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
    ['docx', async () => docx(changed)],
    ['odt', async () => savedAs(docx(changed), 'odt')],
    ['rtf', async () => strToU8(changedRtf)],
  ])(
    'is drawn with its tracked changes done: .%s',
    async (ending, write) => {
      const pdf = await pdfOfOffice(await write(), ending);
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
      expect(await pdfOfOffice(strToU8('PK\u0003\u0004 nothing'), 'docx')).toBe('unreadable');
    },
    patience,
  );
});

it('is refused where LibreOffice is not installed', async () => {
  expect(await pdfOfOffice(docx(paragraph(quote)), 'docx', officeLimits, 'no-such-soffice')).toBe('office');
});
