// Links to the file that a document was read from, at the place of a quote where browsers can go to one.
import type { Citation } from '../../../../src/index.ts';
import { originalPath } from '../../layout/urls.ts';

/** Words at either end that are written out; what lies between is left to the browser. */
const endWords = 5;

/** `#page=3` for a PDF file; the quote's words (a text fragment) for what a browser shows as text. */
export function originalLink(
  { documentId, path, page }: Pick<Citation, 'documentId' | 'path' | 'page'>,
  quote?: string,
): string {
  const address = originalPath(documentId);
  if (/\.pdf$/i.test(path)) return page === undefined ? address : `${address}#page=${page}`;
  if (quote === undefined || !/\.(?:html?|txt|text|md|markdown)$/i.test(path)) return address;
  const words = quote.trim().split(/\s+/);
  const encode = (part: readonly string[]): string =>
    encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const isShort = words.length <= endWords * 2;
  const target = isShort
    ? encode(words)
    : `${encode(words.slice(0, endWords))},${encode(words.slice(-endWords))}`;
  return `${address}#:~:text=${target}`;
}
