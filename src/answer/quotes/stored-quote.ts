// A quote found again by its place: whole sentences as they are stored, or nothing.
import type { Document } from '../../corpus/document/document.ts';
import { paragraphsWithin, statementsOf } from '../../corpus/document/locate.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import { contains, type Span, sliceOf } from '../../text/span.ts';
import { countWords } from '../../text/tokenize.ts';
import type { Quote } from '../answer.ts';
import { cite } from './cite.ts';

/** Words of the longest quote. */
const longest = 200;

/**
 * The quote at `span` of the document's text; `passages` are the document's. Undefined for what no candidate is: it must begin and
 * end with sentences of one passage, and be no longer than one. Without highlights.
 */
export function quoteStoredAt(
  document: Document,
  passages: Iterable<Passage>,
  span: Span,
): Quote | undefined {
  const passage = passageAround(passages, span);
  if (passage === undefined) return undefined;
  const statements = paragraphsWithin(document, passage.span).flatMap((paragraph) =>
    statementsOf(document, paragraph, passage.span),
  );
  const stands =
    statements.some(({ start }) => start === span.start) &&
    statements.some(({ end }) => end === span.end) &&
    countWords(sliceOf(document.text, span)) <= longest;
  return stands ? cite(document, span, []) : undefined;
}

function passageAround(passages: Iterable<Passage>, span: Span): Passage | undefined {
  for (const passage of passages) if (contains(passage.span, span)) return passage;
  return undefined;
}
