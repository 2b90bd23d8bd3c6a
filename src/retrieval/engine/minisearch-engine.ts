// An engine that is all of minisearch and nothing else: the reference that the default one is held against.
import MiniSearch from 'minisearch';
import { inOneStep, inTurns, type Steps } from '../../steps.ts';
import type { Columns } from './columns.ts';
import {
  type Accepts,
  type Change,
  type CreateEngine,
  type Engine,
  type Hit,
  headingBoost,
  type IndexedPassage,
  type Lookup,
  type RestoreEngine,
  type SearchEngine,
} from './engine.ts';
import { gone } from './renumbering.ts';
import { createWordLikeness, type WordLikeness } from './word-likeness.ts';

export const createMiniSearchEngine: CreateEngine = (passages, words) =>
  engineOf(passages, createWordLikeness(words));

export const restoreMiniSearchEngine: RestoreEngine = async (columns, words) => {
  const passages = passagesFrom(columns);
  return passages && engineOf(passages, createWordLikeness(words));
};

export const miniSearchEngine: Engine = {
  version: 'minisearch 1',
  create: createMiniSearchEngine,
  restore: restoreMiniSearchEngine,
};

/** Terms of a field as minisearch takes them, which is a text: no term holds a space. */
interface Indexed {
  readonly id: number;
  readonly terms: string;
  readonly headingTerms: string;
}

async function engineOf(passages: Iterable<IndexedPassage>, likeness: WordLikeness): Promise<SearchEngine> {
  const { index, held } = await inTurns(indexOf(passages));
  return {
    search: (lookups, limit, accepts) => inOneStep(() => search(index, lookups, limit, accepts)),
    wordsLike: likeness.wordsLike,
    columns: columnsOf(held),
    revised: async (change) => engineOf(revised(held, change), await likeness.of(change.words)),
  };
}

/** Passages between two steps: about a millisecond. */
const passagesInAStep = 20;

function* indexOf(
  passages: Iterable<IndexedPassage>,
): Steps<{ readonly index: MiniSearch<Indexed>; readonly held: readonly IndexedPassage[] }> {
  const index = new MiniSearch<Indexed>({
    fields: ['terms', 'headingTerms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { headingTerms: headingBoost } },
  });
  const held: IndexedPassage[] = [];
  for (const passage of passages) {
    const { id, terms, headingTerms } = passage;
    index.add({ id, terms: terms.join(' '), headingTerms: headingTerms.join(' ') });
    held.push(passage);
    if (held.length % passagesInAStep === 0) yield;
  }
  return { index, held };
}

function search(
  index: MiniSearch<Indexed>,
  lookups: readonly Lookup[],
  limit: number,
  accepts: Accepts = () => true,
): Hit[] {
  if (lookups.length === 0) return [];
  const weights = new Map(lookups.map(({ term, weight }) => [term, weight]));
  return index
    .search([...weights.keys()].join(' '), {
      boostTerm: (term) => weights.get(term) ?? 1,
      filter: ({ id }) => accepts(Number(id)),
    })
    .map(({ id, score }) => ({ passage: Number(id), score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}

function revised(held: readonly IndexedPassage[], { moved, coming }: Change): IndexedPassage[] {
  const staying = held.flatMap((passage) => {
    const id = moved[passage.id] ?? gone;
    return id === gone ? [] : [{ ...passage, id }];
  });
  return [...staying, ...coming].sort((a, b) => a.id - b.id);
}

const columnsOf = (held: readonly IndexedPassage[]): Columns => ({
  ids: Uint32Array.from(held, ({ id }) => id),
  terms: held.map(({ terms }) => terms.join(' ')),
  headingTerms: held.map(({ headingTerms }) => headingTerms.join(' ')),
});

function passagesFrom({ ids, terms, headingTerms }: Columns): IndexedPassage[] | undefined {
  if (!(ids instanceof Uint32Array) || !Array.isArray(terms) || !Array.isArray(headingTerms))
    return undefined;
  const split = (text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : text.split(' ');
  return Array.from(ids, (id, at) => ({
    id,
    terms: split(terms[at]),
    headingTerms: split(headingTerms[at]),
  }));
}
