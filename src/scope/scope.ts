// What a place may see: some collections of the corpus, or all of it.
import { servedOnce } from '../corpus/assemble/copies.ts';
import type { Problem, ProblemCode } from '../corpus/document/problem.ts';
import type { Corpus } from '../corpus/folder/load.ts';

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

/** The collection of a document is the first-level folder that it lies in. Systems write one name in several forms. */
export const collectionOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')).normalize('NFC') : topCollection;

/** `path` is relative to the corpus folder. */
export const sees = (scope: Scope, path: string): boolean => scope === 'all' || scope.has(collectionOf(path));

/** The corpus as if the collections in scope were all that lies in its folder. */
export function corpusWithin(corpus: Corpus, scope: Scope): Corpus {
  if (scope === 'all') return corpus;
  const inScope = [...corpus.documents, ...(corpus.copies ?? [])]
    .filter(({ path }) => sees(scope, path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { documents, copies, problems } = servedOnce(inScope);
  return { documents, copies, problems: [...corpus.problems.filter(isOf(scope)), ...problems] };
}

const isOf =
  (scope: Scope) =>
  ({ code, path }: Problem): boolean =>
    sees(scope, path) && ofItsFile.has(code);

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
