// Finds the words that need no pattern: letters of one script with white space or a common mark behind them. Most are such.

/** Soft hyphen, zero-width characters, variation selectors: they may stand within a word. */
export const invisible = String.raw`\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff`;
export const apostrophe = String.raw`['\u2018\u2019\u02bc\uff07\u00b4\x60]`;
/** Scripts without spaces, which go character by character. */
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70`;

/**
 * Kinds of UTF-16 units. A `letter` begins a word or goes on with one; a `digit` only goes on, since numbers have a
 * pattern of their own; `joining` may make one word of two; `other` needs the pattern too; `separating` is in no word.
 */
const unseen = 0;
const letter = 1;
const digit = 2;
const joining = 3;
const other = 4;
const separating = 5;

/** Found when a unit is first met: a text has few of them. */
const kinds = new Uint8Array(0x1_0000).fill(unseen);

const isLetter = new RegExp(String.raw`^[[\p{L}\p{M}]--[${unspaced}${invisible}]]$`, 'v');
const isDigit = new RegExp(String.raw`^[\p{N}--[${unspaced}]]$`, 'v');
const isJoining = new RegExp(String.raw`^(?:${apostrophe}|[${invisible}\ud800-\udfff])$`);
const beginsWord = new RegExp(String.raw`^[\[${unspaced}]$`, 'v');

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? unseen;
  if (known !== unseen) return known;
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function kindOf(unit: string): number {
  if (isLetter.test(unit)) return letter;
  if (isDigit.test(unit)) return digit;
  if (isJoining.test(unit)) return joining;
  return beginsWord.test(unit) ? other : separating;
}

/** The first place from `at` on at which a word may begin; the text's length where there is none. */
export function nextBeginning(text: string, at: number): number {
  let next = at;
  while (next < text.length && kindAt(text, next) === separating) next += 1;
  return next;
}

/** Behind the word that begins at `at`, where it is a plain one; else `at`. */
export function endOfPlainWord(text: string, at: number): number {
  if (at >= text.length || kindAt(text, at) !== letter) return at;
  for (let end = at + 1; end < text.length; end += 1) {
    const next = kindAt(text, end);
    if (next !== letter && next !== digit) return next === joining ? at : end;
  }
  return text.length;
}
