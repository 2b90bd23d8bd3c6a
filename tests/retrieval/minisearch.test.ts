// The default engine keeps the contract of every engine.
import { describe } from 'vitest';
import { createMiniSearchEngine } from '../../src/retrieval/minisearch.ts';
import { testSearchEngine } from '../contracts/search-engine.ts';

describe('minisearch', () => {
  testSearchEngine(createMiniSearchEngine);
});
