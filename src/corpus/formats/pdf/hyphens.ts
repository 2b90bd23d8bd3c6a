// Lines to running text: a word that was broken at a line's end is made whole, a compound keeps its hyphen.
import type { Line } from './page/lines.ts';

/** How often each word of the document is unbroken within a line, in lower case. */
export type Words = ReadonlyMap<string, number>;

const word = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;
const broken = /(?<head>[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*)(?<mark>[-\u2010\u00ad])$/u;
const firstWord = /^[\p{L}\p{N}]+/u;
const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、，]/u;

export function wordsOf(lines: readonly Line[]): Words {
  const words = new Map<string, number>();
  let afterBroken = false;
  for (const { text } of lines) {
    const isBroken = broken.test(text);
    const found = [...text.matchAll(word)].map(([match]) =>
      match.toLowerCase().replace(/[\u2010\u2011]/g, '-'),
    );
    for (const whole of found.slice(afterBroken ? 1 : 0, isBroken ? -1 : undefined))
      words.set(whole, (words.get(whole) ?? 0) + 1);
    afterBroken = isBroken;
  }
  return words;
}

export interface Joined {
  readonly text: string;
  /** Where each line begins in the text. */
  readonly starts: readonly number[];
}

export function joinLines(lines: readonly Pick<Line, 'text'>[], words: Words): Joined {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    text = text === '' ? '' : endOf(text, line.text, words);
    starts.push(text.length);
    text += line.text;
  }
  return { text, starts };
}

/** What comes before `next` once the two are joined: the end of `text` without its hyphen, or with a space. */
function endOf(text: string, next: string, words: Words): string {
  const { head, mark } = broken.exec(text)?.groups ?? {};
  const tail = firstWord.exec(next)?.[0];
  if (head === undefined || tail === undefined) return isJoinedAsItIs(text, next) ? text : `${text} `;
  return mark === '\u00ad' || isBroken(head, tail, words) ? text.slice(0, -1) : text;
}

const isJoinedAsItIs = (text: string, next: string): boolean =>
  /[\p{L}\p{N}][–—/]$/u.test(text) || (noSpaces.test(text.at(-1) ?? '') && noSpaces.test(next.charAt(0)));

/**
 * Whether the hyphen came with the line's end. The document's other lines decide; where they hold neither the whole
 * word nor the compound, it is a compound if both its parts are words of the document.
 */
function isBroken(head: string, tail: string, words: Words): boolean {
  const [before, after] = [head.toLowerCase(), tail.toLowerCase()];
  const whole = words.get(before + after) ?? 0;
  const compound = words.get(`${before}-${after}`) ?? 0;
  if (whole !== compound) return whole > compound;
  if (!/^\p{Ll}/u.test(tail) || /[-\u2010\u2011\p{N}]/u.test(head)) return false;
  return !(words.has(before) && words.has(after));
}
