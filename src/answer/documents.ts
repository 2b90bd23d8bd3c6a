// Orders documents by their best passages.
import type { Document } from '../corpus/document.ts';
import type { Query } from '../question/query.ts';
import { planLookups } from '../retrieval/plan.ts';
import type { Revision } from '../retrieval/revision.ts';

/** Passages that are looked at; the documents of all others stay unordered and are left out. */
const mostHits = 1000;

/** Documents that hold a word of the query, best first; ties by the corpus's order. */
export function rankDocuments(query: Query, revision: Revision): Document[] {
  const hits = revision.engine.search(planLookups(query), mostHits);
  const documents = hits.flatMap((hit) => {
    const passage = revision.passages[hit.passage];
    return passage === undefined ? [] : [revision.documentOf(passage)];
  });
  return [...new Set(documents)];
}
