// minisearch with the tokens and the two fields that our index has, asked with every word or without stop words.
import MiniSearch from 'minisearch';
import { isStopWord, tokenize } from '../../src/index.ts';
import type { BenchEngine } from './engine.ts';

export function createMiniSearchPeer(isAsked: (folded: string) => boolean = () => true): BenchEngine {
  const options = {
    fields: ['text', 'title'],
    tokenize: (text: string): string[] => tokenize(text).map((token) => token.term),
    processTerm: (term: string): string => term,
    searchOptions: { boost: { title: 0.3 } },
  };
  let index = new MiniSearch(options);
  return {
    index: async (passages) => {
      for (const [id, { text, title }] of passages.entries()) index.add({ id, text, title });
    },
    ask: async (question) => {
      const asked = tokenize(question).filter(({ folded }) => isAsked(folded));
      return index.search(asked.map(({ folded }) => folded).join(' ')).length;
    },
    save: async () => JSON.stringify(index),
    load: async (saved) => {
      index = MiniSearch.loadJSON(saved, options);
    },
  };
}

export const createMiniSearchPeerWithoutStopWords = (): BenchEngine =>
  createMiniSearchPeer((folded) => !isStopWord(folded));
