// The one tokenizer: documents, questions and quotes are all cut into the same tokens.
import type { Steps } from '../steps.ts';
import { wordOf } from './fold.ts';
import { isSpace, type Span, sliceOf } from './span.ts';

/** To be raised with any change to what becomes a token or a term: a saved index of another version is not used. */
export const tokenizerVersion = 4;

/** A word where it stands. `folded` keeps inflection, for exact phrases; `term` is what the index holds. */
export interface Token extends Span {
  readonly folded: string;
  readonly term: string;
}

/** Scripts written without spaces; a run of them is handed to Intl.Segmenter. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]`;
const inWord = String.raw`(?!${unspaced})[\p{L}\p{M}\p{N}]`;
const joiner = String.raw`[-/_.:,'\u2019\u02bc]`;
/** Soft hyphens and what has no width: a reader sees none of them. */
const unseen = String.raw`[\u00ad\u200b-\u200d\u2060\ufeff]`;
/** A word broken at the end of a line, as in typescripts: "dredg-⏎ing". */
const lineBreak = String.raw`(?<=\p{L}\p{L})[-\u00ad\u2010][ \t]{0,8}\r?\n[ \t]{0,40}(?=\p{Ll}\p{L})`;
/** Words and what joins them without a space. One joiner at a time, so that matching stays linear. */
const run = new RegExp(
  `(${unspaced}+)|(?:${inWord})+(?:(?:${lineBreak}|${joiner}|${unseen}{1,8})(?:${inWord})+)*`,
  'uy',
);

/** Every token of `text`, in order, with spans into it. Tokens never overlap. Time is linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (start, end) => push(text.slice(start, end), start, tokens), tokens);
  return tokens;
}

type Placed = { -readonly [Key in keyof Token]: Token[Key] };

/** The same of a part of `text` by itself, with spans into the whole. */
export function tokenizePart(text: string, part: Span): Token[] {
  const tokens: Placed[] = tokenize(sliceOf(text, part));
  for (const token of tokens) {
    token.start += part.start;
    token.end += part.start;
  }
  return tokens;
}

/** How many words a reader would count: as many as there are tokens. */
export function countWords(text: string): number {
  let words = 0;
  const others: Token[] = [];
  const countPlain = (start: number, end: number): void => {
    words += hasHump(text, start, end) ? text.slice(start, end).split(hump).length : 1;
  };
  scan(text, countPlain, others);
  return words + others.length;
}

/** UTF-16 units whose words are counted between two steps: about a millisecond. */
const countedInAStep = 20_000;

/** The end of a line that breaks no word; -1 where there is none. */
function endOfLine(text: string, from: number): number {
  let at = text.indexOf('\n', from);
  while (at !== -1 && /[-\u00ad\u2010][ \t]*\r?$/.test(text.slice(Math.max(0, at - 10), at)))
    at = text.indexOf('\n', at + 1);
  return at;
}

/** The same as `countWords`, of a long text. */
export function* countWordsOf(text: string): Steps<number> {
  let words = 0;
  for (let from = 0; from < text.length; ) {
    const lineEnd = endOfLine(text, from + countedInAStep);
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
  return joins || (text.charAt(end) === '-' && isSpace(text.charCodeAt(end + 1))) ? at : end;
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
  if (endsBeforeMark(text, at)) return false;
  if (!wordOrJoiner.test(text.slice(Math.max(0, at - 2), at))) return false;
  const from = Math.max(0, at - surroundings);
  const around = text.slice(from, at + surroundings);
  return tokenize(around).some((token) => from + token.start < at && at < from + token.end);
}

/**
 * Whether there is a mark that joins words and joins none: a sentence's full stop, a comma. A hyphen may join over the
 * end of a line, and an acronym owns its last dot.
 */
function endsBeforeMark(text: string, at: number): boolean {
  if (kinds[text.charCodeAt(at)] !== joining || mayBeginRunAt(text, at + 1)) return false;
  const mark = text.charAt(at);
  return mark !== '-' && !(mark === '.' && text.charAt(at - 2) === '.');
}

function push(surface: string, start: number, tokens: Token[]): void {
  if (hasHump(surface, 0, surface.length)) {
    pushHumps(surface, start, tokens);
    return;
  }
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
  for (const piece of cut(text, start, end, /[-/]/g, keepsPrefix)) {
    for (const key of cut(text, piece.start, piece.end, /_/g, () => false)) {
      for (const word of cut(text, key.start, key.end, /\./g, keepsDotIn(text.slice(key.start, key.end))))
        push(withFinalDot(text, word), word.start, tokens);
    }
  }
}

/** "maxRetryCount" is three words; names are written with a capital first ("YouTube") or one letter ("iPhone"). */
const hump = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
const humped = /^\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)+$/u;

/** Letters before the first hump. */
const beforeHump = 2;

/** Whether the word is of several; without a pattern for most, which have no capital inside. */
function hasHump(text: string, start: number, end: number): boolean {
  for (let at = start + beforeHump; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const mayBeCapital = (code >= 0x41 && code <= 0x5a) || code >= 0x80;
    if (mayBeCapital) return humped.test(text.slice(start, end));
  }
  return false;
}

function pushHumps(surface: string, start: number, tokens: Token[]): void {
  let at = start;
  for (const part of surface.split(hump)) {
    const { folded, term } = wordOf(part);
    if (folded !== '') tokens.push({ start: at, end: at + part.length, folded, term });
    at += part.length;
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

/** "e-mail", "Wi-Fi", "co-operate": people write them as one word as well. What a line's end broke stays together. */
const keepsPrefix: Keeps = (left, joiner, right) =>
  /^\s+\p{Ll}/u.test(right) || (joiner === '-' && /^\p{L}{2,}$/u.test(right) && prefixOf(left).test(right));
/** What may follow a prefix; "a-t-il" and "m-am" are two words. */
const prefixOf = (left: string): RegExp => {
  if (/^wi$/i.test(left)) return /^fi$/i;
  if (/^(?:\p{L}|non|anti|un)$/iu.test(left)) return /^(?!elles?$|ils$)\p{L}{3,}$/iu;
  return /^(?:co|re|pre)$/i.test(left) ? /^[aeiou]\p{L}{2,}$/iu : /^(?!)/;
};

/** Hosts and files are one word, "server.port" is two. */
const keepsDotIn = (run: string): Keeps =>
  /^\p{L}{2,}(?:\.\p{L}{2,})+$/u.test(run) && !hostOrFile.test(run) ? () => false : keepsDot;
const hostOrFile =
  /^www\.|\.(?:\p{L}{2}|com|org|net|edu|gov|mil|int|biz|info|dev|app|txt|pdf|html?|json|ya?ml|docx?|xlsx?|csv|xml|toml|conf|cfg|ini|log|zip|exe|png|jpe?g|gif|svg|mp[34]|epub|tar)$/iu;

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
