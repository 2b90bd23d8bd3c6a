// The pages that a quote is on, drawn with exactly its words marked.
import { createHash } from 'node:crypto';
import { type CanvasLibrary, loadCanvas } from '../canvas.ts';
import { openPdf, type PDFDocumentProxy } from '../corpus/formats/pdf/page/open.ts';
import { boxesOf } from './boxes.ts';
import { findWords, type RunSpan } from './find-words.ts';
import { drawPage, type PageText, textOf } from './page.ts';
import type { DrawingTask, PageImage, Picture, PictureRefusal } from './picture.ts';

/** Pictures in the file that are larger are left out. */
const mostPixelsOfImage = 50_000_000;

const refused = (reason: PictureRefusal): Picture => ({ kind: 'refused', reason });

export async function drawQuote(task: DrawingTask): Promise<Picture> {
  const { bytes, path, digest } = task;
  if (createHash('sha256').update(bytes).digest('hex') !== digest) return refused('changed');
  const library = await loadCanvas();
  if (library === undefined) return refused('package');
  const document = await openPdf(bytes, path, mostPixelsOfImage);
  if ('code' in document) return refused(document.code === 'encrypted' ? 'encrypted' : 'unreadable');
  try {
    return await drawn(document, task, library);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function drawn(
  document: PDFDocumentProxy,
  { pages: { first, last }, ...wanted }: DrawingTask,
  library: CanvasLibrary,
): Promise<Picture> {
  if (first > document.numPages) return refused('unreadable');
  // A quote is of at most 200 words: one that goes on over a page's end is on two.
  const numbers = last > first && last <= document.numPages ? [first, first + 1] : [first];
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const texts: PageText[] = [];
  for (const page of pages) texts.push(await textOf(page));
  const spans = findWords(
    texts.flatMap(({ runs }) => runs.map(({ str }) => str)),
    wanted,
  );
  const images: PageImage[] = [];
  let before = 0;
  for (const [index, page] of pages.entries()) {
    const text = texts[index];
    if (text === undefined) continue;
    const own = ownOf(spans ?? [], before, text.runs.length);
    before += text.runs.length;
    // A page without a word of the quote shows nothing of it.
    if (spans !== undefined && own.length === 0) continue;
    const image = await drawPage(page, boxesOf(text.runs, own, text.fonts), library);
    if (image === undefined) return refused('too-large');
    images.push(image);
  }
  return { kind: 'drawn', images, isMarked: spans !== undefined };
}

/** The spans of one page's runs, of which `before` are on the pages before. */
const ownOf = (spans: readonly RunSpan[], before: number, count: number): RunSpan[] =>
  spans
    .filter(({ run }) => run >= before && run < before + count)
    .map((span) => ({ ...span, run: span.run - before }));
