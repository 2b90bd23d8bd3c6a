// Pictures of quotes' pages: drawn one after the other in a thread, within limits, and remembered for a while.
import { LRUCache } from 'lru-cache';
import type { Document } from '../corpus/document/document.ts';
import { locate } from '../corpus/document/locate.ts';
import { openOriginal } from '../corpus/original/open-original.ts';
import type { Log } from '../log.ts';
import { type Span, sliceOf } from '../text/span.ts';
import {
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
}

const refused = (reason: PictureRefusal): Picture => ({ kind: 'refused', reason });

/** What the file itself says; everything else may be different at the next try. */
const lasting: readonly PictureRefusal[] = [
  'encrypted',
  'unreadable',
  'too-large',
  'too-slow',
  'too-much-memory',
];

/** Starts no thread before the first picture. */
export function createPictures({ folder, log, within = pictureLimits }: PicturesOptions): Pictures {
  const cache = new LRUCache<string, Picture>({
    maxSize: within.cacheBytes,
    sizeCalculation: (picture) =>
      1000 + (picture.kind === 'drawn' ? picture.images.reduce((sum, { png }) => sum + png.length, 0) : 0),
  });
  const underWay = new Map<string, Promise<Picture>>();
  let turn: Promise<unknown> = Promise.resolve();
  let thread: DrawingThread | undefined;
  let isClosed = false;

  async function drawn(document: Document, span: Span): Promise<Picture> {
    const bytes = await bytesOf(document);
    if (!(bytes instanceof Uint8Array)) return refused(bytes);
    if (isClosed) return refused('busy');
    if (thread?.isAlive() !== true) thread = startThread(within);
    const { path } = document;
    const { picture, failure } = await thread.draw(taskOf(document, span, bytes));
    if (failure !== undefined) log.warn({ path, reason: failure }, 'a page could not be drawn');
    return picture.kind === 'drawn'
      ? { ...picture, images: picture.images.map((image) => labelled(image, document)) }
      : picture;
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
      if (document.format !== 'pdf') return refused('format');
      const key = `${document.digest} ${span.start} ${span.end} ${sliceOf(document.text, span)}`;
      const known = cache.get(key) ?? underWay.get(key);
      if (known !== undefined) return known;
      if (isClosed || underWay.size >= within.waiting) return refused('busy');
      const drawing = turn.then(() => drawn(document, span));
      turn = drawing.catch(() => {});
      underWay.set(key, drawing);
      try {
        const picture = await drawing;
        if (picture.kind === 'drawn' || lasting.includes(picture.reason)) cache.set(key, picture);
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

function labelled(image: PageImage, { points = [] }: Document): PageImage {
  const label = points.find(({ page }) => page === image.page)?.pageLabel;
  return label === undefined ? image : { ...image, label };
}

function taskOf(document: Document, span: Span, bytes: Uint8Array<ArrayBuffer>): DrawingTask {
  const { path, digest } = document;
  const { page: first = 1, before, after } = locate(document, span);
  const { page: last = first } = locate(document, { start: span.end - 1, end: span.end });
  return { bytes, path, digest, pages: { first, last }, text: sliceOf(document.text, span), before, after };
}
