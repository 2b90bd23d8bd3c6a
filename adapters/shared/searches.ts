// Searches to begin with: titles, headings and names of the documents that are answered, never a made-up question.
import { setImmediate as others } from 'node:timers/promises';
import type { Corpus, Document, Scoped } from '../../src/index.ts';

/** What is looked at, so that a large corpus costs no more than a small one. */
const looked = { documents: 40, headings: 40, names: 40 } as const;

/** UTF-16 units of a document's text in which names are looked for. */
const readFor = 100_000;
/** Two to four words in a row that begin with capitals, as names do. */
const name = /\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+){1,3}/gu;

/**
 * The latest documents first, titles before headings before names; only what is answered. Between any two steps whatever
 * else is waiting is done: a bot acknowledges and answers meanwhile.
 */
export async function searchesFrom(
  { corpus, trace }: Pick<Scoped, 'corpus' | 'trace'>,
  most: number,
): Promise<string[]> {
  const latest = [...corpus.documents].sort(newestFirst).slice(0, looked.documents);
  const titles = latest.map(({ title }) => title);
  const headings = latest.flatMap(({ sections }) => sections.flatMap((section) => section.headings));
  const found: string[] = [];
  const names = (await namesIn(latest)).slice(0, looked.names);
  for (const search of new Set([...titles, ...headings.slice(0, looked.headings), ...names])) {
    if (found.length === most) break;
    await others();
    if ((await trace(search)).answer.kind === 'answered') found.push(search);
  }
  return found;
}

/** Those that most documents write, then those written most often. */
export async function namesIn(documents: readonly Document[]): Promise<string[]> {
  const counts = new Map<string, { documents: number; times: number }>();
  for (const { text } of documents) {
    await others();
    const names = (text.slice(0, readFor).match(name) ?? []).filter(
      (found) => !/^(?:The|An?|In|On) /.test(found),
    );
    for (const found of names) {
      const count = counts.get(found) ?? { documents: 0, times: 0 };
      counts.set(found, { ...count, times: count.times + 1 });
    }
    for (const found of new Set(names)) {
      const count = counts.get(found);
      if (count !== undefined) count.documents += 1;
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b.documents - a.documents || b.times - a.times)
    .map(([found]) => found);
}

/** The same, looked for once in each state of the corpus. */
export function createSearches(
  scoped: Pick<Scoped, 'corpus' | 'trace'>,
  most: number,
): () => Promise<readonly string[]> {
  let known: { readonly corpus: Corpus; readonly searches: Promise<readonly string[]> } | undefined;
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
