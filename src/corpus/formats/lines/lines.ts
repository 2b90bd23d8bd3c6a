// The lines of a text as a typewriter sees them: where each begins and ends, in columns, and where a gap is in it.
import { lengthOf, type Span, sliceOf, trim } from '../../../text/span.ts';

export interface Line {
  /** Without white space at its ends. */
  readonly span: Span;
  /** 1-based. */
  readonly number: number;
  readonly words: string;
  /** Columns, 0-based: of its first sign, and after its last one. */
  readonly indent: number;
  readonly end: number;
  /** Columns in which a word begins after a tab or several spaces. */
  readonly gaps: readonly number[];
}

/** A line drawn below a heading or between two parts. */
const isRule = (words: string): boolean => /^([-=~*_#+^.])\1{2,}$/.test(words);

/** Runs of lines between blank lines; a drawn line is a run of its own. */
export function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let number = 1;
  const close = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const match of text.matchAll(/([^\r\n\f\u2028\u2029]*)(\r\n|[\r\n\f\u2028\u2029]|$)/g)) {
    const whole = { start: match.index, end: match.index + (match[1]?.length ?? 0) };
    const span = trim(text, whole);
    if (lengthOf(span) === 0) close();
    else {
      const line = lineOf(text, whole, span, number);
      if (isRule(line.words)) {
        close();
        blocks.push([line]);
      } else block.push(line);
    }
    if (match[2] !== '') number += 1;
  }
  close();
  return blocks;
}

/** Columns from one tab stop to the next. */
const tabStop = 8;

/** UTF-16 units of a line whose columns are counted: a longer one is no line of a table. */
const longestCounted = 400;

function lineOf(text: string, whole: Span, span: Span, number: number): Line {
  const indent = columnsOf(text.slice(whole.start, span.start).slice(0, longestCounted), 0);
  const words = sliceOf(text, span);
  if (words.length > longestCounted)
    return { span, number, words, indent, end: indent + words.length, gaps: [] };
  const gaps: number[] = [];
  let [column, from] = [indent, 0];
  // Two spaces after a full stop are a typist's, not a table's.
  for (const { 0: gap, index } of words.matchAll(
    /(?<![.?!:;] *)(?: {2,}|[ ]*\t\s*)|(?<=[.?!:;])(?: {3,}|[ ]*\t\s*)/g,
  )) {
    column = columnsOf(words.slice(from, index + gap.length), column);
    from = index + gap.length;
    gaps.push(column);
  }
  return { span, number, words, indent, end: columnsOf(words.slice(from), column), gaps };
}

/** The column after `words` that begin in `column`. */
function columnsOf(words: string, column: number): number {
  let at = column;
  for (const part of words.split(/(\t)/)) {
    if (part === '\t') at += tabStop - (at % tabStop);
    else at += part.length;
  }
  return at;
}
