// The language of a text, where enough of it says so.
import { foldWord } from './fold.ts';
import { languageOf } from './languages.ts';
import { isStopWord } from './stop-words.ts';

/** UTF-16 units of each part that is read, and how many parts: a book may begin in another language, or be half translated. */
const sample = { units: 400, parts: 16 };
/** Words of which English has as many common ones that no other language can be meant. */
const englishFrom = { words: 12, share: 0.3 };
/** Letters below which a detector guesses. */
const fewestLetters = 24;

/**
 * ISO 639-1. What a file declares may be its template's or its program's language, so parts of a long text that agree on
 * another one count for more.
 */
export async function detectLanguage(text: string, declared?: string): Promise<string | undefined> {
  const parts = partsOf(text);
  const found: string[] = [];
  for (const part of parts) {
    const language = await languageOfPart(part);
    if (language !== undefined) found.push(language);
  }
  const times = (language: string): number => found.filter((each) => each === language).length;
  const most = found.toSorted((a, b) => times(b) - times(a))[0];
  if (declared === undefined || most === undefined || most === declared) return declared ?? most;
  const letters = parts[0]?.match(/\p{L}/gu)?.length ?? 0;
  const isSure =
    letters >= believedBelow && times(most) > parts.length / 2 && times(declared) <= times(most) / 3;
  return isSure ? most : declared;
}

/** Letters of the beginning below which a file's own declaration is believed: names and code are in no language. */
const believedBelow = 100;

/** The beginning, and as many more parts as there are, evenly spread. */
function partsOf(text: string): string[] {
  const { units, parts } = sample;
  const count = Math.max(1, Math.min(parts, Math.floor(text.length / units)));
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * text.length) / count);
    return text.slice(from, from + units);
  });
}

/** English is recognized by its common words alone, so that the detector is loaded for other texts only. */
async function languageOfPart(piece: string): Promise<string | undefined> {
  const words = piece.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter(isStopWord).length;
  if (words.length >= englishFrom.words && common >= words.length * englishFrom.share) return 'en';
  if (words.join('').length < fewestLetters) return undefined;
  return (await guessLanguage(piece))?.language;
}

/** Letters of a table below which a detector guesses wrongly: names are alike in many languages. */
const smallTable = 600;
/** No other language has their letters. */
const ownLetters: ReadonlySet<string> = new Set(['ar', 'el', 'he', 'ja', 'ko', 'th', 'zh']);

/**
 * Of a table, which has few sentences. English and what has letters of its own is as in a text; another language needs
 * a word of its grammar beside another word, which a code in a cell ("DE") is not. Else undefined, rather than a guess.
 */
export async function detectTableLanguage(text: string): Promise<string | undefined> {
  const language = await detectLanguage(text);
  if (language === undefined || language === 'en' || ownLetters.has(language)) return language;
  if ((text.match(/\p{L}/gu)?.length ?? 0) > smallTable) return language;
  const words = text.toLowerCase().match(/\p{L}+(?= \p{L})|(?<=\p{L} )\p{L}+/gu) ?? [];
  const known = languageOf(language);
  return words.some((word) => word.length > 1 && known?.isStopWord(foldWord(word))) ? language : undefined;
}

/** By the beginnings and ends of its words alone; undefined where it is not sure. `likeness` is from 0 to 1. */
export async function guessLanguage(
  piece: string,
): Promise<{ readonly language: string; readonly likeness: number } | undefined> {
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(piece);
  if (!found.isReliable() || found.language === '') return undefined;
  return { language: found.language, likeness: found.getScores()[found.language] ?? 0 };
}
