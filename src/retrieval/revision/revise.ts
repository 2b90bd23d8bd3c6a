// The revision of a changed corpus, made of the earlier one: only documents that came, went or changed are read.
import type { Corpus } from '../../corpus/assemble/assemble.ts';
import type { Document } from '../../corpus/document/document.ts';
import { cutPassages, type Passage } from '../../corpus/document/passages.ts';
import { inTurns, type Steps } from '../../steps.ts';
import type { Change, IndexedPassage } from '../engine/engine.ts';
import { gone, type Renumbering } from '../engine/renumbering.ts';
import { type Counts, createCounter } from './counts.ts';
import { reviseCounts } from './counts-revision.ts';
import { cutInto, indexed, type Revised, type Revision } from './revision.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Passages that are tokenized, or numbered again, between two steps: a few milliseconds. */
const inAStep = { tokenized: 20, numbered: 10_000 };

/**
 * Answers as a revision built of `corpus` alone. A document that is the same object in both has not changed; those keep
 * their order. The earlier revision goes on as it is, so questions under way are not disturbed.
 */
export async function reviseRevision(earlier: Revision, corpus: Corpus): Promise<Revision> {
  const { change, ...revised } = await inTurns(countAgain(earlier, corpus));
  return { ...revised, engine: await earlier.engine.revised(change) };
}

interface CountedAgain extends Omit<Revision, 'engine'> {
  readonly change: Change;
}

function* countAgain(earlier: Revision, corpus: Corpus): Steps<CountedAgain> {
  const { passages, arrived, renumbering } = yield* renumber(earlier, corpus);
  const revised = cutInto(corpus, passages);
  yield;
  const left = earlier.passages.filter(({ id }) => renumbering.moved[id] === gone);
  const leaving = yield* count(earlier, left);
  const coming = yield* count(revised, arrived);
  const counts = yield* reviseCounts(earlier.vocabulary.counts, leaving.counts, coming.counts);
  const vocabulary = yield* vocabularyOf(counts, passages.length);
  const change = { ...renumbering, coming: coming.passages, words: vocabulary.words };
  return { ...revised, vocabulary, change };
}

interface Renumbered {
  readonly passages: readonly Passage[];
  /** Those of them that the earlier revision does not have. */
  readonly arrived: readonly Passage[];
  readonly renumbering: Renumbering;
}

function* renumber(earlier: Revision, corpus: Corpus): Steps<Renumbered> {
  const known = new Set<Document>(earlier.corpus.documents);
  const moved = new Uint32Array(earlier.passages.length).fill(gone);
  const passages: Passage[] = [];
  const arrived: Passage[] = [];
  let step = inAStep.numbered;
  for (const document of corpus.documents) {
    if (known.has(document)) {
      const { first, count } = earlier.rangeOf(document);
      for (const passage of earlier.passages.slice(first, first + count)) {
        moved[passage.id] = passages.length;
        passages.push(passage.id === passages.length ? passage : { ...passage, id: passages.length });
      }
    } else {
      for (const passage of cutPassages([document])) {
        const numbered = { ...passage, id: passages.length };
        passages.push(numbered);
        arrived.push(numbered);
        yield;
      }
    }
    if (passages.length < step) continue;
    step = passages.length + inAStep.numbered;
    yield;
  }
  return { passages, arrived, renumbering: { moved, added: Uint32Array.from(arrived, ({ id }) => id) } };
}

interface Counted {
  readonly passages: readonly IndexedPassage[];
  readonly counts: Counts;
}

function* count(revised: Pick<Revised, 'documentOf'>, passages: readonly Passage[]): Steps<Counted> {
  const counter = createCounter();
  const counted: IndexedPassage[] = [];
  for (const passage of indexed(revised, passages, counter)) {
    counted.push(passage);
    if (counted.length % inAStep.tokenized === 0) yield;
  }
  return { passages: counted, counts: yield* counter.counts() };
}
