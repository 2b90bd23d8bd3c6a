// PDF: pages to columns, columns to paragraphs, with headings as sections and the page of every word.
import { loadCanvas } from '../../../canvas.ts';
import { limits } from '../../bytes/limits.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { writeBlocks } from '../port/blocks.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import type { Recognizer } from '../port/recognizer.ts';
import { blocksOf } from './blocks.ts';
import { factsOf } from './facts.ts';
import { labelled, labelsOf } from './page/labels.ts';
import { openPdf, type PDFDocumentProxy } from './page/open.ts';
import { type Pages, readPages } from './page/pages.ts';

export const pdf: FileFormat = {
  name: 'pdf',
  of: 'bytes',
  async read(bytes, path, recognizer) {
    const truncated = isTruncated(bytes);
    // pdf.js takes what it draws with as it is loaded.
    if (recognizer !== undefined) await loadCanvas(recognizer.canvas);
    const document = await openPdf(bytes, path);
    if ('code' in document) return document.code === 'unreadable' && truncated ? cutOff(path) : document;
    try {
      return await readOpened(document, path, truncated, recognizer);
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

async function readOpened(
  document: PDFDocumentProxy,
  path: string,
  truncated: boolean,
  recognizer: Recognizer | undefined,
): Promise<Reading | Problem> {
  const { numPages } = document;
  if (numPages > limits.pages) return tooManyPages(path, numPages);
  const pages = await readPages(document, recognizer);
  const missing = problemsOf(pages, numPages, path);
  const [first] = missing;
  if (first !== undefined && pages.lines.every((lines) => lines.length === 0)) return first;
  const { title: heading, points = [], ...written } = writeBlocks(blocksOf(pages.lines, pages.rules));
  const { attribution, language } = await factsOf(document, pages.lines);
  return {
    ...written,
    points: labelled(
      points.filter(({ page, ocr }, at) => page !== points[at - 1]?.page || ocr !== points[at - 1]?.ocr),
      await labelsOf(document),
    ),
    attribution: { ...(heading === undefined ? {} : { title: heading }), ...attribution },
    ...(language === undefined ? {} : { language }),
    problems: truncated ? [...missing, cutOff(path)] : missing,
  };
}

/** Every PDF ends with this mark; programs have always passed over a little that comes after it. */
const isTruncated = (bytes: Uint8Array): boolean =>
  !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2048).includes('%%EOF');

function problemsOf({ withoutText, unreadable, withStruck }: Pages, of: number, path: string): Problem[] {
  return [
    ...(withoutText.length === 0 ? [] : [noTextLayer(path, withoutText, of)]),
    ...(unreadable.length === 0 ? [] : [damagedPages(path, unreadable, of)]),
    ...(withStruck.length === 0 ? [] : [struckOut(path, withStruck, of)]),
  ];
}

const tooManyPages = (path: string, pages: number): Problem =>
  problem(
    'too-many-pages',
    path,
    `It has ${pages} pages; the limit is ${limits.pages}. Split it into smaller files.`,
  );

const noTextLayer = (path: string, pages: readonly number[], of: number): Problem =>
  problem(
    'no-text-layer',
    path,
    `No text layer, ${count(pages, of)}: only pictures of text. Set VERBATIM_OCR to their languages, as docs/ocr.md shows, or run text recognition (OCR) on the file and replace it with the result.`,
  );

const damagedPages = (path: string, pages: readonly number[], of: number): Problem =>
  problem('part-unreadable', path, `${count(pages, of)} can't be read. Save it again.`);

const struckOut = (path: string, pages: readonly number[], of: number): Problem =>
  problem(
    'part-unreadable',
    path,
    `Words with a line drawn through them are not read, on ${count(pages, of)}. If they hold, save the file without the lines.`,
  );

const cutOff = (path: string): Problem =>
  problem('truncated', path, 'Its end is missing, as after an interrupted download. Download it again.');

/** Pages named one by one where that helps to find them. */
const longestList = 12;

const count = (pages: readonly number[], of: number): string =>
  `${pages.length} of ${of} ${of === 1 ? 'page' : 'pages'}${pages.length === of || pages.length > longestList ? '' : ` (${pages.join(', ')})`}`;
