// The languages of a corpus's documents.
import type { Corpus } from './assemble.ts';

const known = new WeakMap<Corpus, readonly string[]>();

/** ISO 639-1, the most frequent first; a document whose language is not known counts as English. */
export function languagesIn(corpus: Corpus): readonly string[] {
  const languages = known.get(corpus) ?? count(corpus);
  known.set(corpus, languages);
  return languages;
}

function count({ documents }: Corpus): readonly string[] {
  const times = new Map<string, number>();
  for (const { language = 'en' } of documents) times.set(language, (times.get(language) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([language]) => language);
}
