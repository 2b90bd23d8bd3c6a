// Text within a paragraph: its words without marks, as the page shows them.
import { raised } from '../html/raised.ts';
import type { Definitions } from './definitions.ts';
import { roleWords } from './roles.ts';

/** Marks begin after these, and end before those. */
const opens = /^[\s'"([{<\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]$/u;
const closes = /^[\s'")\]}>\-/:.,;!?\\\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}]$/u;
const pairs: Readonly<Record<string, string>> = {
  ...{ '"': '"', "'": "'", '(': ')', '[': ']', '{': '}', '<': '>', '“': '”', '‘': '’', '«': '»' },
};

interface Marked {
  readonly words: string;
  readonly end: number;
  /** It points to a note: the space before it goes with it. */
  readonly isNote?: true;
}

/** Levels of substitutions within substitutions. */
const deepest = 8;

export function wordsOf(text: string, definitions: Definitions, nesting = 0): string {
  let words = '';
  let isOpen = true;
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === '\\') {
      // A space with a backslash is none: it only divides marks from letters.
      const next = text.charAt(at + 1);
      const isSpace = /\s/.test(next);
      words += isSpace ? '' : next;
      isOpen = isSpace;
      at += 2;
      continue;
    }
    const marked = isOpen ? markedAt(text, at, definitions, words, nesting) : undefined;
    if (marked === undefined) {
      words += sign;
      at += 1;
    } else {
      if (marked.isNote === true) words = words.trimEnd();
      words += marked.words;
      at = marked.end;
    }
    isOpen = opens.test(text.charAt(at - 1));
  }
  return words.replace(/\s+/g, ' ').trim();
}

const role = String.raw`[A-Za-z\d](?:[-_.+:]?[A-Za-z\d])*`;
const roleBefore = new RegExp(String.raw`:(${role}):\x60`, 'y');
const roleBehind = new RegExp(String.raw`:(${role}):(?!\x60)`, 'y');
const note = /\[(?:\d+|#[\w.-]*|\*)\]_/y;
const citation = /\[([\p{L}\d](?:[-_.+:]?[\p{L}\d])*)\]_/uy;
const reference = /([\p{L}\d](?:[-_.+:]?[\p{L}\d])*)__?(?![\p{L}\d_])/uy;

const found = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

function markedAt(
  text: string,
  at: number,
  definitions: Definitions,
  before: string,
  nesting: number,
): Marked | undefined {
  const rest = text.slice(at, at + 2);
  if (rest === '``') return between(text, at, '``', (inner) => inner);
  if (rest === '**') return between(text, at, '**', unescaped);
  if (rest[0] === '*') return between(text, at, '*', unescaped);
  if (rest === '_`') return between(text, at, '`', unescaped, 2);
  if (rest[0] === '|') return substituted(text, at, definitions, nesting);
  if (rest[0] === '`') return interpreted(text, at, definitions, before);
  if (rest[0] === ':') return withRole(text, at, definitions, before);
  const noted = found(note, text, at);
  if (noted !== null) return { words: '', end: note.lastIndex, isNote: true };
  const cited = found(citation, text, at);
  if (cited !== null) return { words: `[${cited[1] ?? ''}]`, end: citation.lastIndex };
  const referred = found(reference, text, at);
  if (referred === null || isAddress(text, at)) return undefined;
  return { words: referred[1] ?? '', end: reference.lastIndex };
}

/** Whether what comes before, up to a space, is the beginning of a URL. */
const isAddress = (text: string, at: number): boolean =>
  /:\/\/\S*$/.test(text.slice(Math.max(0, at - 200), at));

/** What is between two marks, of which the first begins at `at` and has `length` signs. */
function between(
  text: string,
  at: number,
  mark: string,
  shown: (inner: string) => string,
  length = mark.length,
): Marked | undefined {
  const from = at + length;
  const end = endOf(text, from, mark);
  return end === undefined || isQuoted(text, at, from)
    ? undefined
    : { words: shown(text.slice(from, end)), end: end + mark.length };
}

/** "*" in quotation marks is no mark. */
const isQuoted = (text: string, at: number, from: number): boolean => {
  const closing = pairs[text.charAt(at - 1)];
  return closing !== undefined && text.charAt(from) === closing;
};

function endOf(text: string, from: number, mark: string, mayGoOn = false): number | undefined {
  if (/^\s?$/.test(text.charAt(from))) return undefined;
  for (let end = text.indexOf(mark, from + 1); end !== -1; end = text.indexOf(mark, end + 1)) {
    const next = text.charAt(end + mark.length);
    const isEscaped = mark !== '``' && /(?<!\\)(?:\\\\)*\\$/.test(text.slice(from, end));
    const isEnd = next === '' || closes.test(next) || (mayGoOn && next === '_');
    if (isEnd && !isEscaped && /\S/.test(text.charAt(end - 1))) return end;
  }
  return undefined;
}

const unescaped = (text: string): string => text.replace(/\\(\s|.)/gs, (_, sign: string) => sign.trim());

/** `Text <address>`_, `Text`:role:, or what the default role shows. */
function interpreted(text: string, at: number, definitions: Definitions, before: string): Marked | undefined {
  const end = endOf(text, at + 1, '`', true);
  if (end === undefined || isQuoted(text, at, at + 1)) return undefined;
  const inner = text.slice(at + 1, end);
  const link = /^__?/.exec(text.slice(end + 1))?.[0];
  if (link !== undefined) return { words: labelOf(inner), end: end + 1 + link.length };
  const behind = found(roleBehind, text, end + 1);
  const name = behind?.[1] ?? definitions.defaultRole;
  return {
    words: inRole(name, inner, definitions, before),
    end: behind === null ? end + 1 : roleBehind.lastIndex,
  };
}

/** "Text <address>" shows its text, an address alone itself. */
const labelOf = (inner: string): string => {
  const [whole, label = ''] = /^(?:(.*?)\s+)?<[^<>]+>$/s.exec(inner) ?? [];
  return unescaped(whole === undefined ? inner : label || inner.slice(1, -1));
};

function withRole(text: string, at: number, definitions: Definitions, before: string): Marked | undefined {
  const name = found(roleBefore, text, at)?.[1];
  if (name === undefined) return undefined;
  const from = roleBefore.lastIndex;
  const end = endOf(text, from, '`');
  return end === undefined
    ? undefined
    : { words: inRole(name, text.slice(from, end), definitions, before), end: end + 1 };
}

function inRole(name: string, inner: string, definitions: Definitions, before: string): string {
  const own = definitions.roles.get(name.toLowerCase()) ?? name;
  if (/^sup(?:erscript)?$/.test(own)) return raised(unescaped(inner), before);
  return unescaped(roleWords(own, inner, definitions));
}

/** What the document does not define, such as the release that a site is built with, stays as it is written. */
function substituted(
  text: string,
  at: number,
  definitions: Definitions,
  nesting: number,
): Marked | undefined {
  const name = /^\|([^\s|](?:[^|]*[^\s|])?)\|(?:__?)?/.exec(text.slice(at, at + 200));
  if (name === null) return undefined;
  const value = definitions.substitutions.get((name[1] ?? '').replace(/\s+/g, ' ').toLowerCase());
  if (value === undefined || nesting > deepest) return undefined;
  return { words: wordsOf(value, definitions, nesting + 1), end: at + name[0].length };
}
