// The default engine: minisearch finds words by prefix and likeness, packed postings rank the passages that hold them.
import MiniSearch from 'minisearch';
import { inOneStep, inTurns, type Steps } from '../steps.ts';
import { similarity } from '../text/similarity.ts';
import { type Columns, GrowingNumbers } from './columns.ts';
import type {
  Change,
  CreateEngine,
  Engine,
  IndexedPassage,
  LikeWord,
  RestoreEngine,
  SearchEngine,
} from './engine.ts';
import { columnsOf, createPostingsBuilder, type Postings, postingsFrom } from './postings.ts';
import { revisePostings } from './postings-revision.ts';
import { createRank } from './ranking.ts';

/** How much a term in title or headings counts beside one in the passage. */
const headingBoost = 0.3;
/** Edits allowed as a share of a word's length and at most, words offered, how alike at least. */
const spelling = { fuzzy: 0.25, mostEdits: 2, offered: 3, leastLikeness: 0.7 };
/** Letters that a word needs to be looked up, and may have: minisearch reserves the square of their number. */
const lettersLookedUp = { fewest: 4, most: 50 };

/** What the engine holds of the passages. */
interface Held {
  readonly ids: Uint32Array;
  readonly own: Postings;
  readonly headings: Postings;
}

/** The only engine that there is; `verbatim.ts` names it. The only file that knows minisearch. */
export const createMiniSearchEngine: CreateEngine = async (passages, words) =>
  engineOf(await inTurns(hold(passages)), createSpellings(words));

export const restoreMiniSearchEngine: RestoreEngine = async (columns, words) => {
  const held = heldFrom(columns);
  return held && engineOf(held, createSpellings(words));
};

export const miniSearch: Engine = {
  version: 'minisearch 1',
  create: createMiniSearchEngine,
  restore: restoreMiniSearchEngine,
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

async function engineOf(held: Held, spellings: Spellings): Promise<SearchEngine> {
  const { ids, own, headings } = held;
  const fields = [
    { postings: own, boost: 1 },
    { postings: headings, boost: headingBoost },
  ];
  const rank = await inTurns(createRank(fields, ids));
  return {
    search: (lookups, limit, accepts) => inOneStep(() => rank(lookups, limit, accepts)),
    wordsLike: spellings.wordsLike,
    columns: { ids, ...columnsOf('own', own), ...columnsOf('headings', headings) },
    revised: async (change) =>
      engineOf(await inTurns(revise(held, change)), await inTurns(spellings.of(change.words))),
  };
}

function* revise(earlier: Held, { coming, ...moves }: Change): Steps<Held> {
  const came = yield* hold(coming);
  const own = yield* revisePostings(earlier.own, came.own, moves);
  const headings = yield* revisePostings(earlier.headings, came.headings, moves);
  const ids = own.lengths.map((_length, passage) => passage);
  return { ids, own, headings };
}

/** The words of a corpus by likeness. */
interface Spellings {
  readonly wordsLike: SearchEngine['wordsLike'];
  /** Those of a changed corpus. */
  of(words: () => Iterable<string>): Steps<Spellings>;
}

interface Spelling {
  readonly id: string;
}

/** An index that revisions have in common: adding words is cheap, so those that are gone stay and are passed over. */
interface Shared {
  index?: MiniSearch<Spelling>;
}

interface Opened {
  readonly index: MiniSearch<Spelling>;
  readonly present: ReadonlySet<string>;
}

/** Opened when a word is first looked up: most questions need none. */
function createSpellings(words: () => Iterable<string>, shared: Shared = {}, made?: Opened): Spellings {
  let opened = made && Promise.resolve(made);
  return {
    wordsLike: async (word) => {
      opened ??= inTurns(openIndex(words(), shared));
      const { index, present } = await opened;
      return inOneStep(() => wordsLike(index, present, word));
    },
    // Once a word was looked up, no later question waits for the words of a changed corpus.
    *of(changed) {
      const next = shared.index === undefined ? undefined : yield* openIndex(changed(), shared);
      return createSpellings(changed, shared, next);
    },
  };
}

/** Words between two steps: a tenth of a millisecond, or one where they are new to the index. */
const wordsInAStep = 100;

function* openIndex(words: Iterable<string>, shared: Shared): Steps<Opened> {
  const present = new Set<string>();
  const { index: known } = shared;
  let index = known ?? createIndex();
  for (const id of words) {
    present.add(id);
    if (!index.has(id)) index.add({ id });
    if (present.size % wordsInAStep === 0) yield;
  }
  if (index.documentCount > 2 * present.size) {
    index = createIndex();
    for (const id of present) {
      index.add({ id });
      if (index.documentCount % wordsInAStep === 0) yield;
    }
  }
  shared.index = index;
  return { index, present };
}

const createIndex = (): MiniSearch<Spelling> =>
  new MiniSearch<Spelling>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });

function wordsLike(index: MiniSearch<Spelling>, present: ReadonlySet<string>, word: string): LikeWord[] {
  if (word.length < lettersLookedUp.fewest || word.length > lettersLookedUp.most) return [];
  if (!/^\p{L}+$/u.test(word)) return [];
  const results = index.search(word, { fuzzy: spelling.fuzzy, maxFuzzy: spelling.mostEdits, prefix: true });
  return results
    .map((result) => ({ word: String(result.id), likeness: similarity(word, String(result.id)) }))
    .filter((found) => found.word !== word && found.likeness >= spelling.leastLikeness)
    .filter((found) => present.has(found.word))
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, spelling.offered);
}
