// The only maker of quotes. What leaves here is a slice of its document or nothing.
import { complete } from '../../complete.ts';
import type { Document } from '../../corpus/document/document.ts';
import { locate } from '../../corpus/document/locate.ts';
import { VerbatimError } from '../../errors.ts';
import type { Span } from '../../text/span.ts';
import { cutsWord } from '../../text/tokenize.ts';
import type { Citation, Quote } from '../answer.ts';
import { deepLinkOf } from './deep-link.ts';

/** `highlights` are spans of the document's text. Throws QUOTE_NOT_EXACT for a span that cuts a word or is empty. */
export function cite(document: Document, span: Span, highlights: readonly Span[]): Quote {
  const text = document.text.slice(span.start, span.end);
  assertWhole(document, span, text);
  return {
    text,
    highlights: highlights.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    citation: citationOf(document, span, text),
  };
}

function citationOf(document: Document, span: Span, text: string): Citation {
  const { id: documentId, title, author, publisher, published, url, path, digest } = document;
  const location = locate(document, span);
  const {
    headings,
    paragraph,
    line,
    page,
    pageLabel,
    slide,
    row,
    sheet,
    seconds,
    speaker,
    sent,
    ocr,
    before,
    after,
  } = location;
  const deepLink = deepLinkOf(document, text, { page, seconds, line });
  return complete<Citation>({
    documentId,
    title,
    author,
    publisher,
    published,
    path,
    span,
    headings,
    paragraph,
    line,
    page,
    pageLabel,
    slide,
    row,
    sheet,
    seconds,
    speaker,
    sent,
    ocr,
    before,
    after,
    url,
    deepLink,
    digest,
  });
}

/** Neither end may lie inside a word or hold white space. */
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
