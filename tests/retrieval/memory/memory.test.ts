// A revision in memory keeps the contract of everything that a question is asked of, over each engine.
import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../../../src/retrieval/engine/minisearch-engine.ts';
import { createPackedEngine } from '../../../src/retrieval/engine/packed-engine.ts';
import { searchableOf } from '../../../src/retrieval/memory/memory.ts';
import { buildRevision } from '../../../src/retrieval/revision/revision.ts';
import { testSearchable } from '../../contracts/searchable.ts';
import { openFiles } from '../../folders.ts';

describe('over packed postings', () => {
  testSearchable(async (corpus) => searchableOf(await buildRevision(corpus, createPackedEngine)));
});

describe('over minisearch', () => {
  testSearchable(async (corpus) => searchableOf(await buildRevision(corpus, createMiniSearchEngine)));
});

test('is the same for the same revision, so that what was gathered serves the next question', async () => {
  const { revision } = await openFiles({ 'a.txt': 'The mill turns.' });
  expect(searchableOf(revision)).toBe(searchableOf(revision));
  expect(await searchableOf(revision).read([0])).toBe(revision);
});
