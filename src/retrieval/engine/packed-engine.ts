// The default engine: packed postings rank passages by minisearch's formula, minisearch itself finds words by likeness.
import { inOneStep, inTurns, type Steps } from '../../steps.ts';
import { type Columns, GrowingNumbers } from './columns.ts';
import {
  type Change,
  type CreateEngine,
  type Engine,
  headingBoost,
  type IndexedPassage,
  type RestoreEngine,
  type SearchEngine,
} from './engine.ts';
import { columnsOf, createPostingsBuilder, type Postings, postingsFrom } from './postings.ts';
import { revisePostings } from './postings-revision.ts';
import { createRank } from './ranking.ts';
import { createWordLikeness, type WordLikeness } from './word-likeness.ts';

/** What the engine holds of the passages. */
interface Held {
  readonly ids: Uint32Array;
  readonly own: Postings;
  readonly headings: Postings;
}

export const createPackedEngine: CreateEngine = async (passages, words) =>
  engineOf(await inTurns(hold(passages)), createWordLikeness(words));

export const restorePackedEngine: RestoreEngine = async (columns, words) => {
  const held = heldFrom(columns);
  return held && engineOf(held, createWordLikeness(words));
};

/** What `verbatim.ts` opens. */
export const packedEngine: Engine = {
  version: 'packed 1',
  create: createPackedEngine,
  restore: restorePackedEngine,
};

/** Passages between two steps: about a millisecond. */
const passagesInAStep = 20;

function* hold(passages: Iterable<IndexedPassage>): Steps<Held> {
  const ids = new GrowingNumbers((length) => new Uint32Array(length));
  const own = createPostingsBuilder();
  const headings = createPostingsBuilder();
  for (const { id, terms, headingTerms } of passages) {
    ids.push(id);
    own.add(terms);
    headings.add(headingTerms);
    if (ids.length % passagesInAStep === 0) yield;
  }
  return { ids: ids.values().slice(), own: yield* own.build(), headings: yield* headings.build() };
}

function heldFrom(columns: Columns): Held | undefined {
  const { ids } = columns;
  const own = postingsFrom('own', columns);
  const headings = postingsFrom('headings', columns);
  if (!(ids instanceof Uint32Array) || own === undefined || headings === undefined) return undefined;
  return { ids, own, headings };
}

async function engineOf(held: Held, likeness: WordLikeness): Promise<SearchEngine> {
  const { ids, own, headings } = held;
  const fields = [
    { postings: own, boost: 1 },
    { postings: headings, boost: headingBoost },
  ];
  const rank = await inTurns(createRank(fields, ids));
  return {
    search: (lookups, limit, accepts) => inOneStep(() => rank(lookups, limit, accepts)),
    wordsLike: likeness.wordsLike,
    columns: { ids, ...columnsOf('own', own), ...columnsOf('headings', headings) },
    revised: async (change) => engineOf(await inTurns(revise(held, change)), await likeness.of(change.words)),
  };
}

function* revise(earlier: Held, { coming, ...renumbering }: Change): Steps<Held> {
  const came = yield* hold(coming);
  const own = yield* revisePostings(earlier.own, came.own, renumbering);
  const headings = yield* revisePostings(earlier.headings, came.headings, renumbering);
  const ids = own.lengths.map((_length, passage) => passage);
  return { ids, own, headings };
}
