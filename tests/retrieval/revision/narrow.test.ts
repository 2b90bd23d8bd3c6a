// Revisions of scopes, and how they follow a corpus that changes.

import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/ask.ts';
import { createPackedEngine } from '../../../src/retrieval/engine/packed-engine.ts';
import { searchableOf } from '../../../src/retrieval/memory/memory.ts';
import { createNarrowing } from '../../../src/retrieval/revision/narrow.ts';
import { buildRevision } from '../../../src/retrieval/revision/revision.ts';
import { openFiles } from '../../folders.ts';

const crew = new Set(['crew']);
const ledger = new Set(['ledger']);
const files = {
  'crew/a.txt': 'The captain is called Ottoline.',
  'crew/b.txt': 'The mate sleeps until noon.',
  'ledger/a.txt': 'The ferry cost nine crowns.',
};

describe('a scope’s revision', () => {
  it('is the whole one where the scope is all, and the same each time it is asked for', async () => {
    const { revision } = await openFiles(files);
    const { within } = createNarrowing(createPackedEngine);
    expect(await within(revision, 'all').revision()).toBe(revision);
    expect(within(revision, crew)).toBe(within(revision, new Set(['crew'])));
    expect(within(revision, crew).corpus.documents.map(({ path }) => path)).toEqual([
      'crew/a.txt',
      'crew/b.txt',
    ]);
    expect((await within(revision, new Set()).revision()).passages).toEqual([]);
  });

  it('follows a changed corpus: indexed again only where a document in scope changed', async () => {
    const { revision } = await openFiles(files);
    const { corpus } = await openFiles({ 'crew/b.txt': 'The mate sleeps until evening.' });
    const documents = [
      ...revision.corpus.documents.filter(({ path }) => path !== 'crew/b.txt'),
      ...corpus.documents,
    ];
    const next = await buildRevision(
      { documents: documents.sort((a, b) => (a.path < b.path ? -1 : 1)), problems: [] },
      createPackedEngine,
    );
    const { within, carry } = createNarrowing(createPackedEngine);
    const earlier = await Promise.all([crew, ledger].map((scope) => within(revision, scope).revision()));
    await carry(revision, next);
    expect((await within(next, ledger).revision()).engine).toBe(earlier[1]?.engine);
    const [fresh, question] = [createNarrowing(createPackedEngine), 'Until when does the mate sleep?'];
    expect(await ask(searchableOf(await within(next, crew).revision()), question, 'id')).toEqual(
      await ask(searchableOf(await fresh.within(next, crew).revision()), question, 'id'),
    );
    expect(
      JSON.stringify((await ask(searchableOf(await within(next, crew).revision()), question, 'id')).answer),
    ).toContain('until evening');
    // A question under way sees what it began with.
    expect(
      JSON.stringify(
        (await ask(searchableOf(await within(revision, crew).revision()), question, 'id')).answer,
      ),
    ).toContain('until noon');
  });
});
