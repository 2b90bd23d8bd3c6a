// Whether a text says that what it tells held once, where the question asks for what holds now.
import { holdsPhrase } from '../../question/languages/phrases.ts';
import { questionLanguages } from '../../question/languages/table.ts';
import type { Query } from '../../question/query.ts';

/**
 * "The choice was made by Bruce Perens, who was project leader at the time" does not say who leads the project now.
 * `words` are folded; a text that says both may well say which of them holds.
 */
export function isBygone({ asksNow, languages = [] }: Query, words: readonly string[]): boolean {
  if (asksNow === undefined) return false;
  const lists = questionLanguages(languages);
  return (
    holdsPhrase(
      lists.map(({ bygone }) => bygone),
      words,
    ) &&
    !holdsPhrase(
      lists.map(({ now }) => now),
      words,
    )
  );
}
