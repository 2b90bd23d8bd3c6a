// The default engine: minisearch finds words by prefix and likeness, packed postings rank the passages that hold them.
import MiniSearch from 'minisearch';
import { similarity } from '../text/similarity.ts';
import { GrowingNumbers } from './columns.ts';
import type { CreateEngine, Engine, LikeWord, RestoreEngine } from './engine.ts';
import { columnsOf, createPostingsBuilder, postingsFrom } from './postings.ts';
import { createRank } from './ranking.ts';

/** How much a term in title or headings counts beside one in the passage. */
const headingBoost = 0.3;
/** Edits allowed as a share of a word's length and at most, words offered, how alike at least. */
const spelling = { fuzzy: 0.25, mostEdits: 2, offered: 3, leastLikeness: 0.7 };
/** Letters that a word needs to be looked up, and may have: minisearch reserves the square of their number. */
const lettersLookedUp = { fewest: 4, most: 50 };

/** The only engine that there is; `verbatim.ts` names it. The only file that knows minisearch. */
export const createMiniSearchEngine: CreateEngine = (passages, words) => {
  const ids = new GrowingNumbers((length) => new Uint32Array(length));
  const own = createPostingsBuilder();
  const headings = createPostingsBuilder();
  for (const { id, terms, headingTerms } of passages) {
    ids.push(id);
    own.add(terms);
    headings.add(headingTerms);
  }
  const columns = {
    ids: ids.values().slice(),
    ...columnsOf('own', own.build()),
    ...columnsOf('headings', headings.build()),
  };
  const engine = restoreMiniSearchEngine(columns, words);
  if (engine === undefined) throw new TypeError('An engine cannot read its own columns');
  return engine;
};

export const restoreMiniSearchEngine: RestoreEngine = (columns, words) => {
  const { ids } = columns;
  const own = postingsFrom('own', columns);
  const headings = postingsFrom('headings', columns);
  if (!(ids instanceof Uint32Array) || own === undefined || headings === undefined) return undefined;
  const fields = [
    { postings: own, boost: 1 },
    { postings: headings, boost: headingBoost },
  ];
  let spellings: MiniSearch<Spelling> | undefined;
  return {
    search: createRank(fields, ids),
    wordsLike: (word) => {
      spellings ??= indexSpellings(words());
      return wordsLike(spellings, word);
    },
    columns,
  };
};

export const miniSearch: Engine = {
  version: 'minisearch 1',
  create: createMiniSearchEngine,
  restore: restoreMiniSearchEngine,
};

interface Spelling {
  readonly id: string;
}

function indexSpellings(words: Iterable<string>): MiniSearch<Spelling> {
  const index = new MiniSearch<Spelling>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  for (const id of words) index.add({ id });
  return index;
}

function wordsLike(index: MiniSearch<Spelling>, word: string): LikeWord[] {
  if (word.length < lettersLookedUp.fewest || word.length > lettersLookedUp.most) return [];
  if (!/^\p{L}+$/u.test(word)) return [];
  const results = index.search(word, { fuzzy: spelling.fuzzy, maxFuzzy: spelling.mostEdits, prefix: true });
  return results
    .map((result) => ({ word: String(result.id), likeness: similarity(word, String(result.id)) }))
    .filter((found) => found.word !== word && found.likeness >= spelling.leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, spelling.offered);
}
