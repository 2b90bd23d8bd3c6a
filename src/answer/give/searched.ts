// What a question's filters leave to be searched, and how that is reported.
import { isBefore, isFrom } from '../../corpus/document/date.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Filters, Query } from '../../question/query.ts';
import type { Accepts } from '../../retrieval/engine/engine.ts';
import type { Revision } from '../../retrieval/revision/revision.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Searched } from '../answer.ts';

/** What a query may search of a revision. */
export interface Searchable {
  /** A test for passages, absent where every passage passes. */
  readonly accepts?: Accepts;
  readonly counts: Searched;
}

export async function searchedOf(query: Query, revision: Revision): Promise<Searchable> {
  const { documents } = revision.corpus;
  if (Object.keys(query.filters).length === 0) {
    const counts = unfiltered.get(revision) ?? countIn(documents, revision);
    unfiltered.set(revision, counts);
    return { counts };
  }
  const passing = await inTurns(documentsWithin(query.filters, documents));
  const ids = new Set(passing.map(({ id }) => id));
  const accepts: Accepts = (passage) => ids.has(revision.passages[passage]?.documentId ?? '');
  return { accepts, counts: countIn(passing, revision) };
}

/** What a question without filters searches: the same for all of a revision. */
const unfiltered = new WeakMap<Revision, Searched>();

function countIn(documents: readonly Document[], revision: Revision): Searched {
  const passages = documents.reduce((sum, document) => sum + revision.rangeOf(document).count, 0);
  const dates = documents.flatMap((document) => document.published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const undated = documents.filter((document) => document.published === undefined).length;
  const counted = { documents: documents.length, passages, undated };
  return from === undefined || to === undefined ? counted : { ...counted, dates: { from, to } };
}

/** Documents between two steps: about a millisecond. */
const documentsInAStep = 20;

/** The documents that pass. Without a date, one passes no date filter. */
function* documentsWithin(filters: Filters, documents: readonly Document[]): Steps<Document[]> {
  const passing: Document[] = [];
  for (const [index, document] of documents.entries()) {
    if (passes(filters, document)) passing.push(document);
    if (index % documentsInAStep === 0) yield;
  }
  return passing;
}

function passes({ source, before, after }: Filters, document: Document): boolean {
  const { title, publisher = '', author = '', path, published } = document;
  if (source !== undefined && !holdsAll(`${title} ${publisher} ${author} ${path}`, source)) return false;
  if (before !== undefined && (published === undefined || !isBefore(published, before))) return false;
  return after === undefined || (published !== undefined && isFrom(published, after));
}

function holdsAll(text: string, words: string): boolean {
  const terms = new Set(tokenize(text).map((token) => token.term));
  return tokenize(words).every((token) => terms.has(token.term));
}
