// Words of every language that say what a stretch of text holds, as patterns. Its language need not be known.
import { everyLanguageData } from '../../question/languages/table.ts';

/** Words that mean something else in another language: "fire" is four in Danish, "once" eleven in Spanish. */
const ambiguous = new Set(
  'fire once half third quarter mars mai may mart mei maj marts luni lunes trois mayo dani sept sent fall last'.split(
    ' ',
  ),
);

/** Letters below which a word of one language is too often one of another. */
const fewestLetters = 4;
const latin = /^[\p{Script=Latin}\s()?:[\]|]+$/u;

type List = 'calendar' | 'numbers' | 'durations' | 'reasons';

/** Phrases of all languages, unambiguous ones, the longest first. */
function phrasesOf(list: List, separator: RegExp): string[] {
  const phrases = everyLanguageData()
    .flatMap((data) => data[list].trim().split(separator))
    .map((phrase) => phrase.trim())
    .filter((phrase) => !ambiguous.has(phrase) && (!latin.test(phrase) || phrase.length >= fewestLetters));
  return [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

export const startOfWord = String.raw`(?<![\p{L}\p{N}_])`;
export const endOfWord = String.raw`(?![\p{L}\p{N}_])`;

/** Names of months and days of the week. */
export const calendar = phrasesOf('calendar', /[\s/]+/).join('|');
/** Numbers written as words. */
export const numberWords = phrasesOf('numbers', /\s+/).join('|');
/** Units of time. Some are patterns. */
export const durations = everyLanguageData()
  .flatMap((data) => data.durations.trim().split(/\s+/))
  .join('|');
/** What is before a reason. */
export const reasons = phrasesOf('reasons', /\|/).join('|');
