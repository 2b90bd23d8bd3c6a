// The revision that a scope sees: built of its documents alone, as if no others had ever been there.
import type { Corpus } from '../corpus/assemble/assemble.ts';
import { areSameDocuments } from '../corpus/folder/scan.ts';
import { corpusWithin, keyOf, type Scope } from '../scope/scope.ts';
import type { Steps } from '../steps.ts';
import type { CreateEngine } from './engine.ts';
import { reviseRevision } from './revise.ts';
import { buildRevision, type Revision } from './revision.ts';

export interface Narrowing {
  /** What `scope` sees of `whole`. Built at the first call and kept as long as `whole` is. */
  within(whole: Revision, scope: Scope): Revision;
  /** Makes ready for `next` what was asked for within `earlier`, so that no question waits for it. */
  carry(earlier: Revision, next: Revision): Steps<void>;
}

interface Narrowed {
  readonly scope: Scope;
  readonly revision: Revision;
}

/**
 * A passage's weight, the counts and the words of a corpus follow from all of its documents, so a filter over the hits
 * of the whole would tell what else is there.
 */
export function createNarrowing(createEngine: CreateEngine): Narrowing {
  const narrowed = new WeakMap<Revision, Map<string, Narrowed>>();
  const of = (whole: Revision): Map<string, Narrowed> => {
    const known = narrowed.get(whole) ?? new Map<string, Narrowed>();
    narrowed.set(whole, known);
    return known;
  };
  return {
    within: (whole, scope) => {
      if (scope === 'all') return whole;
      const known = of(whole).get(keyOf(scope));
      if (known !== undefined) return known.revision;
      const revision = buildRevision(corpusWithin(whole.corpus, scope), createEngine);
      of(whole).set(keyOf(scope), { scope, revision });
      return revision;
    },
    *carry(earlier, next) {
      for (const [key, { scope, revision }] of of(earlier)) {
        const corpus = corpusWithin(next.corpus, scope);
        of(next).set(key, { scope, revision: yield* changed(revision, corpus) });
      }
    },
  };
}

function* changed(revision: Revision, corpus: Corpus): Steps<Revision> {
  return areSameDocuments(revision.corpus.documents, corpus.documents)
    ? { ...revision, corpus }
    : yield* reviseRevision(revision, corpus);
}
