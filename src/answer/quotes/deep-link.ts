// A link that opens a source at the quote: a page of a PDF, or the words of a web page.
import type { Document } from '../../corpus/document/document.ts';

/** Absent where the source has no address. */
export function deepLinkOf(
  { url, format }: Pick<Document, 'url' | 'format'>,
  quote: string,
  page?: number,
): string | undefined {
  if (url === undefined) return undefined;
  return format === 'pdf' && page !== undefined ? pageLinkTo(url, page) : textLinkTo(url, quote);
}

/** `url#page=3`, 1-based, as browsers and Adobe's "Parameters for Opening PDF Files" have it. */
const pageLinkTo = (url: string, page: number): string => `${url.replace(/#.*$/s, '')}#page=${page}`;

/** Words at either end that are written out; what lies between is left to the browser. */
const endWords = 5;

/** `url#:~:text=first words,last words`: the text directive of WICG's Scroll to Text Fragment. */
export function textLinkTo(url: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  const encode = (part: readonly string[]): string =>
    encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const target =
    words.length <= endWords * 2
      ? encode(words)
      : `${encode(words.slice(0, endWords))},${encode(words.slice(-endWords))}`;
  const separator = url.includes('#') ? ':~:' : '#:~:';
  return `${url}${separator}text=${target}`;
}
