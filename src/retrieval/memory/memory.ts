// A revision in memory as what a question asks.
import { languagesIn } from '../../corpus/assemble/languages.ts';
import { attributionOf } from '../../corpus/document/document.ts';
import { inTurns } from '../../steps.ts';
import type { Searchable } from '../query/searchable.ts';
import type { Revision } from '../revision/revision.ts';
import { createFiltering } from './filtering.ts';
import { createForms } from './forms.ts';
import { createNames } from './names.ts';
import { wordsFrom } from './words-from.ts';
import { createYears } from './years.ts';

const known = new WeakMap<Revision, Searchable>();

/** The same for the same revision, so that what was gathered for one question serves the next. */
export function searchableOf(revision: Revision): Searchable {
  const searchable = known.get(revision) ?? createSearchable(revision);
  known.set(revision, searchable);
  return searchable;
}

function createSearchable(revision: Revision): Searchable {
  const { corpus, vocabulary, engine } = revision;
  const filtering = createFiltering(revision);
  return {
    languages: languagesIn(corpus),
    passages: revision.passages.length,
    counted: async (make) => make(vocabulary),
    wordsLike: engine.wordsLike,
    wordsFrom: (beginning, most) => inTurns(wordsFrom(beginning, most, vocabulary)),
    formsOf: createForms(vocabulary),
    yearsOfDays: createYears(vocabulary),
    namesOf: createNames(revision),
    search: async (lookups, limit, filters = {}) =>
      engine.search(lookups, limit, await filtering.accepts(filters)),
    left: filtering.left,
    read: async () => revision,
    sources: async () =>
      corpus.documents.map((document) => ({ ...attributionOf(document), path: document.path })),
  };
}
