// Line ends within a quote that only the width of a page made. What shows quotes has a width of its own, and shows them as a space.
import type { Span } from '../../../text/span.ts';
import { rowsOf } from './columns.ts';
import { beginsItem, beginsKey, endsSentence, isNarrow } from './line-breaks.ts';
import { blocksOf, type Line } from './lines.ts';
import { isVerse } from './paragraphs.ts';

export interface SoftBreak {
  /** The line end, with the white space around it. */
  readonly span: Span;
  /** In its place. Between letters of a script without spaces, nothing. */
  readonly shown: ' ' | '';
}

/** In order. Ends of lines in verse, tables, lists and code are their author's: they are none. */
export const softBreaks = (text: string): readonly SoftBreak[] =>
  blocksOf(text).flatMap((lines) => {
    if (isVerse(lines) || rowsOf(lines).some((row) => row !== undefined)) return [];
    const width = lines.reduce((widest, { end }) => Math.max(widest, end), 0);
    const least = isNarrow(lines, 1) ? 0 : leastWidth;
    return lines.flatMap((line, at) => {
      const before = lines[at - 1];
      if (before === undefined || !isSoft(lines, at, width, least)) return [];
      const span = { start: before.span.end, end: line.span.start };
      if (!oneLineEnd.test(text.slice(span.start, span.end))) return [];
      return [{ span, shown: isUnspaced(before.words, line.words) ? '' : ' ' } as const];
    });
  });

const oneLineEnd = /^[^\S\r\n\f\u2028\u2029]*(?:\r\n|\r|\n)[^\S\r\n\f\u2028\u2029]*$/;

/** Columns from which on a line is one of running text. */
const leastWidth = 45;
/** The share of the width that is left over where an author ended a line. */
const spared = 0.3;

/** Whether the end of the line before the one at an index is the width's; `width` of the lines and `least` in columns. */
function isSoft(lines: readonly Line[], at: number, width: number, least: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (before === undefined || line === undefined) return false;
  if (beginsItem(line.words) || isNumbered(line.words) || beginsKey(line)) return false;
  if (isOfSigns(before.words) || isOfSigns(line.words) || /[:;—–>]$/.test(before.words)) return false;
  // A word that goes on in the next line, or a compound: with a space it would be neither.
  if (/\p{L}[-\u2010\u00ad]$/u.test(before.words)) return false;
  const isCapital = /^["'“‘(]*\p{Lu}/u.test(line.words);
  if (isCapital && lines.length < 3 && before.words.endsWith(',')) return false;
  const [above, below] = [widthOf(before.words), widthOf(line.words)];
  // Of the first line, a quote may have the end alone.
  if (at > 1 && endsEarly(width, before, line)) return false;
  const areWords =
    [before, line].some(({ words }) => /\s/.test(words)) || isUnspaced(before.words, line.words);
  if (Math.max(above, below) >= least) return areWords;
  const goesOn = /^[\p{Ll}\d(]/u.test(line.words) && !endsSentence(before.words);
  return goesOn && above + below >= least && before.words.split(/\s+/).length >= 3;
}

/** The next word would have fitted. */
function endsEarly(width: number, before: Line, line: Line): boolean {
  const word = line.words.split(/\s/, 1)[0] ?? '';
  return before.end + 1 + word.length <= width * (1 - spared);
}

const isNumbered = (words: string): boolean => /^(?:\(?[ivxlc]{1,5}[.)]|[—–])\s/.test(words);

/** A line of code, of a mail's quoted text or of a change, or one that is drawn. */
const isOfSigns = (words: string): boolean =>
  /[{}\\]$|\)[;{]$|^[+<>|#%;]|^[-_=~*]{2}|=>|:=|==|&&|\|\|/.test(words);

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const widthOf = (words: string): number => words.length + (words.match(new RegExp(wide, 'gu'))?.length ?? 0);

const isUnspaced = (before: string, after: string): boolean =>
  wide.test([...before].at(-1) ?? '') && wide.test([...after][0] ?? '');
