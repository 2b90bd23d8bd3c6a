// Pictures of quotes' pages: drawn one after the other in a thread, within limits, and remembered for a while.
import { LRUCache } from 'lru-cache';
import type { Document } from '../corpus/document/document.ts';
import { locate, paragraphAt } from '../corpus/document/locate.ts';
import type { OcrSetting } from '../corpus/ocr/setting.ts';
import { openOriginal } from '../corpus/original/open-original.ts';
import type { Log } from '../log.ts';
import { type Span, sliceOf } from '../text/span.ts';
import type { Place } from './find-words.ts';
import { hasPages, isOffice, isSaved } from './has-pages.ts';
import { createOfficePages } from './office/office-pages.ts';
import {
  cachedFor,
  type DrawingTask,
  type PageImage,
  type Picture,
  type PictureLimits,
  type PictureRefusal,
  pictureLimits,
} from './picture.ts';
import { type DrawingThread, startThread } from './start-thread.ts';

export interface Pictures {
  /** `span` is a quote of the document. Never rejects for what is in the file; rejects where its drive fails. */
  draw(document: Document, span: Span): Promise<Picture>;
  close(): Promise<void>;
}

export interface PicturesOptions {
  /** The corpus folder. */
  readonly folder: string;
  readonly log: Log;
  readonly within?: PictureLimits;
  /** Absent where no text is recognized. */
  readonly ocr?: OcrSetting | undefined;
}

const refused = (reason: PictureRefusal): Picture => ({ kind: 'refused', reason });

/** Starts no thread before the first picture. */
export function createPictures({ folder, log, within = pictureLimits, ocr }: PicturesOptions): Pictures {
  const cache = new LRUCache<string, Picture>({
    maxSize: within.cacheBytes,
    sizeCalculation: (picture) =>
      1000 +
      (picture.kind === 'drawn' ? picture.images.reduce((sum, { png }) => sum + png.length, 0) : 0) +
      (picture.kind === 'page' ? picture.html.length : 0),
  });
  const underWay = new Map<string, Promise<Picture>>();
  const office = createOfficePages(within);
  let turn: Promise<unknown> = Promise.resolve();
  let thread: DrawingThread | undefined;
  let isClosed = false;

  async function drawn(document: Document, span: Span): Promise<Picture> {
    const task = await taskOf(document, span);
    if (typeof task === 'string') return refused(task);
    if (task.ocr === undefined) return inTurn(() => drawnOf(task, document));
    const { ocr: _, ...plain } = task;
    const copy = new Uint8Array(task.bytes);
    const picture = await inTurn(() => drawnOf(task, document));
    // To find the words takes seconds, on a busy machine too many: the page is then shown without marks.
    return picture.kind === 'drawn' ? picture : inTurn(() => drawnOf({ ...plain, bytes: copy }, document));
  }

  async function drawnOf(task: DrawingTask, document: Document): Promise<Picture> {
    if (isClosed) return refused('busy');
    if (thread?.isAlive() !== true) thread = startThread(within);
    const { path } = task;
    const { picture, failure } = await thread.draw(task);
    if (failure !== undefined) log.warn({ path, reason: failure }, 'a page could not be drawn');
    return picture.kind === 'drawn'
      ? { ...picture, images: picture.images.map((image) => labelled(image, document)) }
      : picture;
  }

  /** One picture after the other. */
  function inTurn(draw: () => Promise<Picture>): Promise<Picture> {
    const drawing = turn.then(draw);
    turn = drawing.catch(() => {});
    return drawing;
  }

  async function taskOf(document: Document, span: Span): Promise<DrawingTask | PictureRefusal> {
    const { path, digest, format } = document;
    const bytes = await bytesOf(document);
    if (typeof bytes === 'string') return bytes;
    const { page: first, before, after, ocr: isRecognized } = locate(document, span);
    const { page: last = first } = locate(document, { start: span.end - 1, end: span.end });
    // A workbook has nothing but rows, whose long cells are quoted in parts. Our text of a PDF file's rows has no names of columns.
    const isRow = format === 'xlsx' || (format !== 'pdf' && paragraphAt(document, span)?.whole === true);
    const place = placeOf(document, span);
    const wanted = {
      ...{ path, text: sliceOf(document.text, span), at: span.start, before, after, isRow },
      ...(place === undefined ? {} : { place }),
    };
    if (isSaved(format)) return { ...wanted, bytes, digest, format };
    if (!isOffice(format)) {
      const pages = { first: first ?? 1, last: last ?? 1 };
      const found = ocr !== undefined && isRecognized !== undefined ? { ocr } : {};
      return { ...wanted, ...found, bytes, digest, format: format === 'picture' ? format : 'pdf', pages };
    }
    const made = await office.of(document, bytes);
    // Its pages are LibreOffice's own, and may not be those of the document.
    return typeof made === 'string' ? made : { ...wanted, bytes: made, format: 'pdf' };
  }

  async function bytesOf(document: Document): Promise<Uint8Array<ArrayBuffer> | PictureRefusal> {
    const original = await openOriginal(folder, document);
    if (original === undefined) return 'gone';
    if (original.size > within.bytes) {
      await original.close();
      return 'too-large';
    }
    const bytes = new Uint8Array(original.size);
    let at = 0;
    for await (const piece of original.read(0, original.size)) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  return {
    draw: async (document, span) => {
      if (!hasPages(document)) return refused('format');
      const key = `${document.digest} ${span.start} ${span.end} ${sliceOf(document.text, span)}`;
      const known = cache.get(key) ?? underWay.get(key);
      if (known !== undefined) return known;
      if (isClosed || underWay.size >= within.waiting) return refused('busy');
      const drawing = drawn(document, span);
      underWay.set(key, drawing);
      try {
        const picture = await drawing;
        const ttl = picture.kind === 'refused' ? cachedFor(picture.reason, within) : 0;
        if (ttl !== undefined) cache.set(key, picture, { ttl });
        return picture;
      } finally {
        underWay.delete(key);
      }
    },
    close: async () => {
      isClosed = true;
      await thread?.stop();
    },
  };
}

/** Formats of which the pages have the words in the order of our text. Word files do not: notes are at the foot of pages. */
const isInOrder = (format: string): boolean => ['html', 'mhtml'].includes(format);

/** Occurrences of the same words that are counted; of more, only the words around them say which one it is. */
const mostPlaces = 8;

/** Undefined where it is not one of a few places with the same words, or its pages may have them in another order. */
export function placeOf({ text, title, format }: Document, span: Span): Place | undefined {
  const words = sliceOf(text, span);
  // The title may be in the page's head only, and our text has it as a heading then.
  if (!isInOrder(format) || title.includes(words)) return undefined;
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (starts.length === mostPlaces) return undefined;
    starts.push(at);
  }
  const index = starts.indexOf(span.start);
  return index === -1 ? undefined : { index, count: starts.length };
}

function labelled(image: PageImage, { points = [] }: Document): PageImage {
  if (image.page === undefined) return image;
  const label = points.find(({ page }) => page === image.page)?.pageLabel;
  return label === undefined ? image : { ...image, label };
}
