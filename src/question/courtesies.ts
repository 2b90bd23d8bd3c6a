// What people say around a question: greetings, thanks, how they lead it in, words that say nothing. None is searched.
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import { capitalsTellNames, isCommon } from './language.ts';
import { everyLanguage, type QuestionLanguage, questionLanguages } from './languages/table.ts';

/** A question as it is read for courtesies. */
export interface Asked {
  readonly text: string;
  /** Of `text`, in order. */
  readonly tokens: readonly Token[];
  /** ISO 639-1: in which languages it may be asked; none for English. */
  readonly languages: readonly string[];
  /** Quoted in the question: what is quoted is sought word for word. */
  readonly quoted: readonly Span[];
  /** Whether the corpus has the term: "Hello Kitty, when was she drawn?" */
  has(term: string): boolean;
}

/** Indices of the tokens that belong to courtesies. None where nothing else would remain. */
export function courtesiesOf(asked: Asked): ReadonlySet<number> {
  const removed = new Set<number>();
  const reading = readingOf(asked);
  let closing = false;
  for (const { from, to } of partsOf(asked)) {
    const opened = openingOf(reading, from, to);
    const start = opened.at;
    const end = start === to ? to : closingOf(reading, start, to);
    const signs = (closing || opened.thanks) && from > 0 && isSignature(reading, start, end);
    for (let at = from; at < to; at += 1) if (at < start || at >= end || signs) removed.add(at);
    for (let at = start; at < end; ) at = fillerAt(reading, at, from, removed);
    closing = start === to && opened.thanks;
  }
  const rest = asked.tokens.some(({ folded }, at) => !removed.has(at) && !isCommon(asked.languages, folded));
  return rest ? removed : new Set();
}

interface Reading extends Asked {
  readonly words: readonly string[];
  readonly shouting: boolean;
  /** Of the languages that the question may be asked in. */
  readonly own: readonly QuestionLanguage[];
  readonly every: readonly QuestionLanguage[];
}

function readingOf(asked: Asked): Reading {
  const own = questionLanguages(asked.languages);
  const words = asked.tokens.map(({ folded }) => folded);
  return { ...asked, own, every: everyLanguage(), words, shouting: !/\p{Ll}/u.test(asked.text) };
}

/** From the first token to before the last of each sentence or line. */
function partsOf({ text, tokens }: Asked): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const gap = text.slice(token.end, next?.start ?? text.length);
    if (next !== undefined && !/[.!?…\n。！？؟]/.test(gap)) continue;
    parts.push({ from, to: index + 1 });
    from = index + 1;
  }
  return parts;
}

/** Where the question begins behind greetings and lead-ins. */
function openingOf(reading: Reading, from: number, to: number): { at: number; thanks: boolean } {
  let at = from;
  let thanks = false;
  while (at < to && !isQuoted(reading, at)) {
    const greeting = longest(reading.every, 'greetings', reading.words, at);
    const thanking = longest(reading.every, 'thanks', reading.words, at);
    const request = Math.max(
      longest(reading.own, 'requests', reading.words, at),
      longest(reading.own, 'fillers', reading.words, at),
    );
    const length = Math.min(to - at, Math.max(greeting, thanking, request));
    if (length === 0) break;
    const named = greeting === length ? salutationAt(reading, at, at + length, to) : 0;
    if (named === 0 && !maySkip(reading, at, length, to, { greeting: greeting === length, request })) break;
    at += length + named;
    thanks ||= thanking === length;
  }
  return { at, thanks };
}

/** Between a courtesy and what follows it, and behind a name that is greeted. */
const pause = /[,;:!–—\n、，；：！،؛-]/;
const address = /[,!–—\n、，！،]/;

/** "Hello Kitty", "help desk", "Please Mr Postman" and "thanks giving" go on with what belongs to them. */
function maySkip(
  reading: Reading,
  at: number,
  length: number,
  to: number,
  is: { readonly greeting: boolean; readonly request: number },
): boolean {
  const next = at + length;
  if (next === to || pause.test(gapBefore(reading, next))) return true;
  const word = reading.words[next] ?? '';
  if (isNamed(reading, next) && !isCommon(reading.languages, word)) return false;
  if (asksAt(reading, next) || longest(reading.own, 'requests', reading.words, next) > 0) return true;
  if (is.request === length && length > 1) return true;
  return is.greeting && isCommon(reading.languages, word);
}

/** Words of a name after a greeting: "Hi Bob, …". None where the corpus has both. */
function salutationAt(reading: Reading, at: number, name: number, to: number): number {
  if (pause.test(gapBefore(reading, name)) || asksAt(reading, name)) return 0;
  for (let end = name + 1; end < to && end <= name + longestName; end += 1) {
    if (!address.test(gapBefore(reading, end))) continue;
    const known = reading.tokens.slice(at, end).every(({ term }) => reading.has(term));
    return known ? 0 : end - name;
  }
  return 0;
}

const longestName = 3;

/** Where the thanks behind the question begin. */
function closingOf(reading: Reading, from: number, to: number): number {
  let end = to;
  for (let found = true; found && end > from; ) {
    found = false;
    for (let at = Math.max(from + 1, end - longestClosing); at < end && !found; at += 1) {
      const length = Math.max(
        longest(reading.every, 'thanks', reading.words.slice(0, end), at),
        longest(reading.own, 'fillers', reading.words.slice(0, end), at),
      );
      if (at + length !== end || isQuoted(reading, at) || !mayClose(reading, at)) continue;
      end = at;
      found = true;
    }
  }
  return end;
}

const longestClosing = 8;

function mayClose(reading: Reading, at: number): boolean {
  if (/[^\s'’"“”]/.test(gapBefore(reading, at))) return true;
  const before = reading.words[at - 1] ?? '';
  return !isNamed(reading, at) && !reading.own.some(({ mentions }) => mentions.has(before));
}

/** "Thanks, Ada Brandt": a name and nothing more. */
function isSignature(reading: Reading, from: number, to: number): boolean {
  if (to - from > longestName || asksAt(reading, from)) return false;
  return reading.tokens.slice(from, to).every(({ start }) => /\p{Lu}/u.test(reading.text.charAt(start)));
}

/** Marks the filler that begins at the token, and gives the place to go on from. */
function fillerAt(reading: Reading, at: number, from: number, removed: Set<number>): number {
  const length = longest(reading.own, 'fillers', reading.words, at);
  const named = at > from && !reading.shouting && /\p{Lu}/u.test(surfaceAt(reading, at).charAt(0));
  if (length === 0 || named || isQuoted(reading, at)) return at + 1;
  for (let index = at; index < at + length; index += 1) removed.add(index);
  return at + length;
}

type List = 'greetings' | 'thanks' | 'requests' | 'fillers';

const longest = (
  languages: readonly QuestionLanguage[],
  list: List,
  words: readonly string[],
  at: number,
): number => Math.max(...languages.map((language) => language[list].lengthAt(words, at)));

const asksAt = ({ own, words }: Reading, at: number): boolean =>
  own.some(({ asks }) => asks.some(([, phrases]) => phrases.lengthAt(words, at) > 0));

const surfaceAt = ({ text, tokens }: Asked, at: number): string =>
  text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);

const gapBefore = ({ text, tokens }: Asked, at: number): string =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);

const isQuoted = ({ quoted, tokens }: Asked, at: number): boolean => {
  const start = tokens[at]?.start ?? 0;
  return quoted.some((span) => span.start <= start && start < span.end);
};

const isNamed = (reading: Reading, at: number): boolean =>
  !reading.shouting &&
  capitalsTellNames(reading.languages) &&
  /\p{Lu}/u.test(surfaceAt(reading, at).charAt(0));
