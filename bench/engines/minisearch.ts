// minisearch as it comes, with the tokens and the two fields that our index has.
import MiniSearch from 'minisearch';
import { tokenize } from '../../src/index.ts';
import type { BenchEngine } from './engine.ts';

export function createMiniSearchPeer(): BenchEngine {
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
    ask: async (question) => index.search(question).length,
    save: async () => JSON.stringify(index),
    load: async (saved) => {
      index = MiniSearch.loadJSON(saved, options);
    },
  };
}
