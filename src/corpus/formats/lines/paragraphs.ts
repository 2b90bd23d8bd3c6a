// The paragraphs of a text: what blank lines part, or what its author wrote on a line of its own.
import { countWords } from '../../../text/tokenize.ts';
import type { Paragraph } from '../../document/document.ts';
import { rowsOf } from './columns.ts';
import { beginsItem, breaksOf, endsSentence, isWrapped } from './line-breaks.ts';
import { blocksOf, type Line } from './lines.ts';

/** In order, without white space at their ends. */
export const paragraphsOf = (text: string): Paragraph[] =>
  blocksOf(text).flatMap((lines) =>
    partsOf(lines).map(([first, ...others]) => ({
      span: { start: first.span.start, end: (others.at(-1) ?? first).span.end },
      line: first.number,
    })),
  );

export type Part = [Line, ...Line[]];

/** Rows of tables are parts of their own; what is between is running text or lines. */
export function partsOf(lines: readonly Line[]): Part[] {
  const rows = rowsOf(lines);
  const parts: Part[] = [];
  let others: Line[] = [];
  const flush = (): void => {
    parts.push(...textParts(others));
    others = [];
  };
  for (const [at, line] of lines.entries()) {
    const row = rows[at];
    if (row === undefined) {
      others.push(line);
      continue;
    }
    flush();
    const open = parts.at(-1);
    if (row || open === undefined) parts.push([line]);
    else open.push(line);
  }
  flush();
  return parts;
}

function textParts(lines: readonly Line[]): Part[] {
  if (!isWrapped(lines)) return isVerse(lines) ? joined(lines, () => false) : endedLower(lines);
  return joined(lines, breaksOf(lines));
}

function joined(lines: readonly Line[], breaks: (at: number, isAlone: boolean) => boolean): Part[] {
  const parts: Part[] = [];
  for (const [at, line] of lines.entries()) {
    const open = parts.at(-1);
    if (open === undefined || breaks(at, open.length === 1)) parts.push([line]);
    else open.push(line);
  }
  return parts;
}

/** Words of a sentence, or a stanza, over several short lines. */
const longest = 60;

/** Lines of their own, but those that go on in lower case up to a sentence's end are one. */
function endedLower(lines: readonly Line[]): Part[] {
  const isLower = ({ words }: Line): boolean => /^\p{Ll}/u.test(words) && !beginsItem(words);
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && !endsSentence(lines[end - 1]?.words ?? '') && isLower(lines[end] as Line))
      end += 1;
    const run = lines.slice(at, end) as unknown as Part;
    const isSentence =
      /^["'“‘(]*\p{Lu}/u.test(run[0].words) &&
      endsSentence(run.at(-1)?.words ?? '') &&
      wordsOf(run) <= longest;
    if (isSentence) parts.push(run);
    else parts.push(...run.map((line): Part => [line]));
    at = end;
  }
  return parts;
}

/** Words of a line of verse at least, on average; and the share of lines that end in some mark. */
const verse = { words: 4, marked: 0.5 };

/** A stanza: lines that begin with a capital, of which most end in a comma or the like and the last in a full stop. */
export function isVerse(lines: readonly Line[]): boolean {
  if (lines.length < 3 || !endsSentence(lines.at(-1)?.words ?? '')) return false;
  if (!lines.every(({ words }) => /^["'“‘(—]*\p{Lu}/u.test(words) && !beginsItem(words))) return false;
  if (lines.some(({ words, gaps }) => gaps.length > 0 || /^\S{1,20}(?: \S{1,20})?:(?:\s|$)/.test(words)))
    return false;
  const inner = lines.slice(0, -1);
  if (inner.filter(({ words }) => endsSentence(words)).length > inner.length / 2) return false;
  const marked = lines.filter(({ words }) => /[\p{P}]$/u.test(words)).length;
  const words = wordsOf(lines);
  return marked >= lines.length * verse.marked && words >= lines.length * verse.words && words <= longest * 2;
}

const wordsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { words }) => sum + countWords(words), 0);
