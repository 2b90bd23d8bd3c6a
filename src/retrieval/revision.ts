// One consistent state of the corpus, ready to be asked: every question sees exactly one.
import type { Document } from '../corpus/document/document.ts';
import { type Passage, passagesOf } from '../corpus/document/passages.ts';
import type { Corpus } from '../corpus/folder/load.ts';
import { finish } from '../steps.ts';
import { sliceOf } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Columns } from './columns.ts';
import { type Counter, columnsOfCounts, countsFrom, createCounter } from './counts.ts';
import type { CreateEngine, IndexedPassage, RestoreEngine, SearchEngine } from './engine.ts';
import type { Vocabulary } from './spelling.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Revision {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly engine: SearchEngine;
  /** Throws for an id that is not of this revision: passages only name documents that are there. */
  documentOf(passage: Passage): Document;
  /** Where a document's passages stand in `passages`: they follow each other. */
  rangeOf(document: Document): PassageRange;
}

export interface PassageRange {
  readonly first: number;
  readonly count: number;
}

export const buildRevision = (corpus: Corpus, createEngine: CreateEngine): Revision =>
  indexRevision(passagesIn(corpus), createEngine);

export function indexRevision(revised: Revised, createEngine: CreateEngine): Revision {
  const counter = createCounter();
  const engine = createEngine(indexed(revised, revised.passages, counter), () => vocabulary.words());
  const vocabulary = finish(vocabularyOf(counter.counts(), revised.passages.length));
  return { ...revised, vocabulary, engine };
}

/** What a revision of this corpus is made again from. */
export const columnsOfRevision = ({ vocabulary, engine }: Revision): Columns => ({
  ...columnsOfCounts(vocabulary.counts),
  ...engine.columns,
});

/** The revision of the same corpus from its columns; absent where they do not fit it. */
export function restoreRevision(
  revised: Revised,
  columns: Columns,
  restoreEngine: RestoreEngine,
): Revision | undefined {
  const counts = countsFrom(columns);
  if (counts === undefined) return undefined;
  const vocabulary = finish(vocabularyOf(counts, revised.passages.length));
  const engine = restoreEngine(columns, vocabulary.words);
  return engine === undefined ? undefined : { ...revised, vocabulary, engine };
}

/** A corpus cut into passages, not yet indexed. */
export type Revised = Pick<Revision, 'corpus' | 'passages' | 'documentOf' | 'rangeOf'>;

export const passagesIn = (corpus: Corpus): Revised => cutInto(corpus, passagesOf(corpus.documents));

/** `passages` are those of the corpus's documents, in their order. */
export function cutInto(corpus: Corpus, passages: readonly Passage[]): Revised {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const documentOf = (passage: Passage): Document => {
    const document = documents.get(passage.documentId);
    if (document === undefined) throw new RangeError(`No document ${passage.documentId} in this revision`);
    return document;
  };
  const ranges = rangesOf(passages);
  const rangeOf = ({ id }: Document): PassageRange => ranges.get(id) ?? { first: 0, count: 0 };
  return { corpus, passages, documentOf, rangeOf };
}

function rangesOf(passages: readonly Passage[]): ReadonlyMap<string, PassageRange> {
  const ranges = new Map<string, PassageRange>();
  let first = 0;
  for (let end = 1; end <= passages.length; end += 1) {
    const documentId = passages[end - 1]?.documentId ?? '';
    if (documentId === passages[end]?.documentId) continue;
    ranges.set(documentId, { first, count: end - first });
    first = end;
  }
  return ranges;
}

/** Tokenizes each passage once, for the index and for the counts. */
export function* indexed(
  { documentOf }: Pick<Revised, 'documentOf'>,
  passages: readonly Passage[],
  counter: Counter,
): Generator<IndexedPassage> {
  for (const passage of passages) {
    const document = documentOf(passage);
    const text = sliceOf(document.text, passage.span);
    const tokens = tokenize(text);
    for (const token of tokens) counter.add(token.term, sliceOf(text, token), passage.id);
    const headings = [document.title, ...passage.headings.filter((heading) => heading !== document.title)];
    const headingTerms = headings.flatMap((heading) => tokenize(heading).map((token) => token.term));
    yield { id: passage.id, terms: tokens.map((token) => token.term), headingTerms };
  }
}
