// Searches to begin with: titles and headings of the documents that are answered, never a made-up question.
import type { Corpus, Document, Scoped } from '../../src/index.ts';

/** Documents and headings looked at, so that a large corpus costs no more than a small one. */
const looked = { documents: 40, headings: 40 } as const;

/** The latest documents first, titles before headings; only what is answered. */
export function searchesFrom({ corpus, trace }: Pick<Scoped, 'corpus' | 'trace'>, most: number): string[] {
  const latest = [...corpus.documents].sort(newestFirst).slice(0, looked.documents);
  const titles = latest.map(({ title }) => title);
  const headings = latest.flatMap(({ sections }) => sections.flatMap((section) => section.headings));
  const found: string[] = [];
  for (const search of new Set([...titles, ...headings.slice(0, looked.headings)])) {
    if (found.length === most) break;
    if (trace(search).answer.kind === 'answered') found.push(search);
  }
  return found;
}

/** The same, looked for once in each state of the corpus. */
export function createSearches(
  scoped: Pick<Scoped, 'corpus' | 'trace'>,
  most: number,
): () => readonly string[] {
  let known: { readonly corpus: Corpus; readonly searches: readonly string[] } | undefined;
  return () => {
    const { corpus } = scoped;
    if (known?.corpus !== corpus) known = { corpus, searches: searchesFrom(scoped, most) };
    return known.searches;
  };
}

/** Those without a date last; else in the order of the corpus. */
export const newestFirst = (a: Document, b: Document): number => {
  const [left, right] = [a.published ?? '', b.published ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
};
