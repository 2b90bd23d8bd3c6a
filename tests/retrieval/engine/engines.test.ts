// Both engines keep the contract of every engine; the one that is all of minisearch is the reference.
import { describe } from 'vitest';
import { miniSearchEngine } from '../../../src/retrieval/engine/minisearch-engine.ts';
import { packedEngine } from '../../../src/retrieval/engine/packed-engine.ts';
import { testSearchEngine } from '../../contracts/search-engine.ts';

describe('packed postings', () => {
  testSearchEngine(packedEngine);
});

describe('minisearch', () => {
  testSearchEngine(miniSearchEngine);
});
