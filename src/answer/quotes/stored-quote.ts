// A quote found again by its place: whole sentences as they are stored, or nothing.
import type { Document } from '../../corpus/document/document.ts';
import { paragraphsWithin, statementsOf } from '../../corpus/document/locate.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import { contains, type Span, sliceOf } from '../../text/span.ts';
import { countWords } from '../../text/tokenize.ts';
import type { Quote } from '../answer.ts';
import { isNextLine, listsOf } from '../reading/lists.ts';
import { cite } from './cite.ts';
import { longestQuote } from './widen.ts';

/**
 * The quote at `span` of the document's text; `passages` are the document's. Undefined for what no candidate is: it
 * must begin and end with sentences of one passage, of one paragraph, of lines that follow each other, or of a list
 * with its lead-in, and be no longer than a candidate. Without highlights.
 */
export function quoteStoredAt(
  document: Document,
  passages: Iterable<Passage>,
  span: Span,
): Quote | undefined {
  const passage = passageAround(passages, span);
  if (passage === undefined) return undefined;
  const { text } = document;
  const paragraphs = paragraphsWithin(document, passage.span).map((paragraph) =>
    statementsOf(document, paragraph, passage.span),
  );
  const first = paragraphs.findIndex((statements) => statements.some(({ start }) => start === span.start));
  const last = paragraphs.findIndex((statements) => statements.some(({ end }) => end === span.end));
  if (first === -1 || last < first || countWords(sliceOf(text, span)) > longestQuote) return undefined;
  const lists = listsOf(text, paragraphs);
  const goesOn = paragraphs.slice(first + 1, last + 1).every((statements, at) => {
    const [before, next] = [paragraphs[first + at]?.at(-1), statements[0]];
    if (before === undefined || next === undefined) return false;
    const list = lists[first + at + 1];
    const isListed = list !== undefined && (list === lists[first + at] || list.leadIn === before);
    return isListed || isNextLine(text, before, next);
  });
  return goesOn ? cite(document, span, []) : undefined;
}

function passageAround(passages: Iterable<Passage>, span: Span): Passage | undefined {
  for (const passage of passages) if (contains(passage.span, span)) return passage;
  return undefined;
}
