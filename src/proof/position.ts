// Where in the corpus a quotation stands.
import type { Quote } from '../answer/answer.ts';
import { cite } from '../answer/quotes/cite.ts';
import type { Document, SetAside } from '../corpus/document/document.ts';
import { paragraphAt } from '../corpus/document/locate.ts';
import { type Span, sliceOf, trim } from '../text/span.ts';
import { cutsWord } from '../text/tokenize.ts';

export interface Position {
  readonly documentId: string;
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly title: string;
  /** Of the document's text. */
  readonly span: Span;
  /** The document's text in `span`. */
  readonly text: string;
  /** With citation and receipt. Absent where the words stand in headings alone, which have no paragraph to cite. */
  readonly quote?: Quote;
  /** Present where the words stand in a paragraph that is never given as an answer. */
  readonly setAside?: SetAside;
}

/** `span` is widened to whole words. `highlights` are spans of the document's text. */
export function positionOf(document: Document, span: Span, highlights: readonly Span[] = []): Position {
  const whole = wholeWords(document.text, span);
  const paragraph = paragraphAt(document, whole);
  return {
    documentId: document.id,
    path: document.path,
    title: document.title,
    span: whole,
    text: sliceOf(document.text, whole),
    ...(paragraph === undefined ? {} : { quote: cite(document, whole, highlights) }),
    ...(paragraph?.setAside === undefined ? {} : { setAside: paragraph.setAside }),
  };
}

/** The span without loose ends, widened until neither end lies inside a word as citations count them. */
export function wholeWords(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  while (start > 0 && cutsWord(text, start)) start -= 1;
  while (end < text.length && cutsWord(text, end)) end += 1;
  return { start, end };
}
