// Pages of Office files, by LibreOffice where it is installed.
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
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
