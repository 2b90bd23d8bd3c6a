// lunr with our tokens: its own stemmer and stop words are switched off.
import lunr from 'lunr';
import { tokenize } from '../../src/index.ts';
import type { BenchEngine } from './engine.ts';

const termsOf = (text: string): string[] => tokenize(text).map((token) => token.term);

export function createLunrPeer(): BenchEngine {
  let index: lunr.Index | undefined;
  return {
    index: async (passages) => {
      const builder = new lunr.Builder();
      builder.ref('id');
      builder.field('text');
      builder.field('title', { boost: 0.3 });
      for (const [id, { text, title }] of passages.entries())
        builder.add({ id: String(id), text: termsOf(text), title: termsOf(title) });
      index = builder.build();
    },
    ask: async (question) => index?.query((query) => query.term(termsOf(question), {})).length ?? 0,
    save: async () => JSON.stringify(index),
    load: async (saved) => {
      index = lunr.Index.load(JSON.parse(saved));
    },
  };
}
