// Languages beside English: which words are forms of one word, and which carry grammar rather than meaning.
import { packageModule } from '../package-files.ts';
import { foldWord } from './fold.ts';

export interface Language {
  /** A word in lower case to what its forms have in common (Snowball). Absent for languages without inflection. */
  readonly stem?: (word: string) => string;
  /** `folded` is a word as `foldWord` leaves it. */
  isStopWord(folded: string): boolean;
}

/** By ISO 639-1 code, as the packages of stemmers and stop words call them. */
const names: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'mandarin',
};
const uninflected: ReadonlySet<string> = new Set(['ja', 'zh']);

/** An article or a pronoun that is written as one with its word: "l'incendie". */
const elided: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['\u2019]/iu,
  it: /^(?:[cdlmnstv]|un|dell|all|dall|nell|sull|quest|quell)['\u2019]/iu,
};

const opened = new Map<string, Language>();

/** Undefined for English, whose stemmer makes the terms of every index, and for languages of which nothing is known. */
export function languageOf(code: string): Language | undefined {
  const name = Object.hasOwn(names, code) ? names[code] : undefined;
  if (name === undefined) return undefined;
  const known = opened.get(code) ?? open(code, name);
  opened.set(code, known);
  return known;
}

function open(code: string, name: string): Language {
  const { stopwords } = packageModule(`@orama/stopwords/${name}`) as {
    readonly stopwords: readonly string[];
  };
  const stopWords = new Set(stopwords.map((word) => foldWord(word.normalize('NFC'))));
  const isStopWord = (folded: string): boolean => stopWords.has(folded);
  if (uninflected.has(code)) return { isStopWord };
  const { stemmer } = packageModule(`@orama/stemmers/${name}`) as {
    readonly stemmer: (word: string) => string;
  };
  const elision = elided[code];
  return { isStopWord, stem: elision === undefined ? stemmer : (word) => stemmer(word.replace(elision, '')) };
}
