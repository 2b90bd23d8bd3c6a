// What a question's filters leave to be searched, and how that is reported.
import { isBefore, isFrom } from '../corpus/document/date.ts';
import type { Document } from '../corpus/document/document.ts';
import type { Filters, Query } from '../question/query.ts';
import type { Revision } from '../retrieval/revision.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Searched } from './answer.ts';

/** A test for passages, absent where every passage passes. */
export function accepts(query: Query, revision: Revision): ((passage: number) => boolean) | undefined {
  if (Object.keys(query.filters).length === 0) return undefined;
  const within = new Set(
    documentsWithin(query.filters, revision.corpus.documents).map((document) => document.id),
  );
  return (id) => within.has(revision.passages[id]?.documentId ?? '');
}

export function searchedOf(query: Query, revision: Revision): Searched {
  const documents = documentsWithin(query.filters, revision.corpus.documents);
  if (documents !== revision.corpus.documents) return countIn(documents, revision);
  const known = unfiltered.get(revision) ?? countIn(documents, revision);
  unfiltered.set(revision, known);
  return known;
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

/** The documents that pass, or the same list where there is no filter. Without a date, one passes no date filter. */
function documentsWithin(filters: Filters, documents: readonly Document[]): readonly Document[] {
  const { source, before, after } = filters;
  if (Object.keys(filters).length === 0) return documents;
  return documents.filter(({ title, publisher = '', author = '', path, published }) => {
    if (source !== undefined && !holdsAll(`${title} ${publisher} ${author} ${path}`, source)) return false;
    if (before !== undefined && (published === undefined || !isBefore(published, before))) return false;
    return after === undefined || (published !== undefined && isFrom(published, after));
  });
}

function holdsAll(text: string, words: string): boolean {
  const terms = new Set(tokenize(text).map((token) => token.term));
  return tokenize(words).every((token) => terms.has(token.term));
}
