// One consistent state of the corpus, ready to be asked: every question sees exactly one.
import type { Document } from '../../corpus/document/document.ts';
import { cutPassages, type Passage } from '../../corpus/document/passages.ts';
import type { Corpus } from '../../corpus/folder/load.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { sliceOf } from '../../text/span.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Columns } from '../engine/columns.ts';
import type { CreateEngine, IndexedPassage, RestoreEngine, SearchEngine } from '../engine/engine.ts';
import { type Counter, columnsOfCounts, countsFrom, createCounter } from './counts.ts';
import type { Vocabulary } from './vocabulary.ts';
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

/** In steps: questions of another revision are answered meanwhile. */
export async function buildRevision(corpus: Corpus, createEngine: CreateEngine): Promise<Revision> {
  const revised = await inTurns(passagesIn(corpus));
  const counter = createCounter();
  const engine = await createEngine(indexed(revised, revised.passages, counter), () => vocabulary.words());
  const counts = await inTurns(counter.counts());
  const vocabulary = await inTurns(vocabularyOf(counts, revised.passages.length));
  return { ...revised, vocabulary, engine };
}

/** What a revision of this corpus is made again from. */
export const columnsOfRevision = ({ vocabulary, engine }: Revision): Columns => ({
  ...columnsOfCounts(vocabulary.counts),
  ...engine.columns,
});

/** The revision of the same corpus from its columns; absent where they do not fit it. */
export async function restoreRevision(
  revised: Revised,
  columns: Columns,
  restoreEngine: RestoreEngine,
): Promise<Revision | undefined> {
  const counts = countsFrom(columns);
  if (counts === undefined) return undefined;
  const vocabulary = await inTurns(vocabularyOf(counts, revised.passages.length));
  const engine = await restoreEngine(columns, vocabulary.words);
  return engine === undefined ? undefined : { ...revised, vocabulary, engine };
}

/** A corpus cut into passages, not yet indexed. */
export type Revised = Pick<Revision, 'corpus' | 'passages' | 'documentOf' | 'rangeOf'>;

function* passagesIn(corpus: Corpus): Steps<Revised> {
  const passages: Passage[] = [];
  for (const passage of cutPassages(corpus.documents)) {
    passages.push(passage);
    yield;
  }
  return cutInto(corpus, passages);
}

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

/** A document's passages; they are cut where the revision does not have the document, as one that is a copy. */
export function passagesWithin(revision: Revision, document: Document): Iterable<Passage> {
  const { first, count } = revision.rangeOf(document);
  return count === 0 ? cutPassages([document]) : revision.passages.slice(first, first + count);
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

/** Tokenizes each passage, its headings and its title once, for the index and for the counts. */
export function* indexed(
  { documentOf }: Pick<Revised, 'documentOf'>,
  passages: readonly Passage[],
  counter: Counter,
): Generator<IndexedPassage> {
  for (const passage of passages) {
    const document = documentOf(passage);
    const text = sliceOf(document.text, passage.span);
    const tokens = tokenize(text);
    for (const token of tokens) counter.add(token.term, sliceOf(text, token), passage.id, 'text');
    const headings = [document.title, ...passage.headings.filter((heading) => heading !== document.title)];
    const headingTerms = headings.flatMap((heading) =>
      tokenize(heading).map((token) => {
        counter.add(token.term, sliceOf(heading, token), passage.id, 'heading');
        return token.term;
      }),
    );
    yield { id: passage.id, terms: tokens.map((token) => token.term), headingTerms };
  }
}
