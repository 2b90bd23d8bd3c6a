// What a question's filters leave of a revision, and how much that is.
import { isBefore, isFrom } from '../../corpus/document/date.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Filters } from '../../question/query.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Accepts } from '../engine/engine.ts';
import type { Left, Searchable } from '../query/searchable.ts';
import type { Revision } from '../revision/revision.ts';

export interface Filtering {
  readonly left: Searchable['left'];
  /** A test for passages; undefined where every passage passes. */
  accepts(filters: Filters): Promise<Accepts | undefined>;
}

interface Filtered {
  /** Absent where every passage passes. */
  readonly accepts?: Accepts;
  readonly left: Left;
}

export function createFiltering(revision: Revision): Filtering {
  /** What a question without filters searches: the same for all of a revision. */
  let unfiltered: Filtered | undefined;
  const known = new WeakMap<Filters, Promise<Filtered>>();
  const filtered = async (filters: Filters): Promise<Filtered> => {
    if (Object.keys(filters).length === 0) {
      unfiltered ??= { left: countIn(revision.corpus.documents, revision) };
      return unfiltered;
    }
    // A question asks twice: how much is left, and for hits.
    const found = known.get(filters) ?? filter(filters, revision);
    known.set(filters, found);
    return found;
  };
  return {
    left: async (filters) => (await filtered(filters)).left,
    accepts: async (filters) => (await filtered(filters)).accepts,
  };
}

async function filter(filters: Filters, revision: Revision): Promise<Filtered> {
  const passing = await inTurns(documentsWithin(filters, revision.corpus.documents));
  const ids = new Set(passing.map(({ id }) => id));
  const accepts: Accepts = (passage) => ids.has(revision.passages[passage]?.documentId ?? '');
  return { accepts, left: countIn(passing, revision) };
}

function countIn(documents: readonly Document[], revision: Revision): Left {
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
