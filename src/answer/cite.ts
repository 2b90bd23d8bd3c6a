// The only maker of quotes. What leaves here is a slice of its document or nothing.
import type { Document } from '../corpus/document.ts';
import { locate } from '../corpus/locate.ts';
import { VerbatimError } from '../errors.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Citation, Quote } from './answer.ts';
import { deepLinkTo } from './deep-link.ts';
import { receiptOf } from './receipt.ts';

/** `highlights` are spans of the document's text. Throws QUOTE_NOT_EXACT for a span that cuts a word or is empty. */
export function cite(document: Document, span: Span, highlights: readonly Span[]): Quote {
  const text = document.text.slice(span.start, span.end);
  assertWhole(document, span, text);
  return {
    text,
    highlights: highlights.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    citation: citationOf(document, span, text),
    receipt: receiptOf(document.digest, span, text),
  };
}

function citationOf(document: Document, span: Span, text: string): Citation {
  const { title, author, publisher, published, url, path, digest } = document;
  return {
    documentId: document.id,
    title,
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    path,
    span,
    ...locate(document, span),
    ...(url === undefined ? {} : { url, deepLink: deepLinkTo(url, text) }),
    digest,
  };
}

/** Neither end may lie inside a word: the words just around each end are the same with and without the cut. */
function assertWhole(document: Document, span: Span, text: string): void {
  if (text === '' || text !== text.trim() || span.end > document.text.length || span.start < 0) {
    throw new VerbatimError(
      'QUOTE_NOT_EXACT',
      `A quote of ${document.path} at ${span.start} is empty or has loose ends. Report this as a bug.`,
    );
  }
  if (cutsWord(document.text, span.start) || cutsWord(document.text, span.end)) {
    throw new VerbatimError(
      'QUOTE_NOT_EXACT',
      `A quote of ${document.path} at ${span.start} would cut a word. Report this as a bug.`,
    );
  }
}

/** UTF-16 units around an end that are looked at; no word is longer in practice, and a longer one is still safe. */
const surroundings = 60;

/** Whether `at` lies inside a word of `text`. */
export function cutsWord(text: string, at: number): boolean {
  const from = Math.max(0, at - surroundings);
  const around = text.slice(from, at + surroundings);
  return tokenize(around).some((token) => from + token.start < at && at < from + token.end);
}
