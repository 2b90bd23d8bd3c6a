// Makes one term of the many ways a word is written: case, compatibility forms, accents, quotes, inflection.
import { stemmer } from '@orama/stemmers/english';
import { irregularForms } from './irregular.ts';

/** A letter and its accents. Read forwards: looking back from each accent takes the square of their number. */
const accented = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const arabicVowelSigns = /[\u0640\u064b-\u065f\u0670]/gu;
const apostrophes = /[\u2018\u2019\u02bc\uff07]/gu;
const ascii = /^[\x20-\x7e]*$/;

/**
 * Case, NFKC, diacritics and curly apostrophes folded away; inflection stays.
 * Marks are dropped only where they are accents (Latin, Greek, Cyrillic) or optional vowel signs (Arabic).
 */
export function foldCharacters(surface: string): string {
  if (ascii.test(surface)) return surface.toLowerCase();
  return surface
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accented, '$1')
    .replace(arabicVowelSigns, '')
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** UTF-16 units of a word that are compared; longer ones are no words, and normalizing them takes ever longer. */
const comparedLength = 200;
const acronym = /^(?:\p{L}\.)+\p{L}\.?$/u;
const groupedNumber = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** What a reader does not see, with the hyphen at a line's end, and the hyphen of "e-mail" (see the tokenizer). */
const unseen = /[-\u00ad\u2010][ \t]*\r?\n[ \t]*|[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const hyphenatedPrefix = /^(\p{L}{1,5})-(\p{L}+)$/u;

/** A word as written to a word as compared, inflection kept: "U.S." to "us", "NSO’s" to "nso", "1,000" to "1000". */
export function foldWord(surface: string): string {
  const folded = foldCharacters(surface.slice(0, comparedLength).replace(unseen, ''))
    .replace(hyphenatedPrefix, '$1$2')
    .replace(/'s$/, '');
  if (acronym.test(folded)) return folded.replaceAll('.', '');
  if (groupedNumber.test(folded)) return folded.replaceAll(',', '');
  return folded.replace(/\.$/, '').replaceAll("'", '');
}

const stems = new Map<string, string>();
/** Entries kept in the stem cache; a text's vocabulary grows slowly, so a full cache is simply begun anew. */
const cacheLimit = 200_000;
const stemmable = /^[a-z]{3,}$/;

/** A folded word to its term: irregular forms to their base, then the English stemmer; other scripts as they are. */
export function stem(folded: string): string {
  if (!stemmable.test(folded)) return folded;
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= cacheLimit) stems.clear();
  const term = irregularForms.get(folded) ?? apart(folded, stemmer(folded));
  stems.set(folded, term);
  return term;
}

/**
 * The stemmer cuts "used" to "us" and "added" to "ad", which are other words: "use" and "add". "PCs" stays with "PC", and
 * "going" with "go".
 */
function apart(folded: string, stemmed: string): string {
  if (!/^[a-z][b-df-hj-np-tv-z]$/.test(stemmed) || folded === `${stemmed}s`) return stemmed;
  const doubled = stemmed + stemmed.charAt(1);
  return folded.startsWith(doubled) ? doubled : `${stemmed}e`;
}

/** A word's two forms. */
export interface Word {
  readonly folded: string;
  readonly term: string;
}

const knownWords = new Map<string, Word>();
/** Longer surfaces are not kept: the engine may hold such a slice by keeping the whole text that it was cut from. */
const longestKnown = 12;

/** `foldWord` and `stem` of a surface, remembered, since a text repeats its words. */
export function wordOf(surface: string): Word {
  const known = knownWords.get(surface);
  if (known !== undefined) return known;
  const folded = foldWord(surface);
  const word = { folded, term: stem(folded) };
  if (surface.length > longestKnown) return word;
  if (knownWords.size >= cacheLimit) knownWords.clear();
  knownWords.set(surface, word);
  return word;
}
