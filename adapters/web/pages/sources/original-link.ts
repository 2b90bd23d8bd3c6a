// Links to the file that a document was read from, at the place of a quote where browsers can go to one.
import type { Citation } from '../../../../src/index.ts';
import { originalPath } from '../../layout/urls.ts';

/** Words at either end that are written out; what lies between is left to the browser. */
const endWords = 5;
/** Of a transcript: a cue often has no more, and the next one's time is between the words then. */
const cueWords = 4;

type Cited = Pick<Citation, 'documentId' | 'path' | 'page'>;

/**
 * `#page=3` for a PDF file; for what a browser shows as text, words of the quote that the file has as they are (a text
 * fragment). Other files open at their beginning, or are saved.
 */
export function originalLink({ documentId, path, page }: Cited, quote?: string): string {
  const address = originalPath(documentId);
  if (isPdf(path)) return page === undefined ? address : `${address}#page=${page}`;
  const words = quote === undefined ? [] : wordsInFile(path, quote);
  return words.length === 0 ? address : `${address}#:~:text=${words.map(encode).join(',')}`;
}

/** Whether the link leads to the place, where the browser finds it; else it is to the file as a whole. */
export const leadsToPlace = (citation: Cited, quote?: string): boolean =>
  originalLink(citation, quote).includes('#');

const isPdf = (path: string): boolean => /\.pdf$/i.test(path);

/** The first and the last words, or all of them. */
function wordsInFile(path: string, quote: string): (readonly string[])[] {
  const words = quote.trim().split(/\s+/);
  if (/\.(?:srt|vtt)$/i.test(path)) return [words.slice(0, cueWords)];
  if (/\.(?:csv|tsv)$/i.test(path)) return ends(longestCell(quote).split(/\s+/));
  return /\.(?:html?|txt|text|md|markdown|rst)$/i.test(path) ? ends(words) : [];
}

const ends = (words: readonly string[]): (readonly string[])[] =>
  words.length <= endWords * 2 ? [words] : [words.slice(0, endWords), words.slice(-endWords)];

/** A row is quoted with the names of its columns, which the file has once: "Berth: North; Toll: 12". */
const longestCell = (row: string): string =>
  row
    .split('; ')
    .map((cell) => cell.slice(cell.indexOf(': ') + 1).trim())
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');

const encode = (part: readonly string[]): string => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
