// Whether a text says that what it tells held once, where the question asks for what holds now.
import { holdsPhrase } from '../../question/languages/phrases.ts';
import { questionLanguages } from '../../question/languages/table.ts';
import type { Query } from '../../question/query.ts';
import { stem } from '../../text/fold.ts';

/**
 * "The choice was made by Bruce Perens, who was project leader at the time" does not say who leads the project now, nor does
 * "the former leader". "Former" counts only before a word of the question: an office that left its former rooms is somewhere now.
 * `words` are folded; a text that speaks of today, too, may well say what holds now.
 */
export function isBygone(query: Query, words: readonly string[]): boolean {
  if (query.asksNow === undefined) return false;
  const lists = questionLanguages(query.languages ?? []);
  const isOf = (list: 'now' | 'bygone' | 'former', text: readonly string[]): boolean =>
    holdsPhrase(
      lists.map((language) => language[list]),
      text,
    );
  // Who asks about former employees, or about a time, is answered with it.
  if (isOf('now', words) || isOf('bygone', query.words) || isOf('former', query.words)) return false;
  if (isOf('bygone', words)) return true;
  const asked = new Set(query.terms.map(({ value }) => value));
  return lists.some(({ former }) =>
    words.some((_word, at) => {
      const length = former.lengthAt(words, at);
      return length > 0 && asked.has(stem(words[at + length] ?? ''));
    }),
  );
}
