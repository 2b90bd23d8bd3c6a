// The page that a quote is from, with its words marked: what is asked for, and what comes of it.
import type { OcrSetting } from '../corpus/ocr/setting.ts';
import type { Place } from './find-words.ts';
import type { SavedFormat } from './has-pages.ts';

export interface PageImage {
  /** 1-based, as a viewer counts; absent of a picture by itself, which is none. */
  readonly page?: number;
  /** What a citation calls the page, as "iv", where that is not its number. */
  readonly label?: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array<ArrayBuffer>;
}

/**
 * `format`: files of its kind have no pages that could be shown. `package`: the package that draws is not installed.
 * `office`: the program that makes pages of Office files is not installed. `not-opened`: it made nothing of the file.
 * `not-found`: the quote's words are on no page of it. `changed`: the file is not what it was when it was read. `busy`: too many pictures are waited for.
 */
export const pictureRefusals = [
  'format',
  'package',
  'office',
  'not-opened',
  'changed',
  'gone',
  'busy',
  'encrypted',
  'unreadable',
  'not-found',
  'too-large',
  'too-slow',
  'too-much-memory',
] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

export interface Drawn {
  readonly kind: 'drawn';
  /** The quote's pages, in order: two where it goes on over a page's end. */
  readonly images: readonly PageImage[];
  /** False where the words could not be found on the page with certainty: nothing is marked then. */
  readonly isMarked: boolean;
}

/** A saved page or mail: HTML of its body, in which nothing runs, loads or leads away. The quote has the id "quote". */
export interface MarkedPage {
  readonly kind: 'page';
  readonly html: string;
  /** As in `Drawn`. */
  readonly isMarked: boolean;
}

export type Picture = Drawn | MarkedPage | { readonly kind: 'refused'; readonly reason: PictureRefusal };

/** What a drawing thread gets. */
export interface DrawingTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly path: string;
  /** What the bytes are; an Office file has become a PDF file. */
  readonly format: 'pdf' | 'picture' | SavedFormat;
  /** sha-256 that the bytes must have, hexadecimal; absent where it has been compared already. */
  readonly digest?: string;
  /** Of the first and last word, 1-based; absent where they are not known, and every page is searched. */
  readonly pages?: { readonly first: number; readonly last: number };
  readonly text: string;
  /** Where it is in the document's text, which tells one message of a mailbox from another. */
  readonly at?: number;
  readonly before: string;
  readonly after: string;
  /** Whether it is a row of a table, which has names of columns in our text only. */
  readonly isRow?: boolean;
  /** Which occurrence of its words it is, where the pages have them in the order of the document's text. */
  readonly place?: Place;
  /** Where the quote was read from a picture: what finds its words there again. */
  readonly ocr?: OcrSetting;
}

/** What one picture may take. */
export interface PictureLimits {
  /** Of the whole work. */
  readonly seconds: number;
  /** Of the thread's JavaScript heap. */
  readonly heapMegabytes: number;
  /** By which the process may grow meanwhile: pictures in memory are not in the heap. */
  readonly growthMegabytes: number;
  /** Of the file. */
  readonly bytes: number;
  /** Pictures that may be waited for. */
  readonly waiting: number;
  /** Of all pictures in the cache. */
  readonly cacheBytes: number;
  /** For which a page that took too long is refused without another try: the machine may have been busy. */
  readonly slowForSeconds: number;
}

/** What the file itself says; everything else but "too-slow" may be different at the next try. */
const lasting: ReadonlySet<PictureRefusal> = new Set([
  'encrypted',
  'unreadable',
  'not-found',
  'too-large',
  'too-much-memory',
]);

/** Milliseconds for which a refusal stays in a cache, 0 for as long as there is room; undefined where it does not. */
export function cachedFor(reason: PictureRefusal, { slowForSeconds }: PictureLimits): number | undefined {
  if (reason === 'too-slow') return slowForSeconds * 1000;
  return lasting.has(reason) ? 0 : undefined;
}

export const pictureLimits: PictureLimits = {
  // A request to the pages waits 20.
  seconds: 15,
  heapMegabytes: 512,
  growthMegabytes: 1024,
  bytes: 100 * 1024 * 1024,
  waiting: 16,
  cacheBytes: 32 * 1024 * 1024,
  slowForSeconds: 600,
};
