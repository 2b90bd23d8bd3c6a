// One consistent state of the corpus, ready to be asked: every question sees exactly one.
import type { Document } from '../corpus/document.ts';
import type { Corpus } from '../corpus/load.ts';
import { type Passage, passagesOf } from '../corpus/passages.ts';
import { foldWord } from '../text/fold.ts';
import { sliceOf } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { CreateEngine, IndexedPassage, SearchEngine } from './engine.ts';
import type { Vocabulary } from './spelling.ts';

export interface Revision {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly engine: SearchEngine;
  /** Throws for an id that is not of this revision: passages only name documents that are there. */
  documentOf(passage: Passage): Document;
}

export function buildRevision(corpus: Corpus, createEngine: CreateEngine): Revision {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const documentOf = (passage: Passage): Document => {
    const document = documents.get(passage.documentId);
    if (document === undefined) throw new RangeError(`No document ${passage.documentId} in this revision`);
    return document;
  };
  const passages = passagesOf(corpus.documents);
  const counts = new TermCounts();
  const vocabulary = counts.vocabulary(passages.length);
  const engine = createEngine(indexed(passages, documentOf, counts), vocabulary.words);
  return { corpus, passages, vocabulary, engine, documentOf };
}

/** Tokenizes each passage once, for the index and for the vocabulary. */
function* indexed(
  passages: readonly Passage[],
  documentOf: (passage: Passage) => Document,
  counts: TermCounts,
): Generator<IndexedPassage> {
  for (const passage of passages) {
    const document = documentOf(passage);
    const text = sliceOf(document.text, passage.span);
    const tokens = tokenize(text);
    for (const token of tokens) counts.add(token.term, sliceOf(text, token), passage.id);
    const headings = [document.title, ...passage.headings.filter((heading) => heading !== document.title)];
    const headingTerms = headings.flatMap((heading) => tokenize(heading).map((token) => token.term));
    yield { id: passage.id, terms: tokens.map((token) => token.term), headingTerms };
  }
}

/** Share of a term's places at which a name has its capital; the rest are links and handles. */
const nearlyAlways = 0.9;

class TermCounts {
  readonly #entries = new Map<
    string,
    { passages: number; lastPassage: number; surfaces: Map<string, number> }
  >();

  add(term: string, surface: string, passage: number): void {
    let entry = this.#entries.get(term);
    if (entry === undefined) {
      entry = { passages: 0, lastPassage: -1, surfaces: new Map() };
      this.#entries.set(term, entry);
    }
    if (entry.lastPassage !== passage) {
      entry.passages += 1;
      entry.lastPassage = passage;
    }
    entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
  }

  vocabulary(passages: number): Vocabulary {
    const entries = this.#entries;
    return {
      passages,
      frequencyOf: (term) => entries.get(term)?.passages ?? 0,
      surfaceOf: (term) => {
        const surfaces = [...(entries.get(term)?.surfaces ?? [])];
        // Sorted by count; a tie goes to the alphabet, so that the choice never depends on reading order.
        return surfaces.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? term;
      },
      isName: (term) => {
        const surfaces = [...(entries.get(term)?.surfaces ?? [])];
        const all = surfaces.reduce((sum, [, count]) => sum + count, 0);
        const capitals = surfaces.reduce(
          (sum, [surface, count]) => sum + (/^\p{Lu}/u.test(surface) ? count : 0),
          0,
        );
        return all > 0 && capitals >= all * nearlyAlways;
      },
      words: () =>
        new Set([...entries.values()].flatMap(({ surfaces }) => [...surfaces.keys()].map(foldWord))),
    };
  }
}
