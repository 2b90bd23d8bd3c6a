// The capitals of English titles.
import type { Piece } from './piece.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that occur in English titles and in hardly any others. */
const englishWords =
  /(?<!\p{L})(?:about|after|against|and|before|between|from|has|have|how|its|should|that|the|their|this|what|when|where|which|who|why|with|without|would)(?!\p{L})/iu;

/** Articles, conjunctions and prepositions stay small between the first word and the last. */
const smallWords = setOf(`
  a an the
  and but nor or so yet
  about above across after against along alongside amid amidst among amongst around as aside astride at atop barring
  before behind below beneath beside besides between beyond by despite down during except for from in inside into like
  near next notwithstanding of off on onto opposite out outside over past per plus regarding round since than through
  throughout till to toward towards under underneath until up upon via with within without
  c et etc v vs
`);

/** What a word begins after: the first of a title, and of what follows a colon, a question or a call. */
const startsAfter = /(?:^|[:?!]["'”’)\]]*)$/u;
/** Addresses, names of files, markup, "e.g.": their capitals are part of them. */
const fixed = /\p{L}[._@\\]+\p{L}|:\/\/|^[<{\\@`]/u;

const capitalized = (word: string): string =>
  word.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, first: string) => before + first.toUpperCase(),
  );

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** A word that has capitals of its own is how it is written: "iPhone", "NASA". */
const hasCapitals = (word: string): boolean => /\p{Lu}/u.test(word);

/** Each part of "state-of-the-art" by itself; a hyphen's first and last part always count as large words. */
function compound(word: string, edge: boolean): string {
  const parts = word.split(/(?<=[-/—–])/u);
  return parts
    .map((part, index) => {
      if (hasCapitals(part)) return part;
      const forced = edge && (index === 0 || index === parts.length - 1);
      return !forced && smallWords.has(bare(part)) ? part : capitalized(part);
    })
    .join('');
}

/** "What the engine can do" as "What the Engine Can Do". Capitals that are there stay. */
function titleCase(title: string): string {
  const words = title.split(' ');
  const last = words.findLastIndex((word) => bare(word) !== '');
  return words
    .map((word, index) => {
      // "’n’" has lost its beginning.
      if (fixed.test(word) || word.startsWith('’')) return word;
      const edge = index === 0 || index === last || startsAfter.test(words[index - 1] ?? '');
      return compound(word, edge);
    })
    .join(' ');
}

/** Whether a title is clearly English. Others keep their own capitals: no language but English has these. */
export const isEnglish = (title: string): boolean => englishWords.test(title);

export const cased = ({ text, tail }: Piece): Piece => ({ text: titleCase(text), tail });
