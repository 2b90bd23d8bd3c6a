// The revision that a scope sees: built of its documents alone, as if no others had ever been there.
import type { Document } from '../corpus/document.ts';
import type { Corpus } from '../corpus/load.ts';
import { corpusWithin, keyOf, type Scope } from '../scope/scope.ts';
import type { CreateEngine } from './engine.ts';
import { buildRevision, type Revision } from './revision.ts';

/**
 * Gives the present revision of each scope. A passage's weight, the counts and the words of a corpus follow from all of
 * its documents, so a filter over the hits of the whole would tell what else is there. A scope's revision is built when
 * it is first asked for, kept, and built again only after one of its own documents changed.
 */
export function createNarrowing(
  whole: () => Revision,
  createEngine: CreateEngine,
): (scope: Scope) => Revision {
  const narrowed = new Map<string, { readonly of: Corpus; readonly revision: Revision }>();
  return (scope) => {
    const revision = whole();
    if (scope === 'all') return revision;
    const known = narrowed.get(keyOf(scope));
    if (known?.of === revision.corpus) return known.revision;
    const corpus = corpusWithin(revision.corpus, scope);
    const present =
      known !== undefined && sameDocuments(known.revision.corpus.documents, corpus.documents)
        ? { ...known.revision, corpus }
        : buildRevision(corpus, createEngine);
    narrowed.set(keyOf(scope), { of: revision.corpus, revision: present });
    return present;
  };
}

const sameDocuments = (a: readonly Document[], b: readonly Document[]): boolean =>
  a.length === b.length && a.every((document, index) => document === b[index]);
