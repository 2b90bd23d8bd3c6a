// What a question's filters leave to be searched, and how that is reported.
import { isBefore, isFrom } from '../corpus/date.ts';
import type { Document } from '../corpus/document.ts';
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
  const ids = new Set(documents.map((document) => document.id));
  const passages = revision.passages.filter((passage) => ids.has(passage.documentId)).length;
  const dates = documents.flatMap((document) => document.published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const undated = documents.filter((document) => document.published === undefined).length;
  const counted = { documents: documents.length, passages, undated };
  return from === undefined || to === undefined ? counted : { ...counted, dates: { from, to } };
}

/** A document without a date passes no date filter. */
function documentsWithin(
  { source, before, after }: Filters,
  documents: readonly Document[],
): readonly Document[] {
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
