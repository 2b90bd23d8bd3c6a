// What a place may see: some collections of the corpus, or all of it.
import { servedOnce } from '../corpus/assemble/copies.ts';
import type { ProblemCode } from '../corpus/document/problem.ts';
import type { Corpus } from '../corpus/folder/load.ts';
import { isBelowOrAt } from '../corpus/metadata/folders.ts';

/** Names of collections; 'all' also of those that are yet to come. */
export type Scope = 'all' | ReadonlySet<string>;

export const none: Scope = new Set();

/** What both see. */
export function bothOf(one: Scope, other: Scope): Scope {
  if (one === 'all') return other;
  if (other === 'all') return one;
  return new Set([...one].filter((name) => other.has(name)));
}

/** What any of them sees. */
export const eitherOf = (scopes: readonly Scope[]): Scope =>
  scopes.includes('all') ? 'all' : new Set(scopes.flatMap((scope) => (scope === 'all' ? [] : [...scope])));

export const isWithin = (scope: Scope, ceiling: Scope): boolean =>
  ceiling === 'all' || (scope !== 'all' && [...scope].every((name) => ceiling.has(name)));

/** Names the documents that lie in the corpus folder itself. */
export const topCollection = '.';

type WithRules = Pick<Corpus, 'collections'>;

/**
 * The collection of the file at `path`, relative to the corpus folder: that of the nearest rule in sources.yaml, else
 * its first-level folder. Systems write one name in several forms. Undefined where a rule for it can't be read.
 */
export function collectionOf({ collections = [] }: WithRules, path: string): string | undefined {
  const rule = collections.find((one) => isBelowOrAt(path, one.path));
  if (rule !== undefined) return rule.collection;
  return path.includes('/') ? path.slice(0, path.indexOf('/')).normalize('NFC') : topCollection;
}

export function sees(scope: Scope, corpus: WithRules, path: string): boolean {
  if (scope === 'all') return true;
  const collection = collectionOf(corpus, path);
  return collection !== undefined && scope.has(collection);
}

/** The corpus as if the collections in scope were all that lies in its folder. */
export function corpusWithin(corpus: Corpus, scope: Scope): Corpus {
  if (scope === 'all') return corpus;
  const inScope = [...corpus.documents, ...(corpus.copies ?? [])]
    .filter(({ path }) => sees(scope, corpus, path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { documents, copies, problems } = servedOnce(inScope);
  const own = corpus.problems.filter(({ code, path }) => sees(scope, corpus, path) && ofItsFile.has(code));
  const { collections } = corpus;
  return {
    ...{ documents, copies, problems: [...own, ...problems] },
    ...(collections === undefined ? {} : { collections }),
  };
}

/** Problems whose messages name no other file; the rest is for who sees the whole corpus. */
const ofItsFile: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreadable',
  'part-unreadable',
  'too-large',
  'too-many-pages',
  'too-much-memory',
  'too-slow',
  'wrong-ending',
  'truncated',
  'unfinished',
  'encrypted',
  'no-text-layer',
  'not-recognized-yet',
  'binary',
  'invalid-utf8',
  'empty',
  'nothing-to-quote',
  'outside-link',
  'unsupported-format',
  'source-without-file',
  'source-changed',
  'omit-not-found',
  'bad-date',
]);

/** The same for two scopes that see the same. */
export const keyOf = (scope: Scope): string => (scope === 'all' ? 'all' : JSON.stringify([...scope].sort()));
