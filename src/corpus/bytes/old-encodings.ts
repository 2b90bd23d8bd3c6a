// The encoding of a text that names none and is not UTF-8, where only one can be meant.
import { guessLanguage } from '../../text/detect-language.ts';
import { alphabets, commonWords, easternTexts, westernLanguages } from './alphabets.ts';
import { beyondAscii, fixWindows1252, hasWesternLetters, misread, unwritten } from './windows-1252.ts';

/** By TextDecoder's name: the languages that are written in it. */
const encodings: Readonly<Record<string, string>> = {
  'windows-1252': westernLanguages.join(' '),
  'iso-8859-2': 'cs hr hu pl ro sk sl',
  'windows-1250': 'cs hr hu pl ro sk sl',
  'windows-1257': 'lt lv',
  'windows-1254': 'tr',
  'windows-1251': 'bg ru sr uk',
  'koi8-u': 'ru uk',
  'iso-8859-5': 'bg ru sr',
  ibm866: 'ru',
  'iso-8859-7': 'el',
  'windows-1253': 'el',
  shift_jis: 'ja',
  'euc-jp': 'ja',
  gb18030: 'zh',
  big5: 'zh',
  'euc-kr': 'ko',
};

/** How much more a text must look like one language than like another for the other to be ruled out. */
const margin = 1.3;

/**
 * Undefined where none or several may be meant. `isPage`: it is HTML, of which only the words count. A text counts as read where its language's letters and words are in
 * it and no others: bytes in a wrong encoding give signs within words, letters of no language, or none of its common
 * words.
 */
export async function detectOldEncoding(bytes: Uint8Array, isPage: boolean): Promise<string | undefined> {
  const sample = sampleOf(bytes, isPage);
  const found = new Map<string, { encoding: string; likeness: number }>();
  for (const [encoding, languages] of Object.entries(encodings)) {
    const text = decoded(sample, encoding);
    if (text === undefined || found.has(text)) continue;
    const likeness = await likenessOf(text, languages.split(' '));
    if (likeness !== undefined) found.set(text, { encoding, likeness });
  }
  const [best, next] = [...found.values()].toSorted((a, b) => b.likeness - a.likeness);
  if (best === undefined)
    return (await isWestern(decoded(sample, 'windows-1252') ?? '')) ? 'windows-1252' : undefined;
  return next === undefined || best.likeness > next.likeness * margin ? best.encoding : undefined;
}

/** Bytes that are enough to tell. */
const sampleSize = 64 * 1024;

/** Lines beyond ASCII: in an old encoding no character has the byte of a line's end. */
function sampleOf(bytes: Uint8Array, isPage: boolean): Buffer {
  const lines: string[] = [];
  let size = 0;
  const source = Buffer.from(bytes).toString('latin1');
  for (const line of (isPage ? source.replace(/<[^<>]*>/g, ' ') : source).split('\n')) {
    if (!/[\u0080-\u00ff]/.test(line)) continue;
    lines.push(line);
    size += line.length + 1;
    if (size > sampleSize) break;
  }
  return Buffer.from(lines.join('\n'), 'latin1').subarray(0, sampleSize);
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // As a stream, so that a character that the sample cuts in half is none.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return encoding === 'windows-1252' ? fixWindows1252(text) : text;
  } catch {
    // Bytes that the encoding does not have.
    return undefined;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much it looks like one of the languages; undefined where it does not. */
async function likenessOf(text: string, languages: readonly string[]): Promise<number | undefined> {
  if (unwritten.test(text)) return undefined;
  const eastern = easternTexts[languages[0] ?? ''];
  if (eastern !== undefined) {
    const all = count(text, /[^\p{ASCII}]/gu);
    const isIn =
      all >= fewest.eastern &&
      count(text, eastern.own) >= all * eastern.share &&
      count(text, eastern.common) >= all * eastern.commonShare &&
      count(text, /[\uff61-\uff9f]/g) <= all * most.odd;
    return isIn ? easternLikeness : undefined;
  }
  if (!isPlausible(text)) return undefined;
  const guess = await guessLanguage(text.slice(0, mostRead));
  if (guess === undefined || !languages.includes(guess.language)) return undefined;
  return isIn(text, guess.language) ? guess.likeness : undefined;
}

/** Above all that a detector gives: no other encoding has such signs. */
const easternLikeness = 10;
/** Characters of which the language is detected. */
const mostRead = 6000;
/** Characters beyond ASCII that say something. */
const fewest = { letters: 4, eastern: 20 };
/** Shares of the letters beyond ASCII. */
const most = { odd: 0.02, upper: 0.5, within: 0.005, foreign: 0.03, few: 0.05 };
const leastCommon = 0.06;

const letter = /[\p{L}\p{M}]/u;
/** Signs that are written in all these languages. */
const usual = '\u00a0\u00ad«»„“”‘’‚–—…§°©®™·•±×№¿¡´ºª€';

/** Signs in and right behind words, capitals after small letters and mostly capitals are what a wrong encoding makes. */
function isPlausible(text: string): boolean {
  if (misread.test(text)) return false;
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
  const letters = beyond.filter((sign) => letter.test(sign));
  if (letters.length < fewest.letters || letters.length < beyond.length / 2) return false;
  const odd =
    beyond.filter((sign) => !letter.test(sign) && !usual.includes(sign)).length +
    count(text, /\p{L}[^\p{ASCII}\p{L}\p{M}\u00ad\u00a0‘’“”»–—…·•´°²³©®™€ªº]/gu);
  return (
    odd <= letters.length * most.odd &&
    letters.filter((sign) => /\p{Lu}/u.test(sign)).length <= letters.length * most.upper &&
    count(text, /\p{Ll}(?=[^\p{ASCII}])\p{Lu}/gu) <= letters.length * most.within
  );
}

/** Whether it has the language's letters, and its words where the letters do not decide. */
function isIn(text: string, language: string): boolean {
  const alphabet = alphabets[language] ?? '';
  const letters = text.match(beyondAscii) ?? [];
  const foreign = letters.filter((sign) => !alphabet.includes(sign.toLowerCase().charAt(0))).length;
  if (foreign > letters.length * most.foreign) return false;
  const common = commonWords[language];
  if (common === undefined) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => /[^\p{ASCII}]/u.test(word));
  const found = own.filter((word) => common.has(word));
  // A letter by itself is soon one of its words.
  return found.length >= own.length * leastCommon && found.some((word) => word.length > 1);
}

const isKnown = (language: string): boolean => Object.hasOwn(alphabets, language);

/** Where the letters are too few to tell the language: a German table, an English text with a name here and there. */
async function isWestern(text: string): Promise<boolean> {
  if (hasWesternLetters(text)) {
    const guess = await guessLanguage(text.slice(0, mostRead));
    return guess === undefined || !isKnown(guess.language) || westernLanguages.includes(guess.language);
  }
  const letters = text.match(beyondAscii) ?? [];
  const isFew = letters.length <= count(text, /\p{L}/gu) * most.few;
  if (!isFew || !isPlausible(text) || !isIn(text, 'en')) return false;
  const guess = await guessLanguage(text.slice(0, mostRead));
  return guess !== undefined && westernLanguages.includes(guess.language);
}
