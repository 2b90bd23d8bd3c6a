// Languages beside English: which words are forms of one word, and which carry grammar rather than meaning.
import { createRequire } from 'node:module';
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

/** Question words and verbs of little meaning that the lists of stop words leave out. */
const further: Readonly<Record<string, string>> = {
  ar: 'متى أين كيف كم لماذا ماذا من هل أي التي الذي',
  de: 'darf darfst dürfen dürft durfte durften muss musst müssen müsst musste mussten kann können konnte sollen sollte gibt wann wer wen wem wessen wo wohin woher warum weshalb wieso wie viel viele welche welcher welches welchem welchen was wurde wurden worden',
  es: 'cuándo quién quiénes dónde cómo cuánto cuánta cuántos cuántas cuál cuáles qué por fue fueron',
  fr: 'quand qui où comment combien pourquoi quel quelle quels quelles lequel laquelle est-ce fut furent il elle',
  zh: '几点 几月 几个 谁 什么 什麼 何时 何時 哪里 哪裡 哪儿 哪 多少 几 幾 为什么 為什麼 怎么 怎麼 是 的 了 在 吗 嗎 呢',
};

const require = createRequire(import.meta.url);
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
  const { stopwords }: { stopwords: readonly string[] } = require(`@orama/stopwords/${name}`);
  const written = [...stopwords, ...(further[code] ?? '').split(/\s+/)];
  const stopWords = new Set(written.map((word) => foldWord(word.normalize('NFC'))));
  const isStopWord = (folded: string): boolean => stopWords.has(folded);
  if (uninflected.has(code)) return { isStopWord };
  const { stemmer }: { stemmer: (word: string) => string } = require(`@orama/stemmers/${name}`);
  const elision = elided[code];
  return { isStopWord, stem: elision === undefined ? stemmer : (word) => stemmer(word.replace(elision, '')) };
}
