// The pages that a quote is on, drawn or cleaned, with exactly its words marked.
import { createHash } from 'node:crypto';
import { type CanvasLibrary, loadCanvas } from '../canvas.ts';
import { openPdf, type PDFDocumentProxy } from '../corpus/formats/pdf/page/open.ts';
import type { Recognizer } from '../corpus/formats/port/recognizer.ts';
import type { OcrSetting } from '../corpus/ocr/setting.ts';
import { boxesOf } from './boxes.ts';
import { drawnPicture } from './drawn-picture.ts';
import { findRow, isNamedRow } from './find-row.ts';
import { findWords, type RunSpan } from './find-words.ts';
import { drawPage, fontsOf, type PageText, textOf } from './page.ts';
import type { DrawingTask, PageImage, Picture, PictureRefusal } from './picture.ts';
import { recognizedRuns } from './recognized-runs.ts';
import { savedPage } from './saved/saved-page.ts';

/** Pictures in the file that are larger are left out. */
const mostPixelsOfImage = 50_000_000;

/** Pages that are searched where nobody knows on which one the quote is. */
const mostSearched = 500;

const refused = (reason: PictureRefusal): Picture => ({ kind: 'refused', reason });

export async function drawQuote(task: DrawingTask): Promise<Picture> {
  const { bytes, path, digest, format } = task;
  const isSame = digest === undefined || createHash('sha256').update(bytes).digest('hex') === digest;
  if (!isSame) return refused('changed');
  if (format === 'picture') return drawnPicture(task, await recognizerOf(task.ocr));
  if (format !== 'pdf') return savedPage(bytes, { ...task, format });
  const library = await loadCanvas(task.ocr?.canvas);
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
  { pages, ocr, ...wanted }: DrawingTask,
  library: CanvasLibrary,
): Promise<Picture> {
  if (pages !== undefined && pages.first > document.numPages) return refused('unreadable');
  const texts: PageText[] = [];
  const recognizer = await recognizerOf(ocr);
  for (const number of numbersOf(document, pages)) {
    const text = await textOf(await document.getPage(number));
    texts.push(recognizer === undefined ? text : await withRecognized(text, recognizer));
  }
  const words = texts.flatMap(({ runs }) => runs.map(({ str }) => str));
  const spans = isNamedRow(wanted) ? findRow(words, wanted) : findWords(words, wanted);
  if (spans === undefined && pages === undefined) return refused('not-found');
  const images: PageImage[] = [];
  let before = 0;
  for (const { page, runs, styles } of texts) {
    const own = ownOf(spans ?? [], before, runs.length);
    before += runs.length;
    // A page without a word of the quote shows nothing of it.
    if (spans !== undefined && own.length === 0) continue;
    const image = await drawPage(page, boxesOf(runs, own, await fontsOf(page, styles)), library);
    if (image === undefined) return refused('too-large');
    images.push(image);
  }
  return { kind: 'drawn', images, isMarked: spans !== undefined };
}

let engine: Promise<Recognizer> | undefined;

/** One for the thread, which takes long to start. */
async function recognizerOf(ocr: OcrSetting | undefined): Promise<Recognizer | undefined> {
  if (ocr === undefined) return undefined;
  engine ??= import('../corpus/ocr/tesseract.ts').then(({ openTesseract }) => openTesseract(ocr));
  return engine;
}

/** A page without a text layer gets the words that are seen on it. */
async function withRecognized(text: PageText, recognizer: Recognizer): Promise<PageText> {
  if (text.runs.some(({ str }) => str.trim() !== '')) return text;
  return { ...text, runs: await recognizedRuns(text.page, recognizer) };
}

/** A quote is of at most 200 words: one that goes on over a page's end is on two. */
function numbersOf({ numPages }: PDFDocumentProxy, pages: DrawingTask['pages']): number[] {
  if (pages === undefined) return Array.from({ length: Math.min(numPages, mostSearched) }, (_, at) => at + 1);
  const { first, last } = pages;
  return last > first && last <= numPages ? [first, first + 1] : [first];
}

/** The spans of one page's runs, of which `before` are on the pages before. */
const ownOf = (spans: readonly RunSpan[], before: number, count: number): RunSpan[] =>
  spans
    .filter(({ run }) => run >= before && run < before + count)
    .map((span) => ({ ...span, run: span.run - before }));
