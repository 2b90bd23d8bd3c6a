// The one tokenizer: documents, questions and quotes are all cut into the same tokens.
import type { Steps } from '../steps.ts';
import { wordOf } from './fold.ts';
import type { Span } from './span.ts';

/** To be raised with any change to what becomes a token or a term: a saved index of another version is not used. */
export const tokenizerVersion = 2;

/** A word where it stands. `folded` keeps inflection, for exact phrases; `term` is what the index holds. */
export interface Token extends Span {
  readonly folded: string;
  readonly term: string;
}

/** Scripts written without spaces; a run of them is handed to Intl.Segmenter. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]`;
const inWord = String.raw`(?!${unspaced})[\p{L}\p{M}\p{N}]`;
const joiner = String.raw`[-/_.:,'\u2019\u02bc]`;
/** Words and what joins them without a space. One joiner at a time, so that matching stays linear. */
const run = new RegExp(`(${unspaced}+)|(?:${inWord})+(?:${joiner}(?:${inWord})+)*`, 'uy');

/** Every token of `text`, in order, with spans into it. Tokens never overlap. Time is linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (start, end) => push(text.slice(start, end), start, tokens), tokens);
  return tokens;
}

/** How many words a reader would count: as many as there are tokens. */
export function countWords(text: string): number {
  let words = 0;
  const others: Token[] = [];
  const countPlain = (): void => {
    words += 1;
  };
  scan(text, countPlain, others);
  return words + others.length;
}

/** UTF-16 units whose words are counted between two steps: about a millisecond. */
const countedInAStep = 20_000;

/** The same as `countWords`, of a long text. No word reaches across a line break. */
export function* countWordsOf(text: string): Steps<number> {
  let words = 0;
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from + countedInAStep);
    const to = lineEnd === -1 ? text.length : lineEnd;
    words += countWords(text.slice(from, to));
    from = to;
    yield;
  }
  return words;
}

/** Gives plain words, in order, to `onPlainWord` and puts the tokens of all other runs into `others`. */
function scan(text: string, onPlainWord: (start: number, end: number) => void, others: Token[]): void {
  for (let at = 0; at < text.length; ) {
    const plainEnd = endOfPlainWord(text, at);
    if (plainEnd > at) {
      onPlainWord(at, plainEnd);
      at = plainEnd;
    } else if (mayBeginRunAt(text, at)) at = pushRunAt(text, at, others);
    else at += 1;
  }
}

const [separating, plain, joining, beyondAscii] = [0, 1, 2, 3];
/** By UTF-16 unit: ASCII letters and digits are plain, and so on. Whole, since looking past an array's end is slow. */
const kinds = new Uint8Array(0x1_0000).fill(beyondAscii);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  const joins = /[-/_.:,']/.test(character) ? joining : separating;
  kinds[code] = /[A-Za-z0-9]/.test(character) ? plain : joins;
}

/** Where a word of ASCII letters and digits ends that joins nothing; `at` where there is none. Most words are such. */
function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && kinds[text.charCodeAt(end)] === plain) end += 1;
  if (end === text.length || kinds[text.charCodeAt(end)] === separating) return end;
  const joins = kinds[text.charCodeAt(end)] === beyondAscii || mayBeginRunAt(text, end + 1);
  return joins ? at : end;
}

const mayBeginRunAt = (text: string, at: number): boolean => {
  const kind = at < text.length ? kinds[text.charCodeAt(at)] : separating;
  return kind === plain || kind === beyondAscii;
};

/** Adds the tokens of the run that begins at `at`, if there is one, and gives the place after it. */
function pushRunAt(text: string, at: number, tokens: Token[]): number {
  run.lastIndex = at;
  const match = run.exec(text);
  if (match === null) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const surface = match[0];
  if (match[1] !== undefined) pushSegments(surface, at, tokens);
  else if (joined.test(surface)) pushRun(text, at, at + surface.length, tokens);
  else push(surface, at, tokens);
  return at + surface.length;
}

/** UTF-16 units on either side that are looked at; no word is longer in practice, and a longer one is still safe. */
const surroundings = 60;
const wordOrJoiner = new RegExp(`(?:${unspaced}|${inWord}|${joiner})$`, 'u');

/** Whether a text that is cut at `at` is cut inside a word. */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  // Most cuts lie beside a space, which is in no word.
  if (kinds[text.charCodeAt(at)] === separating || kinds[text.charCodeAt(at - 1)] === separating)
    return false;
  if (!wordOrJoiner.test(text.slice(Math.max(0, at - 2), at))) return false;
  const from = Math.max(0, at - surroundings);
  const around = text.slice(from, at + surroundings);
  return tokenize(around).some((token) => from + token.start < at && at < from + token.end);
}

function push(surface: string, start: number, tokens: Token[]): void {
  const { folded, term } = wordOf(surface);
  if (folded !== '') tokens.push({ start, end: start + surface.length, folded, term });
}

const joined = new RegExp(joiner, 'u');

/** A run with joiners: cut at commas and colons first, then identifiers are kept, then hyphens, then dots. */
function pushRun(text: string, start: number, end: number, tokens: Token[]): void {
  for (const clause of cut(text, start, end, /[,:]/g, keepsNumber)) {
    if (!isIdentifier(text.slice(clause.start, clause.end))) {
      pushWords(text, clause, tokens);
      continue;
    }
    // "CVE-2021-30860.The": where a space is missing, the identifier ends with its sentence.
    for (const part of cut(text, clause.start, clause.end, /\./g, keepsDot)) {
      const surface = text.slice(part.start, part.end);
      if (isIdentifier(surface)) push(surface, part.start, tokens);
      else pushWords(text, part, tokens);
    }
  }
}

function pushWords(text: string, { start, end }: Span, tokens: Token[]): void {
  for (const piece of cut(text, start, end, /[-/]/g, () => false)) {
    for (const word of cut(text, piece.start, piece.end, /\./g, keepsDot)) {
      push(withFinalDot(text, word), word.start, tokens);
    }
  }
}

type Keeps = (left: string, joiner: string, right: string) => boolean;

/** The stretches of `text` between joiners; a joiner that `keeps` accepts stays inside its token. */
function cut(text: string, start: number, end: number, joiners: RegExp, keeps: Keeps): Span[] {
  const parts = text.slice(start, end).split(joiners);
  const spans: Span[] = [];
  let from = start;
  let at = start;
  for (const [index, part] of parts.entries()) {
    const partEnd = at + part.length;
    const next = parts[index + 1];
    if (next === undefined || !keeps(part, text.charAt(partEnd), next)) {
      spans.push({ start: from, end: partEnd });
      from = partEnd + 1;
    }
    at = partEnd + 1;
  }
  return spans;
}

const digits = /^\p{N}+$/u;

/** "1,000" and "10:30" are one token. */
const keepsNumber: Keeps = (left, joiner, right) =>
  digits.test(left) &&
  (joiner === ',' ? /^\p{N}{3}(?:\.|$)/u.test(right) && left.length <= 3 : /^\p{N}{2}$/u.test(right));

/** "U.S", "3.5" and "m.thewire.in" are one token; "end.Next", where a space is missing, is two. */
const keepsDot: Keeps = (left, _joiner, right) =>
  (/^\p{L}$/u.test(left) && /^\p{L}$/u.test(right)) ||
  (/[\p{Ll}\p{N}_]$/u.test(left) && /^[\p{Ll}\p{N}]/u.test(right));

/**
 * "CVE-2021-30860", "INT/24/7", "COVID-19": letters first, a digit in a later part. "2021-11-03", "9/11": digits
 * only, three parts or a slash. Not "zero-click", "17-year-old", "1939-1945", nor a prefix before a year, "mid-2021".
 */
function isIdentifier(surface: string): boolean {
  const parts = surface.split(/[-/]/);
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return false;
  if (digits.test(first))
    return rest.every((part) => digits.test(part)) && (rest.length > 1 || surface.includes('/'));
  if (rest.length === 1 && /^(?:1\d|20)\d\d$/.test(rest[0] ?? '')) return false;
  return rest.some((part) => /\p{N}/u.test(part));
}

/** Acronyms own their last dot: "U.S." */
function withFinalDot(text: string, word: Span): string {
  const surface = text.slice(word.start, word.end);
  return text.charAt(word.end) === '.' && /^(?:\p{L}\.)+\p{L}$/u.test(surface) ? `${surface}.` : surface;
}

let segmenter: Intl.Segmenter | undefined;
/** UTF-16 units given to the segmenter at once: its time grows faster than the text. */
const segmentSize = 400;

function pushSegments(run: string, start: number, tokens: Token[]): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (let from = 0; from < run.length; from += segmentSize) {
    for (const part of segmenter.segment(run.slice(from, from + segmentSize))) {
      if (part.isWordLike === true) push(part.segment, start + from + part.index, tokens);
    }
  }
}
