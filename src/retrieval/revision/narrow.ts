// The revision that a scope sees: built of its documents alone, as if no others had ever been there.
import type { Corpus } from '../../corpus/assemble/assemble.ts';
import { areSameDocuments } from '../../corpus/folder/scan.ts';
import { corpusWithin, keyOf, type Scope } from '../../scope/scope.ts';
import type { CreateEngine } from '../engine/engine.ts';
import { reviseRevision } from './revise.ts';
import { buildRevision, type Revision } from './revision.ts';

/** What a scope sees of one state of the corpus. */
export interface Narrowed {
  readonly corpus: Corpus;
  /** Built in steps at the first call, once for all who wait for it. */
  revision(): Promise<Revision>;
}

export interface Narrowing {
  /** The same for the same `whole` and scope. Builds nothing yet. */
  within(whole: Revision, scope: Scope): Narrowed;
  /** Makes ready for `next` what was built within `earlier`, so that no question waits for it. */
  carry(earlier: Revision, next: Revision): Promise<void>;
}

interface Entry extends Narrowed {
  readonly scope: Scope;
  /** Absent until somebody asks. */
  readonly built: () => Promise<Revision> | undefined;
}

/**
 * A passage's weight, the counts and the words of a corpus follow from all of its documents, so a filter over the hits
 * of the whole would tell what else is there.
 */
export function createNarrowing(createEngine: CreateEngine): Narrowing {
  const narrowed = new WeakMap<Revision, Map<string, Entry>>();
  const of = (whole: Revision): Map<string, Entry> => {
    const known = narrowed.get(whole) ?? new Map<string, Entry>();
    narrowed.set(whole, known);
    return known;
  };
  const enter = (whole: Revision, scope: Scope, build?: (corpus: Corpus) => Promise<Revision>): Entry => {
    const entry = entryOf(
      corpusWithin(whole.corpus, scope),
      scope,
      build ?? ((corpus) => buildRevision(corpus, createEngine)),
    );
    of(whole).set(keyOf(scope), entry);
    return entry;
  };
  return {
    within: (whole, scope) => {
      if (scope === 'all') return { corpus: whole.corpus, revision: async () => whole };
      return of(whole).get(keyOf(scope)) ?? enter(whole, scope);
    },
    carry: async (earlier, next) => {
      for (const { scope, built } of of(earlier).values()) {
        const revision = await built();
        if (revision === undefined) continue;
        await enter(next, scope, (corpus) => changed(revision, corpus)).revision();
      }
    },
  };
}

function entryOf(corpus: Corpus, scope: Scope, build: (corpus: Corpus) => Promise<Revision>): Entry {
  let built: Promise<Revision> | undefined;
  const forget = (): void => {
    built = undefined;
  };
  return {
    corpus,
    scope,
    built: () => built,
    revision: () => {
      if (built === undefined) {
        built = build(corpus);
        // A build that fails is tried again by the next question; those who wait for it hear of the failure.
        built.catch(forget);
      }
      return built;
    },
  };
}

const changed = async (revision: Revision, corpus: Corpus): Promise<Revision> =>
  areSameDocuments(revision.corpus.documents, corpus.documents)
    ? { ...revision, corpus }
    : reviseRevision(revision, corpus);
