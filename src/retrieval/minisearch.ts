// The default engine. The only file that knows minisearch.
import MiniSearch from 'minisearch';
import { similarity } from '../text/similarity.ts';
import type { CreateEngine, Hit, LikeWord, Lookup, SearchEngine } from './engine.ts';

/** What minisearch is given: terms joined by a character that no term holds, since it takes only strings. */
interface Row {
  readonly id: number;
  readonly terms: string;
  readonly headingTerms: string;
}

const separator = '\n';
/** How much a term in title or headings counts beside one in the passage. */
const headingBoost = 0.3;
/** Edits allowed as a share of a word's length and at most, words offered, how alike at least. */
const spelling = { fuzzy: 0.25, mostEdits: 2, offered: 3, leastLikeness: 0.7 };
/** Letters that a word needs to be looked up, and may have: minisearch reserves the square of their number. */
const lettersLookedUp = { fewest: 4, most: 50 };

export const createMiniSearchEngine: CreateEngine = (passages, words): SearchEngine => {
  const index = new MiniSearch<Row>({
    fields: ['terms', 'headingTerms'],
    tokenize: (text) => text.split(separator),
    processTerm: (term) => (term === '' ? null : term),
    searchOptions: { prefix: false, fuzzy: false, boost: { headingTerms: headingBoost } },
  });
  for (const { id, terms, headingTerms } of passages) {
    index.add({ id, terms: terms.join(separator), headingTerms: headingTerms.join(separator) });
  }
  let spellings: MiniSearch<Spelling> | undefined;
  return {
    search: (lookups, limit, accepts) => search(index, lookups, limit, accepts),
    wordsLike: (word) => {
      spellings ??= indexSpellings(words());
      return wordsLike(spellings, word);
    },
  };
};

function search(
  index: MiniSearch<Row>,
  lookups: readonly Lookup[],
  limit: number,
  accepts?: (passage: number) => boolean,
): readonly Hit[] {
  if (lookups.length === 0) return [];
  const weights = new Map(lookups.map(({ term, weight }) => [term, weight]));
  const results = index.search(
    { combineWith: 'OR', queries: [[...weights.keys()].join(separator)] },
    {
      boostTerm: (term) => weights.get(term) ?? 1,
      ...(accepts === undefined ? {} : { filter: (result) => accepts(Number(result.id)) }),
    },
  );
  return results
    .map((result) => ({ passage: Number(result.id), score: result.score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}

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
