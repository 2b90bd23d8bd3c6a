// Orama with our tokens.
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { tokenize } from '../../src/index.ts';
import type { BenchEngine } from './engine.ts';

export function createOramaPeer(): BenchEngine {
  const createDatabase = () =>
    create({
      schema: { text: 'string', title: 'string' },
      components: {
        tokenizer: {
          language: 'english',
          normalizationCache: new Map<string, string>(),
          tokenize: (text: string) => tokenize(text).map((token) => token.term),
        },
      },
    });
  const database = createDatabase();
  return {
    index: async (passages) => {
      await insertMultiple(
        database,
        passages.map(({ text, title }) => ({ text, title })),
        1000,
      );
    },
    ask: async (question) => (await search(database, { term: question, limit: 40 })).count,
    save: async () => JSON.stringify(save(database)),
    load: async (saved) => load(database, JSON.parse(saved)),
  };
}
