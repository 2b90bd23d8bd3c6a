// Finds the phrases of a list among the words of a question.
import { foldCharacters } from '../../text/fold.ts';

export interface Phrases {
  /** How many words the longest phrase takes that begins at the word, and ends before `end`; 0 for none. */
  lengthAt(words: readonly string[], at: number, end?: number): number;
}

/** Words that are put together to seek a phrase: no phrase has more. */
const longestPhrase = 14;

/** A list of phrases as `LanguageData` has them. */
export function createPhrases(list: string, unspaced: boolean): Phrases {
  const boundary = unspaced ? '' : '(?= |$)';
  const alternatives = alternativesOf(foldList(list));
  const any = new RegExp(`^(?:${alternatives.join('|')})${boundary}`, 'u');
  const each = alternatives.map((alternative) => new RegExp(`^(?:${alternative})${boundary}`, 'u'));
  const separator = unspaced ? '' : ' ';
  return {
    lengthAt: (words, at, end = words.length) => {
      const row = words.slice(at, Math.min(end, at + longestPhrase));
      const joined = row.join(separator);
      if (joined === '' || !any.test(joined)) return 0;
      const lengths = each.map((pattern) => pattern.exec(joined)?.[0].length ?? 0);
      return Math.max(...lengths.map((length) => wordsIn(row, length, separator.length)));
    },
  };
}

/** Whether the words hold a phrase of one of the lists. */
export const holdsPhrase = (lists: readonly Phrases[], words: readonly string[]): boolean =>
  words.some((_word, at) => lists.some((list) => list.lengthAt(words, at) > 0));

/** How many words end after so many UTF-16 units; 0 where a word is cut. */
function wordsIn(row: readonly string[], units: number, separator: number): number {
  let length = 0;
  for (const [index, word] of row.entries()) {
    if (length >= units) return length === units ? index : 0;
    length += word.length + (index === 0 ? 0 : separator);
  }
  return length === units ? row.length : 0;
}

/** Case, accents and apostrophes as `foldWord` leaves them, and single spaces. */
export const foldList = (list: string): string =>
  foldCharacters(list)
    .replaceAll("'", '')
    .replace(/\|\s*\n\s*/g, '|')
    .replace(/\s+/g, ' ')
    .trim();

/** Cut at the bars that stand in no bracket. */
export function alternativesOf(list: string): string[] {
  const alternatives: string[] = [''];
  let depth = 0;
  for (const character of list) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) alternatives.push('');
    else alternatives.push(`${alternatives.pop() ?? ''}${character}`);
  }
  return alternatives.map((alternative) => alternative.trim()).filter((alternative) => alternative !== '');
}
