// Cuts a text into words and marks that compare equal where two texts differ in typography alone.
import { type Span, sliceOf } from '../../text/span.ts';
import { apostrophe, endOfPlainWord, invisible, nextBeginning, unspaced } from './plain-words.ts';

/** A word, or a punctuation mark: what a quotation is compared by. White space lies between units and is none. */
export interface Unit extends Span {
  readonly kind: 'word' | 'quotation-mark' | 'dash' | 'ellipsis' | 'mark';
  /** The same for two units that differ in style only. Words keep their case. */
  readonly key: string;
}

/** A text cut into its units once, however often it is compared. */
export interface UnitText {
  readonly text: string;
  readonly units: readonly Unit[];
}

export const withUnits = (text: string): UnitText => ({ text, units: unitsOf(text) });

/** What a writer's keyboard or a typesetter changes without changing the text. */
export type Folding =
  | 'quotation-marks'
  | 'dashes'
  | 'ellipses'
  | 'white-space'
  | 'emphasis'
  | 'letter-forms'
  | 'bracketed-letter';

const letter = String.raw`[[\p{L}\p{M}\p{N}]--[${unspaced}${invisible}]]`;
const letters = `${letter}(?:[${invisible}]*${letter})*`;
/**
 * "1,000", "3.5", "10:30", in either width. Never longer than one token of the tokenizer, so that tokens never cut a unit;
 * with wide marks it is several tokens, and begins and ends with one.
 */
const number = String.raw`(?:\p{N}{1,3}(?:[,\uff0c]\p{N}{3})+|\p{N}+(?:[.\uff0e]\p{N}+)+|\p{N}+(?:[:\uff1a]\p{N}{2})+)(?!${letter})`;
/** An editor's "[T]he" is one word. Scripts without spaces go character by character, narrow kana with their sound mark. */
const word = String.raw`${number}|(?:\[[\p{Lu}\p{Ll}]\](?=\p{L}))?${letters}(?:${apostrophe}${letters})*|[\uff66-\uff9d][\uff9e\uff9f]?|[${unspaced}]`;

const dots = String.raw`(?:[\u2026\u22ef]+\.?|\.(?:[ \u00a0\u2009\u202f]?\.){2,})`;
const ellipsis = String.raw`\[\s?${dots}\s?\]|\(\s?${dots}\s?\)|${dots}`;
const quotationMark = String.raw`["'\x60\u00b4\u00ab\u00bb\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff02\uff07\uff62\uff63]+`;
const dash = String.raw`[\-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+`;
/** Markdown's asterisks and underscores at either end of a word. */
const emphasis = `(?<!${letter})[*_]+|[*_]+(?!${letter})`;

/** What a word is; most are found without it. */
export const wordPattern = new RegExp(word, 'gv');
const units = new RegExp(
  `(${word})|(${ellipsis})|(${quotationMark})|(${dash})|(?:${emphasis})|([^\\s${invisible}])`,
  'gv',
);

/** Every unit of `text`, in order, with spans into it. Linear in the text. */
export function unitsOf(text: string): Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfPlainWord(text, at);
    if (end > at) {
      found.push({ start: at, end, kind: 'word', key: foldLetters(text.slice(at, end)) });
      at = end;
    } else if (text.charCodeAt(at) === space) at += 1;
    else at = pushByPattern(text, at, found);
  }
  return found;
}

const space = 0x20;

/** Adds the next unit from `at` on, if there is one, and gives the place behind it. */
function pushByPattern(text: string, at: number, found: Unit[]): number {
  units.lastIndex = at;
  const match = units.exec(text);
  if (match === null) return text.length;
  const [raw, asWord, asEllipsis, asQuotationMark, asDash, asMark] = match;
  const [start, end] = [match.index, match.index + raw.length];
  if (asWord !== undefined) found.push({ start, end, kind: 'word', key: foldLetters(raw) });
  else if (asEllipsis !== undefined) found.push({ start, end, kind: 'ellipsis', key: '…' });
  else if (asQuotationMark !== undefined) found.push({ start, end, kind: 'quotation-mark', key: '"' });
  else if (asDash !== undefined) found.push({ start, end, kind: 'dash', key: '-' });
  else if (asMark !== undefined) found.push({ start, end, kind: 'mark', key: foldWidth(raw) });
  return end;
}

/**
 * Fills `spans` with the beginning and the end of each word unit of `text` from the offset `from` on, as many as find room:
 * for a whole corpus, so without objects. Gives how many it found and the offset to go on from, the text's length once
 * there are no more.
 */
export function readWordSpans(text: string, from: number, spans: Int32Array): { count: number; at: number } {
  let at = from;
  let filled = 0;
  while (filled < spans.length) {
    let start = nextBeginning(text, at);
    let end = endOfPlainWord(text, start);
    if (end === start) {
      wordPattern.lastIndex = start;
      const match = wordPattern.exec(text);
      if (match === null) return { count: filled / 2, at: text.length };
      start = match.index;
      end = wordPattern.lastIndex;
    }
    spans[filled] = start;
    spans[filled + 1] = end;
    filled += 2;
    at = end;
  }
  return { count: filled / 2, at };
}

const plain = /^[0-9A-Za-z]*$/;
const droppedFromWords = new RegExp(String.raw`[\[\]${invisible}]`, 'gv');
const anyApostrophe = new RegExp(apostrophe, 'g');
const ligatures = /[\ufb00-\ufb06]/g;

/** Letters, digits and marks as wide as a Chinese character, and kana half as wide: a keyboard's choice. */
const ofOtherWidth = /[\uff01-\uff5e\uff61-\uff9f]+/g;

const foldWidth = (raw: string): string => raw.replace(ofOtherWidth, (wide) => wide.normalize('NFKC'));

/** A word as written to a word as compared: canonical composition, one width, no ligatures, straight apostrophes; case stays. */
export function foldLetters(raw: string): string {
  if (plain.test(raw)) return raw;
  return foldWidth(raw.replace(droppedFromWords, ''))
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(anyApostrophe, "'");
}

/** A word as it is looked up: `foldLetters` and lower case. */
export const wordKey = (raw: string): string => foldLetters(raw).toLowerCase();

/** "[T]he": the editor says that the letter's case is not the source's. */
export const isBracketed = (text: string, unit: Unit): boolean =>
  unit.kind === 'word' && text.charAt(unit.start) === '[';

/** How two units of equal key differ as written, or nothing. */
export function styleOf(
  a: { text: string; unit: Unit },
  b: { text: string; unit: Unit },
): Folding | undefined {
  const [left, right] = [sliceOf(a.text, a.unit), sliceOf(b.text, b.unit)];
  if (left === right) return undefined;
  switch (a.unit.kind) {
    case 'word':
      if (left.startsWith('[') !== right.startsWith('[')) return 'bracketed-letter';
      return left.replace(anyApostrophe, "'") === right.replace(anyApostrophe, "'")
        ? 'quotation-marks'
        : 'letter-forms';
    case 'quotation-mark':
      return 'quotation-marks';
    case 'dash':
      return 'dashes';
    case 'ellipsis':
      return 'ellipses';
    case 'mark':
      return 'letter-forms';
  }
}
