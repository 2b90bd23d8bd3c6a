// A quote found again by its place: whole sentences as they are stored, or nothing.
import type { Document } from '../../corpus/document/document.ts';
import { paragraphsWithin, statementsOf } from '../../corpus/document/locate.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Quote } from '../answer.ts';
import { cite } from './cite.ts';

/** A widened sentence has at most a neighbour on either side. */
const mostSentences = 3;

/**
 * The quote at `span` of the document's text; `passages` are the document's. Undefined for what no candidate is: it must begin and end with sentences
 * of one paragraph of one passage, and hold no more of them than a candidate does. Without highlights.
 */
export function quoteStoredAt(
  document: Document,
  passages: Iterable<Passage>,
  span: Span,
): Quote | undefined {
  const passage = passageAround(passages, span);
  if (passage === undefined) return undefined;
  const stands = paragraphsWithin(document, passage.span).some((paragraph) => {
    const sentences = statementsOf(document, paragraph, passage.span);
    const first = sentences.findIndex(({ start }) => start === span.start);
    const last = sentences.findIndex(({ end }) => end === span.end);
    return first !== -1 && last >= first && last - first < mostSentences;
  });
  return stands ? cite(document, span, []) : undefined;
}

function passageAround(passages: Iterable<Passage>, span: Span): Passage | undefined {
  for (const passage of passages) if (contains(passage.span, span)) return passage;
  return undefined;
}
